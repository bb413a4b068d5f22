/** Finds what a plan is asked of, and refuses what has none. */
import { exchanges, type Exchange, type FollowUpType, type MessageType } from '@tietovirta/exchanges';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { nearestName, shippedScenarios } from '@tietovirta/scenarios';
import { didYouMean } from '@tietovirta/wording';
import { PlanRefused } from './plan-refused.js';

export interface Planned {
  readonly exchange: Exchange;
  readonly types: readonly MessageType[];
}

/**
 * An exchange with all of its message types, or one message type with its exchange.
 * @throws PlanRefused when neither has this id
 */
export function findPlanned(id: string): Planned {
  const whole = exchanges.find((exchange) => exchange.id === id);
  if (whole !== undefined) return { exchange: whole, types: whole.messageTypes };
  const single = exchanges
    .flatMap((exchange) => exchange.messageTypes.map((type) => ({ exchange, types: [type] })))
    .find(({ types }) => types[0]?.id === id);
  if (single !== undefined) return single;
  const names = exchanges.flatMap((exchange) => [exchange.id, ...exchange.messageTypes.map((type) => type.id)]);
  const scenarios = shippedScenarios.map(({ name }) => name);
  const meant = didYouMean(nearestName(id, [...names, ...scenarios]));
  throw new PlanRefused(
    {
      fi: `Sanomatyyppiä tai tiedonvälitystä ${id} ei ole.${meant.fi}`,
      en: `There is no message type or exchange ${id}.${meant.en}`,
    },
    {
      fi: `"tietovirta exchanges" luettelee tiedonvälitykset ja niiden sanomatyypit. Skenaariot: ${scenarios.join(', ')}.`,
      en: `"tietovirta exchanges" lists exchanges and their message types. Scenarios: ${scenarios.join(', ')}.`,
    },
  );
}

/** The plans of those types that are planned hour by hour. */
export const plannedAmong = (plan: YearPlan, types: readonly MessageType[]): readonly TypePlan[] =>
  plan.types.filter(({ type }) => types.includes(type));

/**
 * The same where there must be some.
 * @throws PlanRefused for a type that only follows others
 */
export function plannedByHour(plan: YearPlan, types: readonly MessageType[]): readonly TypePlan[] {
  const planned = plannedAmong(plan, types);
  if (planned.length > 0) return planned;
  const { id, answers } = types[0] as FollowUpType;
  throw new PlanRefused(
    {
      fi: `Sanomaa ${id} ei suunnitella tunneittain: se seuraa sanomasta ${answers}.`,
      en: `${id} is not planned hour by hour: it follows from ${answers}.`,
    },
    {
      fi: `Kokeile "tietovirta plan ${answers} --format csv".`,
      en: `Try "tietovirta plan ${answers} --format csv".`,
    },
  );
}

/** @param given options that say something of scenarios alone @throws PlanRefused where there are some and this is none */
export function refuseOnlyOfScenarios(what: string, given: readonly string[]): void {
  if (given.length === 0) return;
  const names = shippedScenarios.map(({ name }) => name).join(', ');
  throw new PlanRefused(
    { fi: `${given.join(' ja ')} kuuluu skenaarioon, ja ${what} ei ole skenaario.`, en: `${given.join(' and ')} is for scenarios, and ${what} is none.` }, // oxfmt-ignore
    { fi: `Skenaariot: ${names}; tai skenaariotiedosto.`, en: `Scenarios: ${names}; or a scenario file.` },
  );
}
