import type { Dimension } from './dimension.js';
import { faultsOfShares } from './faults-of-dimensions.js';
import { faultsOfGathering } from './gathering.js';
import { mostSteps, type FollowUpType, type MessageType, type OpeningType } from './message-type.js';
import { isToldByPerson } from './person-rule.js';
import type { Step, Variant } from './variant.js';

export type TypesById = ReadonlyMap<string, MessageType>;

/** What is wrong with the parts of a year's volume, and with what follows them. Each fault once, however often it is. */
export function faultsOfVariants(type: OpeningType, variants: readonly Variant[], types: TypesById): readonly string[] {
  const faults = variants.flatMap((variant) => [
    ...faultsOfCount(variant),
    ...faultsOfValues(type, variant.values ?? {}),
    ...faultsOfOwnShares(type, variant),
    ...type.dimensions
      .filter(({ id, shares }) => variant.values?.[id] === undefined && (variant.shares?.[id] ?? shares) === undefined)
      .filter(({ id }) => !isToldByPerson(type, id))
      .map(({ id }) => `${id} is neither drawn nor fixed by every variant`),
    ...faultsOfPool(variant),
    ...(variant.gathering === undefined ? [] : faultsOfGathering(variant.gathering)),
    ...faultsOfCourse(type, variant.course ?? [], types),
  ]);
  return [...new Set(faults)].map((fault) => `${type.id}: ${fault}`);
}

const faultsOfCount = ({ count }: Variant): readonly string[] =>
  Number.isSafeInteger(count) && count >= 0 ? [] : [`${count} is no number of messages`];

const faultsOfValues = (type: MessageType, values: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(values)
    .filter(([id, value]) => !valuesOf(type, id).has(value))
    .map(([id, value]) => `${type.id} has no ${id} "${value}"`);

const faultsOfOwnShares = (type: MessageType, variant: Variant): readonly string[] =>
  Object.entries(variant.shares ?? {}).flatMap(([id, shares]) =>
    type.dimensions.some((dimension) => dimension.id === id)
      ? faultsOfShares(id, shares.weights, valuesOf(type, id).size)
      : [`has shares of ${id}, which is none of its dimensions`],
  );

function faultsOfPool({ organisations: pool }: Variant): readonly string[] {
  if (pool === undefined) return [];
  const isWhole = pool.organisations.length > 0 && pool.organisations.length === pool.weights.length;
  return isWhole && pool.weights.every((weight) => weight > 0) ? [] : [`the pool ${pool.id} is empty or ill weighted`];
}

function faultsOfCourse(opening: OpeningType, course: readonly Step[], types: TypesById): readonly string[] {
  const places = new Map<string, number>();
  return course.flatMap((step) => {
    const type = types.get(step.type);
    if (type === undefined) return [`${step.type} follows it and is no message type`];
    if (type.kind !== 'follow-up') return [`${step.type} follows it and is no follow-up`];
    if (type.answers !== opening.id) return [`${step.type} follows it but answers ${type.answers}`];
    const place = (places.get(type.id) ?? 0) + 1;
    places.set(type.id, place);
    return [
      ...(place > mostSteps(type) ? [`a course has more ${type.id} than its ${mostSteps(type)} slots`] : []),
      ...(step.after.kind === 'days' && type.isCarried !== true
        ? [`${type.id} takes days, but does not say that it is carried over the turn of the year`]
        : []),
      ...faultsOfDelay(step),
      ...faultsOfValues(type, step.values ?? {}),
      ...faultsOfOrigins(opening, step, type),
    ];
  });
}

/** Every value of a follow-up is fixed by the step, copied from the opening, or drawn. */
const faultsOfOrigins = (opening: OpeningType, step: Step, type: FollowUpType): readonly string[] =>
  type.dimensions.flatMap((dimension) => {
    if (step.values?.[dimension.id] !== undefined) return [];
    const copied = opening.dimensions.find((candidate) => candidate.id === dimension.id);
    if (copied === undefined)
      return dimension.shares === undefined ? [`${type.id} has ${dimension.id} neither fixed, copied nor drawn`] : [];
    if (copied === dimension) return [];
    const unknown = copied.values.filter((value) => !dimension.values.some((known) => known.id === value.id));
    return unknown.map((value) => `${type.id} copies ${dimension.id} "${value.id}", which it does not have`);
  });

function faultsOfDelay({ type, after }: Step): readonly string[] {
  const isOrdered =
    after.kind === 'seconds'
      ? after.median > 0 && after.median < after.late && after.late <= after.longest
      : after.shortest >= 0 && after.shortest <= after.median && after.median <= after.longest;
  return isOrdered ? [] : [`the delay of ${type} does not run from short to long`];
}

const known = new WeakMap<Dimension, ReadonlySet<string>>();

/** Looked up for every step of every variant, of which EESSI has thousands: hence kept. */
function valuesOf(type: MessageType, dimensionId: string): ReadonlySet<string> {
  const dimension = type.dimensions.find((candidate) => candidate.id === dimensionId);
  if (dimension === undefined) return new Set();
  const values = known.get(dimension) ?? new Set(dimension.values.map((value) => value.id));
  known.set(dimension, values);
  return values;
}
