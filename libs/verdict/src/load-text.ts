/** What a terminal is told of a load: a line while it goes, a summary at its end. */
import { formatInstant } from '@tietovirta/calendar';
import type { LoadMeasures, LoadReport, TrendReport, VerdictReport } from '@tietovirta/load';
import { alignColumns, dateText, type Alignment, type Label, type Language, type Pen } from '@tietovirta/wording';
import { countText, millisText } from './figures-text.js';

export interface LoadProgress {
  readonly measures: LoadMeasures;
  /** Messages of the plan. */
  readonly plan: number;
  /** Since the begin, ms. */
  readonly atMs: number;
  readonly sentASecond: number;
}

/** One line: where simulated time is, how many a second, and how late. */
export function progressLine({ measures, plan, sentASecond }: LoadProgress, lang: Language): string {
  const { instantMs, sent, dropped, lateness, lag } = measures;
  const at = formatInstant(instantMs);
  const say = (fi: string, en: string): string => ({ fi, en })[lang];
  return [
    `${dateText(at.slice(0, 10), lang)} ${at.slice(11, 19)}`,
    `${countText(sentASecond, lang)}/s`,
    `${say('lähetetty', 'sent')} ${countText(sent, lang)} / ${countText(plan, lang)}`,
    ...(dropped > 0 ? [`${say('pudotettu', 'dropped')} ${countText(dropped, lang)}`] : []),
    ...(lag.count > 0 ? [`${say('jälkeenjäämä enintään', 'lag at most')} ${countText(lag.max, lang)}`] : []),
    ...(lateness.count > 0 ? [`${say('myöhässä', 'lateness')} p95 ${millisText(lateness.percentile(95), lang)}`] : []),
  ].join('  ');
}

export interface LoadTextOptions {
  readonly lang: Language;
  readonly pen: Pen;
}

export function loadSummary(report: LoadReport, { lang, pen }: LoadTextOptions): string {
  const say = (label: Label): string => label[lang];
  const lines = [
    pen.bold(say({ fi: 'Tiedonvälityksittäin', en: 'By exchange' })),
    ...exchangeLines(report, lang),
    '',
    ...measureLines(report, lang),
    ...verdictLines(report.verdicts, { lang, pen }),
    '',
    sumLine(report, lang),
  ];
  return `${lines.join('\n')}\n`;
}

const heads: readonly Label[] = [
  { fi: 'tiedonvälitys', en: 'exchange' },
  { fi: 'lähetetty', en: 'sent' },
  { fi: 'pudotettu', en: 'dropped' },
  { fi: 'myöhässä p50', en: 'lateness p50' },
  { fi: 'p90', en: 'p90' },
  { fi: 'p99', en: 'p99' },
  { fi: 'enintään', en: 'max' },
];
const alignments: readonly Alignment[] = heads.map((_, place) => (place === 0 ? 'left' : 'right'));

function exchangeLines({ exchanges }: LoadReport, lang: Language): readonly string[] {
  const time = ({ count }: TrendReport, ms: number): string => (count === 0 ? '-' : millisText(ms, lang));
  const rows = exchanges.map(({ exchange, sent, dropped, lateness }) => [
    exchange,
    countText(sent, lang),
    countText(dropped, lang),
    ...[lateness.p50, lateness.p90, lateness.p99, lateness.max].map((ms) => time(lateness, ms)),
  ]);
  return alignColumns([heads.map((head) => head[lang]), ...rows], alignments);
}

function measureLines(report: LoadReport, lang: Language): readonly string[] {
  const { wallMs, sent, lateness, paceError, lag, endToEnd } = report;
  const percentiles = ({ p50, p90, p99, max }: TrendReport, text: (value: number, lang: Language) => string): string =>
    `p50 ${text(p50, lang)}  p90 ${text(p90, lang)}  p99 ${text(p99, lang)}  max ${text(max, lang)}`;
  const rate = wallMs > 0 ? (sent / wallMs) * 1_000 : 0;
  const rows: [Label, string][] = [
    [{ fi: 'nopeus', en: 'rate' }, `${countText(rate, lang)}/s, ${millisText(wallMs, lang)}, ${report.pace}`],
  ];
  if (lateness.count > 0) rows.push([{ fi: 'myöhässä', en: 'lateness' }, percentiles(lateness, millisText)]);
  if (paceError.count > 0) rows.push([{ fi: 'lähtötarkkuus', en: 'pace error' }, percentiles(paceError, millisText)]);
  if (lag.count > 0) rows.push([{ fi: 'jälkeenjäämä', en: 'lag of your group' }, percentiles(lag, countText)]);
  if (endToEnd.count > 0) rows.push([{ fi: 'vastausaika', en: 'end to end' }, `${percentiles(endToEnd, millisText)}  (${countText(endToEnd.count, lang)})`]); // oxfmt-ignore
  return alignColumns(
    rows.map(([label, text]) => [label[lang], text]),
    ['left', 'left'],
  );
}

function verdictLines(verdicts: readonly VerdictReport[], { lang, pen }: LoadTextOptions): readonly string[] {
  if (verdicts.length === 0) return [];
  const title: Label = { fi: 'Ehdot', en: 'Thresholds' };
  const rows = verdicts.map((verdict) => [verdict.holds ? '✓' : '✗', verdict.metric, verdict.threshold, valueText(verdict, lang)]); // oxfmt-ignore
  const lines = alignColumns(rows, ['left', 'left', 'left', 'left']);
  return ['', pen.bold(title[lang]), ...lines.map((line, place) => (verdicts[place]?.holds === true ? line : pen.bold(line)))]; // oxfmt-ignore
}

/** What a threshold found. */
export function valueText({ value, unit }: VerdictReport, lang: Language): string {
  if (value === null) return { fi: 'ei mitattu', en: 'nothing measured' }[lang];
  return unit === 'ms' ? millisText(value, lang) : countText(value, lang);
}

/** The last line: how much of what was to be sent was sent. */
function sumLine({ ending, planned, plan, sent, dropped }: LoadReport, lang: Language): string {
  const of = countText(planned ?? plan, lang);
  const [all, left] = [countText(sent, lang), countText(dropped, lang)];
  if (ending === 'complete') {
    const isAll = planned === sent + dropped;
    const texts: Label = {
      fi: `Suunniteltu ${of} ${isAll ? '=' : '≠'} lähetetty ${all}${dropped > 0 ? ` + pudotettu ${left}` : ''}`,
      en: `Planned ${of} ${isAll ? '=' : '≠'} sent ${all}${dropped > 0 ? ` + dropped ${left}` : ''}`,
    };
    return texts[lang];
  }
  const why: Readonly<Record<string, Label>> = {
    stopped: { fi: 'Pysäytetty', en: 'Stopped' },
    aborted: { fi: 'Lopetettu, koska ehto ei pitänyt', en: 'Ended, because a threshold did not hold' },
    failed: { fi: 'Keskeytyi', en: 'Failed' },
  };
  return `${why[ending]?.[lang] ?? ''}: ${{ fi: `lähetetty ${all}, suunnitelmassa ${of}`, en: `sent ${all} of ${of}` }[lang]}`; // oxfmt-ignore
}
