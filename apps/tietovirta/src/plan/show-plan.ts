/** `tietovirta plan`: what will be sent, before anything is. */
import { exchanges, type Exchange, type FollowUpType, type MessageType } from '@tietovirta/exchanges';
import { planYear, type TypePlan, type YearPlan } from '@tietovirta/plan';
import { formatScale, scaledFigures, type Label, type Origins, type ReportYear } from '@tietovirta/published';
import { nearestName, resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { BadInput } from '../cli/bad-input.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { planText } from './plan-text.js';
import { hourVolumes, volumeTotals, type VolumeTotals } from './planned-volumes.js';

export interface PlanOptions extends GlobalOptions {
  readonly year?: string;
  readonly scale?: string;
  readonly seed?: string;
  readonly format: 'text' | 'csv' | 'json';
}

/** A part of the yearly volume with an exact count. */
export interface VariantView {
  readonly count: number;
  readonly values: Readonly<Record<string, string>>;
  /** Message types that follow, in order. */
  readonly course: readonly string[];
}

export interface PlannedView {
  readonly id: string;
  readonly label: Label;
  readonly total: number;
  /** What shapes its days and hours. */
  readonly season: Origins;
  readonly variants: readonly VariantView[];
  readonly volumes: VolumeTotals;
}

export interface FollowUpView {
  readonly id: string;
  readonly label: Label;
  readonly total: number;
  readonly answers: string;
}

export interface PlanView {
  readonly what: string;
  readonly year: ReportYear;
  readonly scale: string;
  readonly seed: number;
  readonly planned: readonly PlannedView[];
  readonly followUps: readonly FollowUpView[];
}

export function showPlan(what: string, { format, json, lang, ...options }: PlanOptions, { out }: Terminal): void {
  const { exchange, types } = findWhat(what);
  const scenario = resolveScenario({ overrides: settingsOf(options) });
  const { year, scale, seed } = scenario;
  const plan = planYear({ figures: scaledFigures(year, scale), seed, exchanges: [exchange] });
  const planned = plan.types.filter(({ type }) => types.includes(type));
  if (format === 'csv' && json !== true) {
    if (planned.length === 0) throw notPlanned(types[0] as FollowUpType);
    out.write(csvOf(planned, what === exchange.id));
    return;
  }
  const view = viewOf(what, { plan, scenario, types, planned });
  out.write(json === true || format === 'json' ? `${JSON.stringify(view, null, 2)}\n` : planText(view, { lang, out }));
}

interface What {
  readonly exchange: Exchange;
  readonly types: readonly MessageType[];
}

function findWhat(what: string): What {
  const whole = exchanges.find(({ id }) => id === what);
  if (whole !== undefined) return { exchange: whole, types: whole.messageTypes };
  for (const exchange of exchanges) {
    const type = exchange.messageTypes.find(({ id }) => id === what);
    if (type !== undefined) return { exchange, types: [type] };
  }
  const names = exchanges.flatMap(({ id, messageTypes }) => [id, ...messageTypes.map((type) => type.id)]);
  const nearest = nearestName(what, names);
  throw new BadInput(
    `There is no message type or exchange ${what}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
    '"tietovirta exchanges" lists exchanges and their message types.',
  );
}

const settingsOf = ({ year, scale, seed }: Pick<PlanOptions, 'year' | 'scale' | 'seed'>): Record<string, string> =>
  Object.fromEntries(Object.entries({ year, scale, seed }).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;

const notPlanned = ({ id, answers }: FollowUpType): BadInput =>
  new BadInput(
    `${id} is not planned hour by hour: it follows from ${answers}.`,
    `Try "tietovirta plan ${answers} --format csv".`,
  );

function csvOf(plans: readonly TypePlan[], isExchange: boolean): string {
  const heading = `${isExchange ? 'message_type,' : ''}day,hour,count`;
  const lines = plans.flatMap((plan) =>
    hourVolumes(plan).map(({ day, hour, count }) => `${isExchange ? `${plan.type.id},` : ''}${day},${hour},${count}`),
  );
  return `${[heading, ...lines].join('\n')}\n`;
}

interface Worked {
  readonly plan: YearPlan;
  readonly scenario: Scenario;
  readonly types: readonly MessageType[];
  readonly planned: readonly TypePlan[];
}

function viewOf(what: string, { plan, scenario, types, planned }: Worked): PlanView {
  const followUps = types.filter((type) => type.kind === 'follow-up');
  return {
    what,
    year: scenario.year,
    scale: formatScale(scenario.scale),
    seed: scenario.seed,
    planned: planned.map(plannedView),
    followUps: followUps.map(({ id, label, answers }) => ({
      id,
      label,
      answers,
      total: plan
        .planOf(answers)
        .variants.reduce(
          (sum, { count, course = [] }) => sum + count * course.filter(({ type }) => type === id).length,
          0,
        ),
    })),
  };
}

const plannedView = (plan: TypePlan): PlannedView => ({
  id: plan.type.id,
  label: plan.type.label,
  total: plan.total,
  season: plan.type.season.origins,
  variants: plan.variants.map(({ count, values = {}, course = [] }) => ({
    count,
    values,
    course: course.map(({ type }) => type),
  })),
  volumes: volumeTotals(plan),
});
