/** Plans a year: the volumes of all planned message types, exact by construction, each slice reachable alone. */
import { calendarYear, type CalendarYear } from '@tietovirta/calendar';
import { childKey, keyOf, type Key } from '@tietovirta/chance';
import type { ContainedType, Exchange, FollowUpType, Held, OpeningType, YearFigures } from '@tietovirta/exchanges';
import type { Volumes } from '@tietovirta/scenarios';
import type { ReportYear } from '@tietovirta/published';
import { ChangedVolumes, heldCounts } from './changed-volumes.js';
import { containedDays } from './contained-days.js';
import { stretchesOf, type Stretch } from './stretch.js';
import { TypePlan } from './type-plan.js';

export interface YearPlan {
  readonly year: ReportYear;
  readonly seed: number;
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
  /** Volumes other than those of the figures. */
  readonly volumes?: Volumes | undefined;
}

/** @throws RangeError when volumes contradict each other (see containedDays); `refuseUnplannable` says so of a scenario before */
export function planYear({ figures, seed, exchanges, volumes }: PlanRequest): YearPlan {
  const year = figures.year;
  const calendar = calendarYear(year);
  const messageTypes = exchanges.flatMap((exchange) => exchange.messageTypes);
  const chance = (messageType: string): Key => keyOf(seed, year, messageType);
  const counts = new ChangedVolumes(figures, volumes);
  const plans = new Map<string, TypePlan>();
  for (const type of messageTypes) {
    if (type.kind === 'opening') plans.set(type.id, planOpening(type, { counts, calendar, key: chance(type.id) }));
  }
  for (const type of messageTypes) {
    const holder = type.kind === 'contained' ? plans.get(type.inside) : undefined;
    if (type.kind === 'contained' && holder !== undefined) {
      plans.set(type.id, planContained(type, holder, { counts, calendar, key: chance(type.id) }));
    }
  }
  const types = messageTypes.flatMap((type) => plans.get(type.id) ?? []);
  return {
    year,
    seed,
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
  readonly counts: ChangedVolumes;
  readonly calendar: CalendarYear;
  readonly key: Key;
}

function planOpening(type: OpeningType, { counts, calendar, key }: PlanContext): TypePlan {
  const variants = counts.variantsOf(type);
  return new TypePlan(type, variants, stretchesOf(type, variants, { calendar, key }), { calendar, key });
}

/** The stretches of a contained type are its parts: what the messages of each variant of the holders hold, in their order, or all. */
function planContained(type: ContainedType, holder: TypePlan, { counts, calendar, key }: PlanContext): TypePlan {
  const total = counts.countOf(type);
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
  const held = heldCounts(holder.variants, total);
  const parts = holder.variants.flatMap(({ holds }, place) => {
    const stretch = holder.stretches.find(({ variants }) => variants.length === 1 && variants[0] === place);
    if (holds === undefined || stretch === undefined) return [];
    return [{ ...holds, count: held[place] as number, holdersADay: stretch.dayCounts }];
  });
  return parts.length > 0 ? parts : [{ count: total, season: type.season, holdersADay: holder.dayCounts }];
}
