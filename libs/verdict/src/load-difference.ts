/** What two loads measured, figure beside figure. */
import { LoadMeasures, type LoadReport } from '@tietovirta/load';
import { metrics, type Metric } from '@tietovirta/scenarios';
import { alignColumns, type Label, type Language } from '@tietovirta/wording';
import { countText, millisText } from './figures-text.js';
import { valueOf } from './judge.js';

export interface LoadFigure {
  readonly metric: string;
  readonly figure: string;
  readonly unit: string;
  /** Null where nothing was measured. */
  readonly first: number | null;
  readonly second: number | null;
}

const shown: readonly (readonly [metric: string, figure: string, percentile?: number])[] = [
  ['sent', 'count'],
  ['sent', 'rate'],
  ['dropped', 'count'],
  ['lateness', 'p(50)', 50],
  ['lateness', 'p(95)', 95],
  ['lateness', 'p(99)', 99],
  ['lateness', 'max'],
  ['pace', 'p(99)', 99],
  ['lag', 'max'],
  ['end_to_end', 'p(95)', 95],
];

/** Those that one of the two has. */
export function loadDifference(first: LoadReport, second: LoadReport): readonly LoadFigure[] {
  const sides = [first, second].map((report) => {
    const measures = new LoadMeasures();
    measures.absorb(report, 0);
    return { measures, wallMs: report.wallMs };
  });
  return shown.flatMap(([name, figure, percentile]): readonly LoadFigure[] => {
    const metric = metrics.find((each) => each.name === name) as Metric;
    const [one, other] = sides.map(({ measures, wallMs }) => valueOf({ metric, exchange: undefined, figure, percentile }, measures, wallMs) ?? null) as [number | null, number | null]; // oxfmt-ignore
    const unit = figure === 'rate' ? '1/s' : metric.unit;
    return one === null && other === null ? [] : [{ metric: name, figure, unit, first: one, second: other }];
  });
}

/** Settings in which the two loads differ: their figures say less then. */
export const differingLoads = (first: LoadReport, second: LoadReport): readonly string[] =>
  (['name', 'from', 'to', 'exchanges', 'scale', 'seed', 'volumes', 'peaks'] as const)
    .filter((key) => JSON.stringify(first.scenario[key]) !== JSON.stringify(second.scenario[key]))
    .map((key) => `${key}: ${JSON.stringify(first.scenario[key])} / ${JSON.stringify(second.scenario[key])}`)
    .concat(first.pace === second.pace ? [] : [`${first.pace} / ${second.pace}`]);

const otherSettings: Label = { fi: 'Kuormien asetukset eroavat:', en: 'The loads have different settings:' };

/** @param names how the two were named */
export function loadDifferenceText(
  first: LoadReport,
  second: LoadReport,
  names: readonly [string, string],
  lang: Language,
): string {
  // oxfmt-ignore
  const text = (value: number | null, unit: string): string =>
    value === null ? '–' : unit === 'ms' ? millisText(value, lang) : `${countText(value, lang)}${unit === '1/s' ? '/s' : ''}`; // oxfmt-ignore
  const rows = loadDifference(first, second).map(({ metric, figure, unit, first: was, second: is }) => [`${metric} ${figure}`, text(was, unit), text(is, unit)]); // oxfmt-ignore
  const settings = differingLoads(first, second);
  const lines = settings.length === 0 ? [] : [otherSettings[lang], ...settings.map((each) => `  ${each}`)];
  return `${[...lines, ...alignColumns([['', ...names], ...rows], ['left', 'right', 'right'])].join('\n')}\n`;
}
