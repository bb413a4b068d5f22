/**
 * Thresholds of a load, in the form that k6 gave them: a metric, with a tag in braces where only a part of it is meant, and conditions on one
 * of its figures: `lateness{exchange:kelmu}: ['p(95)<2s']`.
 */
import { exchanges } from '@tietovirta/exchanges';
import { both, same, type Label } from '@tietovirta/wording';
import { durationMs } from './duration.js';
import type { ThresholdsSetting } from './load-settings.js';
import { nearestName } from './nearest-name.js';
import type { FaultPlace, ScenarioFault } from './scenario-fault.js';

/** A count grows by one a message; of a trend each message has a value: ms, or records of a lag. */
export type MetricKind = 'count' | 'trend';

export interface Metric {
  readonly name: string;
  readonly kind: MetricKind;
  readonly unit: 'messages' | 'ms' | 'records';
  readonly means: Label;
}

const metric = (name: string, kind: MetricKind, unit: Metric['unit'], means: Label): Metric => ({ name, kind, unit, means }); // oxfmt-ignore

/** What a load measures, each also by exchange. */
export const metrics = [
  metric('sent', 'count', 'messages', { fi: 'kohteelle annetut sanomat', en: 'messages that the target has' }),
  metric('dropped', 'count', 'messages', { fi: 'myöhässä pois jätetyt sanomat', en: 'late messages that were left out' }), // oxfmt-ignore
  metric('lateness', 'trend', 'ms', { fi: 'aika sanoman hetkestä siihen, kun kohteella on se', en: 'time from the moment of a message until the target has it' }), // oxfmt-ignore
  metric('pace', 'trend', 'ms', { fi: 'aika sanoman hetkestä sen lähtöön', en: 'time from the moment of a message until it leaves' }), // oxfmt-ignore
  metric('lag', 'trend', 'records', { fi: 'kuluttajaryhmän jälkeenjäämä', en: 'records that the consumer group lags behind' }), // oxfmt-ignore
  metric('end_to_end', 'trend', 'ms', { fi: 'aika sanoman hetkestä vastaukseen', en: 'time from the moment of a message until the answer to it' }), // oxfmt-ignore
] as const satisfies readonly Metric[];

export const figuresOf: Readonly<Record<MetricKind, string>> = {
  count: 'count, rate',
  trend: 'avg, min, med, max, p(N)',
};

const condition = /^\s*(count|rate|avg|min|med|max|p\((\d{1,2}(?:\.\d+)?|100)\))\s*(<=|>=|===?|!=|<|>)\s*(\d+(?:\.\d+)?)(ms|s|m|h)?\s*$/; // oxfmt-ignore
/** What one condition may look like; whether the metric has the figure is judged with it. */
export const thresholdPattern = condition;

export type Operator = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** One condition that has to hold. */
export interface Threshold {
  /** As written: `lateness{exchange:kelmu}`. */
  readonly key: string;
  readonly metric: Metric;
  readonly exchange: string | undefined;
  /** As written: `p(95)<2s`. */
  readonly text: string;
  /** `count`, `rate`, `avg`, `min`, `med`, `max`, or a percentile. */
  readonly figure: string;
  readonly percentile: number | undefined;
  readonly operator: Operator;
  readonly bound: number;
  readonly abortOnFail: boolean;
  /** From the begin of the load, before which nothing is ended. */
  readonly delayAbortMs: number;
}

/** @param setting that was found sound */
export const thresholdsIn = (setting: ThresholdsSetting = {}): readonly Threshold[] =>
  Object.entries(setting).flatMap(([key, conditions]) => {
    const { name, exchange } = partsOfMetric(key);
    const found = metrics.find((each) => each.name === name) as Metric;
    return conditions.map((each): Threshold => {
      const given = typeof each === 'string' ? { threshold: each } : each;
      const [, figure = '', percentile, operator = '<', bound = '', unit] = condition.exec(given.threshold) ?? [];
      return {
        key,
        metric: found,
        exchange,
        text: given.threshold.trim(),
        figure,
        percentile: figure === 'med' ? 50 : percentile === undefined ? undefined : Number(percentile),
        operator: (operator === '===' ? '==' : operator) as Operator,
        bound: unit === undefined ? Number(bound) : durationMs(`${bound}${unit}`),
        abortOnFail: given.abortOnFail ?? false,
        delayAbortMs: given.delayAbortEval === undefined ? 0 : durationMs(given.delayAbortEval),
      };
    });
  });

