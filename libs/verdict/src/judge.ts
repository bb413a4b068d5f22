/** Holds what a load measured against its thresholds. */
import type { ExchangeMeasures, LoadMeasures, LoadReport, Trend, VerdictReport } from '@tietovirta/load';
import type { Operator, Threshold } from '@tietovirta/scenarios';

/** A verdict for each threshold, in their order. @param wallMs since the begin of the load */
export const judge = (
  thresholds: readonly Threshold[],
  measures: LoadMeasures,
  wallMs: number,
): readonly VerdictReport[] =>
  thresholds.map((threshold) => {
    const value = valueOf(threshold, measures, wallMs);
    const { key, text, metric } = threshold;
    return { metric: key, threshold: text, holds: holds(threshold, value), value: value ?? null, unit: unitOf(threshold, metric.unit) }; // oxfmt-ignore
  });

/** Whether a threshold that ends a load does not hold any more. @param wallMs since the begin of the load */
export const mustAbort = (thresholds: readonly Threshold[], measures: LoadMeasures, wallMs: number): boolean =>
  thresholds.some(
    (threshold) =>
      threshold.abortOnFail &&
      wallMs >= threshold.delayAbortMs &&
      !holds(threshold, valueOf(threshold, measures, wallMs)),
  );

/** What was never measured breaks nothing, as in k6; that it was to be measured at all is judged before a load begins. */
const holds = ({ operator, bound }: Threshold, value: number | undefined): boolean =>
  value === undefined || compares[operator](value, bound);

export const compares: Readonly<Record<Operator, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '==': (value, bound) => value === bound,
  '!=': (value, bound) => value !== bound,
};

/** Which figure of which metric is meant. */
export type FigureAsked = Pick<Threshold, 'metric' | 'exchange' | 'figure' | 'percentile'>;

/** @returns undefined for a trend of which nothing was measured */
export function valueOf(
  { metric, exchange, figure, percentile }: FigureAsked,
  measures: LoadMeasures,
  wallMs: number,
): number | undefined {
  const of = exchange === undefined ? measures : measures.exchanges.get(exchange);
  if (metric.kind === 'count') {
    const count = of === undefined ? 0 : countOf(metric.name, of);
    return figure === 'rate' ? (wallMs > 0 ? (count / wallMs) * 1_000 : 0) : count;
  }
  const trend = of === undefined ? undefined : trendOf(metric.name, of, measures);
  if (trend === undefined || trend.count === 0) return undefined;
  if (percentile !== undefined) return trend.percentile(percentile);
  return figure === 'min' ? trend.min : figure === 'max' ? trend.max : trend.mean;
}

const countOf = (name: string, { sent, dropped }: ExchangeMeasures | LoadMeasures): number => (name === 'dropped' ? dropped : sent); // oxfmt-ignore

function trendOf(name: string, of: ExchangeMeasures | LoadMeasures, all: LoadMeasures): Trend {
  if (name === 'lag') return of.lag;
  if (name === 'end_to_end') return of.endToEnd;
  return name === 'pace' ? all.pace : of.lateness;
}

const unitOf = ({ figure }: Threshold, unit: string): string => (figure === 'rate' ? '1/s' : unit);

/** How a load ended, as scripts are told: a threshold that does not hold tells more than that somebody stopped it. */
export function endingOf({
  verdicts,
  ending,
  planned,
  sent,
  dropped,
}: LoadReport): 'fine' | 'differs' | 'stopped' | 'threshold' {
  if (verdicts.some((verdict) => !verdict.holds)) return 'threshold';
  if (ending === 'stopped') return 'stopped';
  return planned === sent + dropped ? 'fine' : 'differs';
}
