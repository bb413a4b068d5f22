/** Plans a year: the volumes of all planned message types, exact by construction, each slice reachable alone. */
import { calendarYear, type CalendarYear } from '@tietovirta/calendar';
import { childKey, keyOf, type Key } from '@tietovirta/chance';
import type { ContainedType, Exchange, FollowUpType, Held, OpeningType, YearFigures } from '@tietovirta/exchanges';
import { containedDays } from './contained-days.js';
import { stretchesOf, type Stretch } from './stretch.js';
import { TypePlan } from './type-plan.js';

export interface YearPlan {
  readonly year: number;
  readonly seed: number;
  /** Of its volumes: 1 for those that were published. */
  readonly scale: number;
  readonly calendar: CalendarYear;
  /** Plans of openings and contained types, in the order of the catalogue. */
  readonly types: readonly TypePlan[];
  /** Follow-up types whose openings are in this plan. */
  readonly followUps: readonly FollowUpType[];
  /** @throws Error for a message type that is not planned here */
  planOf(messageType: string): TypePlan;
  /** Root of all chance of a message type in this year. */
  keyOf(messageType: string): Key;
}

export interface PlanRequest {
  readonly figures: YearFigures;
  readonly seed: number;
  readonly exchanges: readonly Exchange[];
}

/** @throws RangeError when volumes contradict each other (see containedDays) */
export function planYear({ figures, seed, exchanges }: PlanRequest): YearPlan {
  const year = figures.year;
  const calendar = calendarYear(year);
  const messageTypes = exchanges.flatMap((exchange) => exchange.messageTypes);
  const chance = (messageType: string): Key => keyOf(seed, year, messageType);
  const plans = new Map<string, TypePlan>();
  for (const type of messageTypes) {
    if (type.kind === 'opening') plans.set(type.id, planOpening(type, { figures, calendar, key: chance(type.id) }));
  }
  for (const type of messageTypes) {
    const holder = type.kind === 'contained' ? plans.get(type.inside) : undefined;
    if (type.kind === 'contained' && holder !== undefined) {
      plans.set(type.id, planContained(type, holder, { figures, calendar, key: chance(type.id) }));
    }
  }
  const types = messageTypes.flatMap((type) => plans.get(type.id) ?? []);
  return {
    year,
    seed,
    scale: figures.scale,
    calendar,
    types,
    followUps: messageTypes.filter((type) => type.kind === 'follow-up'),
    planOf: (messageType) => {
      const plan = plans.get(messageType);
      if (plan === undefined) throw new Error(`${messageType} is not planned in this scenario`);
      return plan;
    },
    keyOf: chance,
  };
}

interface PlanContext {
  readonly figures: YearFigures;
  readonly calendar: CalendarYear;
  readonly key: Key;
}

function planOpening(type: OpeningType, { figures, calendar, key }: PlanContext): TypePlan {
  const variants = type.variants(figures).filter((variant) => variant.count > 0);
  return new TypePlan(type, variants, stretchesOf(type, variants, { calendar, key }), { calendar, key });
}

/** The stretches of a contained type are its parts: what the messages of each variant of the holders hold, in their order, or all. */
function planContained(type: ContainedType, holder: TypePlan, { figures, calendar, key }: PlanContext): TypePlan {
  const total = type.count(figures);
  const stretches = partsOf(type, holder, total).map(({ count, season, holdersADay }, place): Stretch => {
    const own = place === 0 ? key : childKey(childKey(key, 'parts'), place);
    const days = containedDays({ total: count, holdersADay, season, calendar, key: childKey(own, 'days') });
    return { season, variants: [0], dayCounts: days, key: own };
  });
  return new TypePlan(type, [{ count: total }], stretches, { calendar, key });
}

function partsOf(
  type: ContainedType,
  holder: TypePlan,
  total: number,
): readonly (Held & { readonly holdersADay: Uint32Array })[] {
  const parts = holder.variants.flatMap(({ holds }, place) => {
    const stretch = holder.stretches.find(({ variants }) => variants.length === 1 && variants[0] === place);
    return holds === undefined || stretch === undefined ? [] : [{ ...holds, holdersADay: stretch.dayCounts }];
  });
  return parts.length > 0 ? parts : [{ count: total, season: type.season, holdersADay: holder.dayCounts }];
}