/** `lateness{exchange:kelmu}`: a metric, and the exchange that is meant. */
export function partsOfMetric(key: string): {
  readonly name: string;
  readonly tag: string | undefined;
  readonly exchange: string | undefined;
} {
  const [, name = key, tag] = /^([^{]*)\{(.*)\}$/.exec(key) ?? [];
  const exchange = tag === undefined ? undefined : /^\s*exchange\s*:\s*(\S+?)\s*$/.exec(tag)?.[1];
  return { name: name.trim(), tag, exchange };
}

type Fault = Omit<ScenarioFault, keyof FaultPlace>;

/** Metrics that there are not, exchanges that are not sent, figures that a metric has not. @param place of a metric */
export const thresholdFaults = (
  setting: ThresholdsSetting,
  sentExchanges: readonly string[],
  place: (key: string) => FaultPlace,
): readonly ScenarioFault[] =>
  Object.entries(setting).flatMap(([key, conditions]) =>
    faultsOf(key, conditions, sentExchanges).map((fault) => ({ ...place(key), ...fault })),
  );

function faultsOf(key: string, conditions: ThresholdsSetting[string], sent: readonly string[]): readonly Fault[] {
  const { name, tag, exchange } = partsOfMetric(key);
  const found = metrics.find((each) => each.name === name);
  const names = metrics.map((each) => each.name);
  if (found === undefined)
    return [
      {
        problem: { fi: `mittaria "${name}" ei ole`, en: `there is no metric "${name}"` },
        allowed: same(names.join(', ')),
        nearest: nearestName(name, names),
      },
    ];
  const faults: Fault[] = [];
  if (tag !== undefined && (exchange === undefined || !sent.includes(exchange))) faults.push(tagFault(tag, exchange, sent)); // oxfmt-ignore
  for (const each of conditions) {
    const text = typeof each === 'string' ? each : each.threshold;
    const [, figure = '', , , , unit] = condition.exec(text) ?? [];
    const isOfCounts = figure === 'count' || figure === 'rate';
    if (isOfCounts !== (found.kind === 'count'))
      faults.push({
        problem: { fi: `mittarilla ${name} ei ole lukua ${figure}`, en: `the metric ${name} has no ${figure}` },
        allowed: same(figuresOf[found.kind]),
      });
    else if (unit !== undefined && found.unit !== 'ms')
      faults.push({
        problem: { fi: `${text}: ${name} ei ole aika`, en: `${text}: ${name} is no time` },
        allowed: { fi: 'luku ilman yksikköä', en: 'a number without a unit' },
      });
  }
  return faults;
}

function tagFault(tag: string, exchange: string | undefined, sent: readonly string[]): Fault {
  const isKnown = exchanges.some(({ id }) => id === exchange);
  const problem = both((lang) => {
    if (exchange === undefined) return { fi: `{${tag}} ei rajaa mitään`, en: `{${tag}} tells nothing apart` }[lang];
    return isKnown
      ? { fi: `tiedonvälitystä ${exchange} ei lähetetä`, en: `the exchange ${exchange} is not sent` }[lang]
      : { fi: `tiedonvälitystä ${exchange} ei ole`, en: `there is no exchange ${exchange}` }[lang];
  });
  return {
    problem,
    allowed: { fi: `{exchange:…}, jokin näistä: ${sent.join(', ')}`, en: `{exchange:…}, one of ${sent.join(', ')}` },
    nearest: exchange === undefined ? undefined : nearestName(exchange, sent),
  };
}
