/**
 * Looks a catalogue over for a year and a scale and lists every fault at once, so that somebody who adds an exchange
 * sees all that is missing. A catalogue with faults must not be run: the engine relies on what is checked here.
 */
import type { Exchange } from './exchange.js';
import { faultsOfDays } from './faults-of-days.js';
import { faultsOfDimensions, repeated } from './faults-of-dimensions.js';
import { faultsOfMeasures } from './faults-of-measures.js';
import { faultsOfPersons } from './faults-of-persons.js';
import { faultsOfAmount, faultsOfDebtors } from './faults-of-money.js';
import { faultsOfNumbers } from './faults-of-numbers.js';
import { faultsOfOrganisations } from './faults-of-organisations.js';
import { faultsOfOrigins } from './faults-of-origins.js';
import { faultsOfRevisions } from './faults-of-revisions.js';
import { faultsOfVariants, type TypesById } from './faults-of-variants.js';
import { mostSteps, type ContainedType, type FollowUpType, type MessageType } from './message-type.js';
import type { Variant } from './variant.js';
import type { YearFigures } from './year-figures.js';

/** @returns one sentence a fault; nothing when the catalogue is sound */
export function validateCatalogue(exchanges: readonly Exchange[], figures: YearFigures): readonly string[] {
  const types = exchanges.flatMap((exchange) => exchange.messageTypes);
  const byId: TypesById = new Map(types.map((type) => [type.id, type]));
  return [
    ...repeated(exchanges.map((exchange) => exchange.id)).map((id) => `two exchanges are called ${id}`),
    ...repeated(types.map((type) => type.id)).map((id) => `two message types are called ${id}`),
    ...exchanges.flatMap((exchange) => faultsOfNames(exchange)),
    ...exchanges.flatMap((exchange) => faultsOfOrigins(exchange, figures)),
    ...types.flatMap((type) => [
      ...faultsOfDimensions(type),
      ...faultsOfNumbers(type),
      ...faultsOfMeasures(type),
      ...faultsOfPersons(type, type.kind === 'opening' ? type.variants(figures) : []),
      ...faultsOfKind(type, byId, figures),
    ]),
  ];
}

function faultsOfNames({ id, service = id, messageTypes }: Exchange): readonly string[] {
  const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
  return [
    ...(isKebab ? [] : [`exchange ${id}: the name is not kebab-case`]),
    ...(messageTypes.length === 0 ? [`exchange ${id} has no message types`] : []),
    ...messageTypes
      .filter((type) => !type.id.startsWith(`${service}.`) || type.id.length === service.length + 1)
      .map((type) => `${type.id}: a message type of ${id} begins with ${service}.`),
  ];
}

function faultsOfKind(type: MessageType, types: TypesById, figures: YearFigures): readonly string[] {
  if (type.kind === 'follow-up') return faultsOfFollowUp(type, types);
  if (type.kind === 'contained') return faultsOfContained(type, types, figures);
  const variants = type.variants(figures);
  return [
    ...faultsOfVariants(type, variants, types),
    ...faultsOfRevisions(type, types, figures),
    ...faultsOfDays(type, variants, figures.year),
    ...faultsOfOrganisations(type, figures),
    ...faultsOfAmount(type, variants),
    ...faultsOfDebtors(type, variants, types),
    ...(type.pickMinutes === undefined || isPartOfHour(type.pickMinutes.value)
      ? []
      : [`${type.id}: a pick takes ${type.pickMinutes.value} minutes of an hour`]),
    ...(type.deliveryLimit === undefined ||
    (Number.isSafeInteger(type.deliveryLimit.value) && type.deliveryLimit.value > 0)
      ? []
      : [`${type.id}: a delivery of at most ${type.deliveryLimit.value} messages`]),
  ];
}

const isPartOfHour = (minutes: number): boolean => Number.isSafeInteger(minutes) && minutes >= 1 && minutes <= 60;

function faultsOfFollowUp(type: FollowUpType, types: TypesById): readonly string[] {
  const opening = types.get(type.answers);
  const faults: string[] = [];
  if (opening === undefined) faults.push(`${type.id}: answers ${type.answers}, which is no message type`);
  else if (opening.kind !== 'opening') faults.push(`${type.id}: answers ${type.answers}, which opens nothing`);
  else if (type.person !== undefined && opening.person === undefined)
    faults.push(`${type.id}: is about a person, but ${type.answers} is not`);
  else if (type.person !== undefined && type.person !== opening.person)
    faults.push(`${type.id}: is about somebody else than ${type.answers}`);
  if (!Number.isSafeInteger(mostSteps(type)) || type.slots < 1) faults.push(`${type.id}: ${type.slots} slots`);
  return faults;
}

function faultsOfContained(type: ContainedType, types: TypesById, figures: YearFigures): readonly string[] {
  const holder = types.get(type.inside);
  if (holder === undefined) return [`${type.id}: travels inside ${type.inside}, which is no message type`];
  if (holder.kind !== 'opening') return [`${type.id}: travels inside ${type.inside}, which opens nothing`];
  const count = type.count(figures);
  const variants = holder.variants(figures);
  const holders = variants.reduce((sum, variant) => sum + variant.count, 0);
  const faults = type.dimensions
    .filter((dimension) => dimension.shares === undefined && !holder.dimensions.includes(dimension))
    .map((dimension) => `${type.id}: ${dimension.id} is neither drawn nor said by ${type.inside}`);
  if (!Number.isSafeInteger(count) || count < 0) faults.push(`${type.id}: ${count} is no number of messages`);
  else if (count < holders) faults.push(`${type.id}: ${count} cannot fill ${holders} ${type.inside}`);
  return [...faults, ...faultsOfAmount(type, []), ...faultsOfHeld(type, variants, count)];
}

/** Variants that say what they hold say it of everything, and have enough to fill their messages. */
function faultsOfHeld(type: ContainedType, variants: readonly Variant[], count: number): readonly string[] {
  const saying = variants.flatMap(({ count: holders, holds }) => (holds === undefined ? [] : [{ holders, holds }]));
  if (saying.length === 0) return [];
  const sum = saying.reduce((all, { holds }) => all + holds.count, 0);
  return [
    ...(saying.length === variants.length
      ? []
      : [`${type.id}: some variants of ${type.inside} say what they hold, others do not`]),
    ...(sum === count ? [] : [`${type.id}: variants of ${type.inside} hold ${sum} of ${count}`]),
    ...saying
      .filter(({ holders, holds }) => !(Number.isSafeInteger(holds.count) && holds.count >= holders))
      .map(({ holders, holds }) => `${type.id}: ${holds.count} cannot fill ${holders} ${type.inside}`),
  ];
}
