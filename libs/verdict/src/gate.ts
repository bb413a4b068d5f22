/** Holds two runs, or the reports of two loads, against a gate: how much the second may differ from the first. */
import { LoadMeasures, type LoadReport } from '@tietovirta/load';
import { metrics, type GateRule, type Metric, type RunMetric } from '@tietovirta/scenarios';
import { alignColumns, type Label, type Language, type Pen } from '@tietovirta/wording';
import { compares, valueOf } from './judge.js';

/** What one of the two has of what a rule asks; undefined where it was not measured. */
export type GatedFigures = (rule: GateRule) => number | undefined;

export interface GateVerdict {
  readonly metric: string;
  readonly condition: string;
  readonly holds: boolean;
  /** Null where it was not measured. */
  readonly first: number | null;
  readonly second: number | null;
  /** Per cent; null where there is nothing to be more or less of. */
  readonly change: number | null;
}

export const judgeGate = (
  rules: readonly GateRule[],
  first: GatedFigures,
  second: GatedFigures,
): readonly GateVerdict[] =>
  // oxfmt-ignore
  rules.map((rule) => {
    const [was, is] = [first(rule), second(rule)];
    const change = was === undefined || is === undefined ? undefined : changeOf(was, is);
    const judged = rule.isChange ? change : is;
    // What was not measured breaks nothing, as with thresholds.
    const holds = judged === undefined || compares[rule.operator](judged, rule.bound);
    const finite = change !== undefined && Number.isFinite(change) ? change : null;
    return { metric: rule.key, condition: rule.text, holds, first: was ?? null, second: is ?? null, change: finite };
  });

/** Per cent; without end where something came of nothing. */
const changeOf = (was: number, is: number): number =>
  was === is ? 0 : was === 0 ? Infinity : (100 * (is - was)) / was;

export function figuresOfLoad(report: LoadReport): GatedFigures {
  const measures = new LoadMeasures();
  measures.absorb(report, 0);
  return ({ metric, exchange, figure, percentile }) =>
    valueOf({ metric: metrics.find(({ name }) => name === metric) as Metric, exchange, figure, percentile }, measures, report.wallMs); // oxfmt-ignore
}

/** What a run came to, of what a gate may ask. */
export interface GatedRun {
  readonly counted: number;
  readonly setAside: number;
  readonly seconds: number;
  readonly messagesPerSecond: number;
  readonly peakMemoryBytes: number;
}

/** @param cells that differ from those of the other run; 0 for the first of the two */
export function figuresOfRun(
  { counted, setAside, seconds, messagesPerSecond, peakMemoryBytes }: GatedRun,
  cells: number,
): GatedFigures {
  // oxfmt-ignore
  const figures: Readonly<Record<RunMetric, number>> = { counted, set_aside: setAside, cells, seconds, rate: messagesPerSecond, memory: peakMemoryBytes }; // oxfmt-ignore
  return ({ metric }) => figures[metric as RunMetric];
}

const title: Label = { fi: 'Portti', en: 'Gate' };

/** A line for each condition: what the first and the second have, and the change. */
export function gateText(
  verdicts: readonly GateVerdict[],
  { lang, pen }: { readonly lang: Language; readonly pen: Pen },
): string {
  // oxfmt-ignore
  const number = (value: number | null): string => (value === null ? '–' : String(Math.round(value * 100) / 100).replace('.', lang === 'fi' ? ',' : '.')); // oxfmt-ignore
  const signed = (change: number | null): string => (change === null ? '' : `${change > 0 ? '+' : ''}${number(Math.round(change * 10) / 10)} %`); // oxfmt-ignore
  const rows = verdicts.map(({ holds, metric, condition, first, second, change }) => [holds ? '✓' : '✗', metric, condition, number(first), '→', number(second), signed(change)]); // oxfmt-ignore
  const lines = alignColumns(rows, ['left', 'left', 'left', 'right', 'left', 'right', 'right']);
  return `${[pen.bold(title[lang]), ...lines.map((line, place) => (verdicts[place]?.holds === true ? line : pen.bold(line)))].join('\n')}\n`; // oxfmt-ignore
}
