import type { TypesById } from './faults-of-variants.js';
import type { OpeningType } from './message-type.js';
import type { Variant } from './variant.js';
import type { YearFigures } from './year-figures.js';

/** What is wrong with what the messages of a type revise: a revision is made as its original is, so that both must be declared alike. */
export function faultsOfRevisions(type: OpeningType, types: TypesById, figures: YearFigures): readonly string[] {
  const { revises } = type;
  if (revises === undefined) return [];
  const original = types.get(revises.of);
  const faults =
    original?.kind !== 'opening'
      ? [`revises ${revises.of}, which is no message type that opens something`]
      : original === type
        ? faultsOfOwn(type)
        : faultsOfOther(type, original, figures);
  const days = revises.within?.value ?? 1;
  return [
    ...faults,
    ...(isFollowed(type) ? [] : ['revises messages, but is about nobody who is drawn, paid or reported']),
    ...(Number.isSafeInteger(days) && days >= 1 ? [] : [`revises messages of the last ${days} days`]),
  ].map((fault) => `${type.id}: ${fault}`);
}

/** Whether a revision can be about the person of its original. */
const isFollowed = ({ person }: OpeningType): boolean =>
  person?.kind === 'drawn' || person?.kind === 'paid' || person?.kind === 'reported';

function faultsOfOwn({ revises, dimensions }: OpeningType): readonly string[] {
  const { where, within } = revises as NonNullable<OpeningType['revises']>;
  if (where === undefined || within === undefined)
    return ['revises messages of its own, but does not say which values revise and within how many days'];
  const dimension = dimensions.find(({ id }) => id === where.dimension);
  if (dimension === undefined) return [`revises by ${where.dimension}, which it has not`];
  const known = dimension.values.map(({ id }) => id);
  return [
    ...where.values.filter((value) => !known.includes(value)).map((value) => `revises by ${where.dimension} ${value}, which is no value`),
    ...(known.some((value) => !where.values.includes(value)) ? [] : ['all its messages revise, and none is an original']),
  ]; // oxfmt-ignore
}

function faultsOfOther(type: OpeningType, original: OpeningType, figures: YearFigures): readonly string[] {
  const isPlain = ({ person, organisations, shares, values }: Variant): boolean =>
    person === undefined && organisations === undefined && shares === undefined && values === undefined;
  const areAlike =
    type.person === original.person &&
    type.organisations === original.organisations &&
    type.dimensions.length === original.dimensions.length &&
    type.dimensions.every((dimension, place) => dimension === original.dimensions[place]) &&
    [...type.variants(figures), ...original.variants(figures)].every(isPlain);
  return [
    ...(areAlike ? [] : [`revises ${original.id}, whose persons, parties or values are declared otherwise`]),
    ...(original.revises === undefined ? [] : [`revises ${original.id}, which revises messages itself`]),
    ...(type.revises?.where === undefined ? [] : [`revises ${original.id} by some of its values only`]),
  ];
}
