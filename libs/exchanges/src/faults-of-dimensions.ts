import type { Dimension } from './dimension.js';
import type { MessageType } from './message-type.js';

/** One byte a value, and one value is kept free. */
const mostValues = 255;

/** What is wrong with the dimensions of a message type in themselves. */
export function faultsOfDimensions(type: MessageType): readonly string[] {
  const known = type.dimensions.map((dimension) => dimension.id);
  return [
    ...repeated(known).map((id) => `${type.id}: two dimensions are called ${id}`),
    ...type.countedBy
      .filter((id) => !known.includes(id))
      .map((id) => `${type.id}: is counted by ${id}, which it has not`),
    ...type.dimensions.flatMap((dimension) => faultsOf(dimension).map((fault) => `${type.id}: ${fault}`)),
    ...(type.direction === 'by-dimension' ? faultsOfDirection(type) : []),
  ];
}

function faultsOf({ id, values, shares }: Dimension): readonly string[] {
  const faults = repeated(values.map((value) => value.id)).map((value) => `${id} has two values ${value}`);
  if (values.length === 0) faults.push(`${id} has no values`);
  if (values.length > mostValues) faults.push(`${id} has ${values.length} values, more than ${mostValues}`);
  if (shares !== undefined) faults.push(...faultsOfShares(id, shares.weights, values.length));
  return faults;
}

/** Shares: one a value, none negative, not all 0. */
export function faultsOfShares(dimension: string, shares: readonly number[], values: number): readonly string[] {
  if (shares.length !== values) return [`${dimension} has ${values} values and ${shares.length} shares`];
  if (shares.some((share) => !Number.isFinite(share) || share < 0)) return [`${dimension} has a share below 0`];
  return shares.every((share) => share === 0) ? [`${dimension} has no share above 0`] : [];
}

function faultsOfDirection(type: MessageType): readonly string[] {
  const values = type.dimensions.find((dimension) => dimension.id === 'direction')?.values.map((value) => value.id);
  return values?.join() === 'received,sent'
    ? []
    : [`${type.id}: its direction goes by dimension, but it has no dimension direction of received and sent`];
}

/** Names that come up more than once, each once. */
export const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, place) => names.indexOf(name) < place)),
];
