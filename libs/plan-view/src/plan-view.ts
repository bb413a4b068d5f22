/** The planned volumes of a message type or an exchange as plain data: what `tietovirta plan` prints and writes as JSON. */
import type { MessageType, Step, Variant } from '@tietovirta/exchanges';
import type { Stretch, TypePlan, YearPlan } from '@tietovirta/plan';
import type { Label, Origins, ReportYear } from '@tietovirta/published';
import { plannedAmong } from './find-planned.js';
import { outsideOfficeHours, volumeTotals, type VolumeTotals } from './planned-volumes.js';

/** A message that follows, with what its place in the course fixes. */
export interface StepView {
  readonly type: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A part of the yearly volume with an exact count. */
export interface VariantView {
  readonly count: number;
  readonly values: Readonly<Record<string, string>>;
  /** Names of its counterparties; null for all those of the message type. */
  readonly parties: readonly Label[] | null;
  /** Id of its own season; null for that of the message type. */
  readonly season: string | null;
  /** First day on which its messages come, `YYYY-MM-DD`. */
  readonly startsOn: string | null;
  /** What follows, in order. */
  readonly course: readonly StepView[];
}

/** A season with what comes by it. */
export interface SeasonView {
  readonly id: string;
  readonly origins: Origins;
  readonly total: number;
  /** Of these, how many come outside Monday to Friday from 7 to 17. */
  readonly outsideOffice: number;
}

export interface PlannedView {
  readonly id: string;
  readonly label: Label;
  readonly total: number;
  /** What shapes its days and hours: one season, or several of different parts. */
  readonly seasons: readonly SeasonView[];
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
  readonly year: number;
  readonly base: ReportYear;
  readonly scale: string;
  readonly seed: number;
  readonly planned: readonly PlannedView[];
  readonly followUps: readonly FollowUpView[];
}

export interface PlanAsked extends Pick<PlanView, 'what' | 'scale'> {
  readonly plan: YearPlan;
  /** Those of the message types that are asked for. */
  readonly types: readonly MessageType[];
}

export function planView({ what, scale, plan, types }: PlanAsked): PlanView {
  return {
    what,
    year: plan.year,
    base: plan.base,
    scale,
    seed: plan.seed,
    planned: plannedAmong(plan, types).map(plannedView),
    followUps: types
      .filter((type) => type.kind === 'follow-up')
      .map(({ id, label, answers }) => ({ id, label, answers, total: stepsOf(plan.planOf(answers), id) })),
  };
}

const stepsOf = ({ variants }: TypePlan, id: string): number =>
  variants.reduce((sum, { count, course = [] }) => sum + count * course.filter(({ type }) => type === id).length, 0);

function seasonViews(plan: TypePlan): readonly SeasonView[] {
  const days = Array.from(plan.dayCounts.keys(), (index) => plan.slice(index).day);
  return [...new Set(plan.stretches.map(({ season }) => season))].map((season) => {
    const stretches = plan.stretches.filter((stretch) => stretch.season === season);
    const total = stretches.reduce((sum, stretch) => sum + totalOf(stretch), 0);
    const outsideOffice = stretches.reduce((sum, stretch) => sum + outsideOfficeHours(stretch, days), 0);
    return { id: season.id, origins: season.origins, total, outsideOffice };
  });
}

const totalOf = ({ dayCounts }: Stretch): number => dayCounts.reduce((sum, count) => sum + count, 0);

const plannedView = (plan: TypePlan): PlannedView => ({
  id: plan.type.id,
  label: plan.type.label,
  total: plan.total,
  seasons: seasonViews(plan),
  variants: plan.variants.map(variantView),
  volumes: volumeTotals(plan),
});

const variantView = ({ count, values = {}, organisations, season, startsOn, course = [] }: Variant): VariantView => ({
  count,
  values,
  parties: organisations?.organisations.map(({ name }) => name) ?? null,
  season: season?.id ?? null,
  startsOn: startsOn ?? null,
  course: course.map(({ type, values: fixed = {} }: Step) => ({ type, values: fixed })),
});
