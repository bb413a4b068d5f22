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
    ...(type.person === undefined ? type.dimensions : [])
      .filter(({ ofPerson }) => ofPerson !== undefined)
      .map(({ id }) => `${type.id}: ${id} belongs to the person, but it is about none`),
    ...type.dimensions.flatMap((dimension) => faultsOfLife(dimension, type).map((fault) => `${type.id}: ${fault}`)),
    ...(type.direction === 'by-dimension' ? faultsOfDirection(type) : []),
  ];
}

function faultsOf({ id, values, shares, ofPerson = [] }: Dimension): readonly string[] {
  const faults = repeated(values.map((value) => value.id)).map((value) => `${id} has two values ${value}`);
  if (values.length === 0) faults.push(`${id} has no values`);
  if (values.length > mostValues) faults.push(`${id} has ${values.length} values, more than ${mostValues}`);
  const unknown = ofPerson.filter((own) => !values.some((value) => value.id === own));
  faults.push(...unknown.map((value) => `${id} has no value ${value} that could belong to a person`));
  if (shares !== undefined) faults.push(...faultsOfShares(id, shares.weights, values.length));
  return faults;
}

/** A value that the life of a person tells follows when the person is known: later than what is counted or looked up by it. */
function faultsOfLife({ id, toldByLife, shares }: Dimension, type: MessageType): readonly string[] {
  if (toldByLife === undefined) return [];
  return [
    ...(type.kind === 'opening' && type.person !== undefined ? [] : [`${id} is told by a life, but it opens nothing about a person`]), // oxfmt-ignore
    ...(shares === undefined ? [] : [`${id} is told by a life, but has shares as well`]),
    ...(type.countedBy.includes(id) ? [`${id} is told by a life, but counted apart: no figure would be exact`] : []),
  ];
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
