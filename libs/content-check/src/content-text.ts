/** The table for people: a line each question, and below it what does not fit, with messages to look up. */
import { printCount, printedIn } from '@tietovirta/key-figures';
import { originText } from '@tietovirta/published';
import type { Language, Pen } from '@tietovirta/wording';
import Table from 'cli-table3';
import type { Bar, Unit } from './bar.js';
import type { CheckedContent } from './check-content.js';
import { contentClasses } from './content-classes.js';
import type { ContentLine, Verdict } from './content-line.js';
import { contentWords } from './content-words.js';

export interface ContentTextOptions {
  readonly lang: Language;
  readonly pen: Pen;
}

export function contentText({ lines, read }: CheckedContent, options: ContentTextOptions): string {
  const { lang } = options;
  const table = new Table({
    head: contentWords.heads.map((head) => head[lang]),
    colAligns: ['left', 'left', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  });
  lines.forEach((line, place) => table.push(rowOf(line, lines[place - 1], options)));
  const failing = lines.filter(({ verdict }) => verdict === 'fails');
  return [
    table.toString(),
    ...failing.flatMap((line, place) => failureText(line, failing[place - 1], options)),
    contentWords.closing({ read: countText(read, lang), ...verdictCounts(lines) })[lang],
    '',
  ].join('\n');
}

/** How many lines have each verdict. */
export const verdictCounts = (lines: readonly ContentLine[]): Readonly<Record<Verdict, number>> => {
  const count = (verdict: Verdict): number => lines.filter((line) => line.verdict === verdict).length;
  return { holds: count('holds'), fails: count('fails'), unjudged: count('unjudged') };
};

function rowOf(line: ContentLine, before: ContentLine | undefined, { lang, pen }: ContentTextOptions): string[] {
  const { contentClass, label, value, bar, judged, verdict } = line;
  const mark = { holds: '✓', fails: '✗', unjudged: '–' }[verdict];
  return [
    contentClass === before?.contentClass ? '' : contentClasses[contentClass][lang],
    label[lang],
    value === null ? '–' : valueText(value, bar.unit, lang),
    barText(bar, lang),
    countText(judged, lang),
    verdict === 'fails' ? pen.bold(mark) : mark,
  ];
}

/** What does not fit, and where the bar comes from; that is said once of lines below each other that have the same origin. */
function failureText(line: ContentLine, before: ContentLine | undefined, { lang, pen }: ContentTextOptions): string[] {
  const { contentClass, label, bar, findings } = line;
  const origin = bar.origin === before?.bar.origin ? [] : [`  ${pen.dim(originText(bar.origin, lang))}`];
  return [
    `${pen.bold('✗')} ${contentClasses[contentClass][lang]}: ${label[lang]} (${barText(bar, lang)})`,
    ...origin,
    ...findings.map((finding) => `    ${finding[lang]}`),
  ];
}

const countText = (count: number, lang: Language): string => printedIn(lang, printCount(Math.round(count)));

function valueText(value: number, unit: Unit, lang: Language): string {
  if (unit === 'count') return countText(value, lang);
  const text = value.toFixed(unit === 'percent' ? 2 : 1);
  return `${lang === 'fi' ? text.replace('.', ',') : text} ${contentWords.units[unit][lang]}`.trimEnd();
}

function barText({ at, value, within = 0, unit }: Bar, lang: Language): string {
  const limit = valueText(value, unit, lang);
  if (at === 'near') return `${limit} ± ${valueText(within, unit, lang)}`;
  return `${at === 'least' ? '≥' : '≤'} ${limit}`;
}
