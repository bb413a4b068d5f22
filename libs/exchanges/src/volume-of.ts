/**
 * How many messages of a type a year brings, told from the declarations alone: openings by their variants, follow-ups
 * by the courses of those, contained ones by their own count. No plan and no message is needed.
 */
import { findMessageType, messageTypes } from './catalogue.js';
import type { MessageType, OpeningType } from './message-type.js';
import type { Variant } from './variant.js';
import type { YearFigures } from './year-figures.js';

type Values = Readonly<Record<string, string>>;

/**
 * @param where values that count; only those that variants and steps fix can be asked for
 * @throws Error for an unknown message type, and for a value that is drawn and so has no exact count
 */
export const volumeOf = (messageTypeId: string, figures: YearFigures, where: Values = {}): number =>
  volumeAmong(messageTypes, findMessageType(messageTypeId), figures, where);

/** The same for a type among others that need not be in the catalogue. @throws Error as volumeOf */
export function volumeAmong(
  types: readonly MessageType[],
  type: MessageType,
  figures: YearFigures,
  where: Values = {},
): number {
  if (type.kind === 'contained') return Object.keys(where).length === 0 ? type.count(figures) : drawn(type, where);
  if (type.kind === 'opening')
    return sum(type.variants(figures), ({ values = {} }) => (has(type, values, where) ? 1 : 0));
  return sum(
    openingOf(types, type.answers).variants(figures),
    ({ values: opened = {}, course = [] }) =>
      course.filter((step) => step.type === type.id && has(type, copied(type, opened, step.values), where)).length,
  );
}

/** A step has what it fixes, and of the opening's values those that its own type has as well. */
const copied = (type: MessageType, opened: Values, fixed: Values = {}): Values => ({
  ...Object.fromEntries(
    Object.entries(opened).filter(([id]) => type.dimensions.some((dimension) => dimension.id === id)),
  ),
  ...fixed,
});

function has(type: MessageType, values: Values, where: Values): boolean {
  if (Object.keys(where).some((id) => values[id] === undefined)) drawn(type, where);
  return Object.entries(where).every(([id, value]) => values[id] === value);
}

function drawn(type: MessageType, where: Values): never {
  throw new Error(`${type.id} has no exact count by ${Object.keys(where).join(' and ')}: the values are drawn`);
}

const sum = (variants: readonly Variant[], messagesOfEach: (variant: Variant) => number): number =>
  variants.reduce((so, variant) => so + variant.count * messagesOfEach(variant), 0);

function openingOf(types: readonly MessageType[], id: string): OpeningType {
  const opening = types.find((type) => type.id === id);
  if (opening?.kind !== 'opening') throw new Error(`${id} opens nothing`);
  return opening;
}
