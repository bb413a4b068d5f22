/** Measures for people: a table each. One row a period where nothing is told apart; otherwise one row a combination of values. */
import { printCount, printedIn } from '@tietovirta/key-figures';
import type { Label, Language, Pen } from '@tietovirta/wording';
import Table from 'cli-table3';
import type { MeasuredRow } from './measured-table.js';
import type { ReportedMeasure } from './measures-report.js';

const words = {
  en: {
    year: 'year',
    planned: 'planned',
    most: 'most',
    by: { day: 'day', week: 'ISO week', month: 'month', year: 'year' },
    of: {
      messages: 'messages',
      sum: (of: string): string => `sum of ${of}`,
      distinct: (of: string): string => `different: ${of}`,
    },
    split: 'of the year',
    persons: 'persons',
    asPlanned: 'as planned',
    differs: 'not as planned',
  },
  fi: {
    year: 'vuosi',
    planned: 'suunniteltu',
    most: 'eniten',
    by: { day: 'päivä', week: 'ISO-viikko', month: 'kuukausi', year: 'vuosi' },
    of: {
      messages: 'sanomia',
      sum: (of: string): string => `summa: ${of}`,
      distinct: (of: string): string => `eri arvoja: ${of}`,
    },
    split: 'koko vuonna',
    persons: 'henkilöitä',
    asPlanned: 'suunnitelman mukaan',
    differs: 'ei suunnitelman mukaan',
  },
} as const satisfies Readonly<Record<Language, object>>;

export interface MeasuresTextOptions {
  readonly lang: Language;
  readonly pen: Pen;
}

export const measuresText = (measures: readonly ReportedMeasure[], options: MeasuresTextOptions): string =>
  `${measures.map((measure) => measureText(measure, options)).join('\n\n')}\n`;

function measureText(measure: ReportedMeasure, { lang, pen }: MeasuresTextOptions): string {
  const title = `${pen.bold(measure.label[lang])}  ${measure.messageType}, ${whatIsTaken(measure, lang)}`;
  const table = measure.rows.length === 1 ? byPeriod(measure, lang) : byRow(measure, lang);
  return [title, table.toString(), ...verdict(measure, lang), ...splitText(measure, lang)].join('\n');
}

const whatIsTaken = ({ take, of = '' }: ReportedMeasure, lang: Language): string =>
  take === 'messages' ? words[lang].of.messages : words[lang].of[take](of);

const numberText = (value: bigint | number, lang: Language): string => printedIn(lang, printCount(value));

/** Periods in which nothing was measured, and nothing planned, are left out: a run may be of a few days. */
function byPeriod({ per, periods, all, planned }: ReportedMeasure, lang: Language): Table.Table {
  const says = words[lang];
  const table = tableOf([says.by[per], '', ...(planned === undefined ? [] : [says.planned])]);
  const row = (name: string, number: bigint, plan?: bigint): string[] => [
    name,
    numberText(number, lang),
    ...(plan === undefined ? [] : [numberText(plan, lang)]),
  ];
  periods.forEach((period, place) => {
    const [number, plan] = [all.numbers[place] ?? 0n, planned?.[place]];
    if (number !== 0n || (plan ?? 0n) !== 0n) table.push(row(period, number, plan));
  });
  if (per !== 'year')
    table.push(
      row(
        says.year,
        all.year,
        planned?.reduce((sum, plan) => sum + plan, 0n),
      ),
    );
  return table;
}

function byRow({ per, periods, rows, all }: ReportedMeasure, lang: Language): Table.Table {
  const says = words[lang];
  const hasPeriods = per !== 'year';
  const table = tableOf(['', says.year, ...(hasPeriods ? [`${says.most}, ${says.by[per]}`, ''] : [])]);
  const row = ({ label, year, numbers }: MeasuredRow): string[] => {
    const largest = numbers.reduce((most, number, place) => (number > (numbers[most] ?? 0n) ? place : most), 0);
    return [
      label[lang],
      numberText(year, lang),
      ...(hasPeriods ? [periods[largest] ?? '', numberText(numbers[largest] ?? 0n, lang)] : []),
    ];
  };
  table.push(...[...rows].sort((one, other) => Number(other.year - one.year)).map(row), row(all));
  return table;
}

function verdict({ planned, all }: ReportedMeasure, lang: Language): readonly string[] {
  if (planned === undefined) return [];
  const isSame = planned.every((number, period) => number === all.numbers[period]);
  return [isSame ? `✓ ${words[lang].asPlanned}` : `✗ ${words[lang].differs}`];
}

function splitText({ split }: ReportedMeasure, lang: Language): readonly string[] {
  if (split === undefined) return [];
  const table = tableOf([words[lang].split, words[lang].persons]);
  table.push(...split.map(({ label, persons }) => [label[lang], numberText(persons, lang)]));
  return [table.toString()];
}

const tableOf = (head: readonly string[]): Table.Table =>
  new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });

/** What is said of a run in which nothing was measured. */
export const nothingMeasured: Label = {
  fi: 'Ajon sanomissa ei ollut mitattavaa, tai sen teki versio, joka ei vielä mitannut.',
  en: 'There was nothing to measure in the messages of the run, or a version made it that did not measure yet.',
};
