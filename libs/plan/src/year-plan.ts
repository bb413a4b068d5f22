/** Plans a year: the volumes of all planned message types, exact by construction, each slice reachable alone. */
import { calendarYear, type CalendarYear } from '@tietovirta/calendar';
import { childKey, keyOf, type Key } from '@tietovirta/chance';
import { exchangeOf, type ContainedType, type Exchange, type FollowUpType, type Held, type OpeningType, type YearFigures } from '@tietovirta/exchanges'; // oxfmt-ignore
import { peakRules, type PeakRule, type Peaks, type Volumes } from '@tietovirta/scenarios';
import { ChangedVolumes, heldCounts } from './changed-volumes.js';
import { containedDays } from './contained-days.js';
import { refuseTooManyOnTop } from './ordinal-limit.js';
import { withPeaks, type PlannedParts } from './peak-stretches.js';
import { stretchesOf, type Stretch } from './stretch.js';
import { TypePlan } from './type-plan.js';
import { refusePayees } from './payees-of-year.js';
import { refuseUsers } from './users-of-service.js';

export interface YearPlan {
  readonly year: number;
  /** The published year whose figures are the volumes. */
  readonly base: YearFigures['base'];
  readonly seed: number;
  /** All that decides its messages beside the code, in words; undefined for a plan that is not of a scenario. */
  readonly settings: string | undefined;
  /** The scale as a number: so many times the published year, changed volumes aside. */
  readonly share: number;
  /** Those that the volumes are, scaled; changed volumes aside. */
  readonly figures: YearFigures;
  readonly calendar: CalendarYear;
  /** Plans of openings and contained types, in the order of the catalogue. */
  readonly types: readonly TypePlan[];
  /** Follow-up types whose openings are in this plan. */
  readonly followUps: readonly FollowUpType[];
  /** @throws Error for a message type that is not planned here */
  planOf(messageType: string): TypePlan;
  /** The plan of a type of any exchange, also of one that the scenario leaves out: what is said of its messages elsewhere follows from them. */
  planBeside(messageType: string): TypePlan;
  /** Root of all chance of a message type in this year. */
  keyOf(messageType: string): Key;
}

export interface PlanRequest {
  readonly figures: YearFigures;
  readonly seed: number;
  readonly exchanges: readonly Exchange[];
  /** What decides figures, seed, volumes and peaks, in words. Absent where they are of no scenario: tables of such a plan are not kept. */
  readonly settings?: string | undefined;
  /** Volumes other than those of the figures. */
  readonly volumes?: Volumes | undefined;
  /** Peaks on top of what is planned so. */
  readonly peaks?: Peaks | undefined;
}

/** @throws VolumesRefused when peaks bring too many, or a service more users than its messages or the population bear; RangeError when volumes contradict each other (see containedDays); `refuseUnplannable` says so of a scenario before */
export function planYear(request: PlanRequest): YearPlan {
  const { figures, seed, exchanges, volumes, peaks } = request;
  const year = figures.year;
  const calendar = calendarYear(year);
  const messageTypes = exchanges.flatMap((exchange) => exchange.messageTypes);
  const chance = (messageType: string): Key => keyOf(seed, year, messageType);
  const counts = new ChangedVolumes(figures, volumes);
  const rules = peakRules(peaks);
  const plans = new Map<string, TypePlan>();
  const openings = messageTypes.filter((type) => type.kind === 'opening');
  const parts = openings.map((type) => partsOfOpening(type, { counts, rules, calendar, key: chance(type.id) }));
  if (rules.length > 0) refuseTooManyOnTop(new Map(openings.map(({ id }, place) => [id, totalOf(parts[place] as PlannedParts)])), messageTypes); // oxfmt-ignore
  for (const [place, type] of openings.entries()) {
    const { variants, stretches } = parts[place] as PlannedParts;
    plans.set(type.id, new TypePlan(type, variants, stretches, { calendar, key: chance(type.id) }));
  }
  for (const type of messageTypes) {
    const holder = type.kind === 'contained' ? plans.get(type.inside) : undefined;
    if (type.kind === 'contained' && holder !== undefined) {
      plans.set(type.id, planContained(type, holder, { counts, rules, calendar, key: chance(type.id) }));
    }
  }
  const types = messageTypes.flatMap((type) => plans.get(type.id) ?? []);
  refuseUsers(types, { calendar, figures }, volumes !== undefined);
  const share = figures.assumed(manyMessages) / manyMessages;
  if (volumes !== undefined) refusePayees(types, { base: figures.base, year, share });
  const beside = new Map<string, YearPlan>();
  return {
    year,
    base: figures.base,
    seed,
    settings: request.settings,
    share,
    figures,
    calendar,
    types,
    followUps: messageTypes.filter((type) => type.kind === 'follow-up'),
    planOf: (messageType) => {
      const plan = plans.get(messageType);
      if (plan === undefined) throw new Error(`${messageType} is not planned in this scenario`);
      return plan;
    },
    planBeside: (messageType) => {
      const plan = plans.get(messageType);
      if (plan !== undefined) return plan;
      const exchange = exchangeOf(messageType);
      const other = beside.get(exchange.id) ?? planYear({ ...request, exchanges: [exchange] });
      beside.set(exchange.id, other);
      return other.planOf(messageType);
    },
    keyOf: chance,
  };
}

/** Of so many the scale is seen in nine digits. */
const manyMessages = 1_000_000_000;

interface PlanContext {
  readonly counts: ChangedVolumes;
  /** Of peaks, of whatever message type. */
  readonly rules: readonly PeakRule[];
  readonly calendar: CalendarYear;
  readonly key: Key;
}

function partsOfOpening(type: OpeningType, { counts, rules, calendar, key }: PlanContext): PlannedParts {
  const planned = counts.variantsOf(type);
  const parts = { variants: planned, stretches: stretchesOf(type, planned, { calendar, key }) };
  const ofType = rules.filter(({ messageTypes }) => messageTypes.includes(type.id));
  return withPeaks(parts, ofType, calendar);
}

const totalOf = ({ variants }: PlannedParts): number => variants.reduce((sum, { count }) => sum + count, 0);

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
