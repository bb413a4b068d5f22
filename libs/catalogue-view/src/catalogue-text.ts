/** The catalogue as a table: for a terminal, and as Markdown for README. */
import { printCount, printedIn, type Language } from '@tietovirta/key-figures';
import { reportYears } from '@tietovirta/published';
import { alignColumns, type Pen } from '@tietovirta/wording';
import { catalogueWords } from './catalogue-words.js';
import type { ExchangeEntry } from './exchange-entry.js';
import { markdownTable } from './markdown-table.js';

export interface CatalogueTextOptions {
  readonly lang: Language;
  readonly pen: Pen;
}

const counts = ({ volumes }: Pick<ExchangeEntry, 'volumes'>, lang: Language): string[] =>
  reportYears.map((year) => printedIn(lang, printCount(volumes[year] ?? 0)));

export function catalogueText(entries: readonly ExchangeEntry[], { lang, pen }: CatalogueTextOptions): string {
  const words = catalogueWords[lang];
  const sum = {
    volumes: Object.fromEntries(
      reportYears.map((year) => [year, entries.reduce((total, { volumes }) => total + (volumes[year] ?? 0), 0)]),
    ),
  };
  const rows = [
    [words.exchange, ...reportYears.map(String), words.title],
    ...entries.map((entry) => [entry.id, ...counts(entry, lang), entry.title[lang]]),
    ['', ...counts(sum, lang), words.total],
  ];
  const [heading = '', ...lines] = alignColumns(rows, ['left', 'right', 'right', 'left']);
  return `${[pen.bold(heading), ...lines].join('\n')}\n`;
}

export function catalogueMarkdown(entries: readonly ExchangeEntry[], lang: Language): string {
  const words = catalogueWords[lang];
  const heading = [words.exchange, words.parties, words.messages, ...reportYears.map(String), words.feeds];
  const rows = entries.map((entry) => [
    `**\`${entry.id}\`** ${entry.title[lang]}`,
    entry.parties[lang],
    entry.messageTypes.map(({ id }) => `\`${id}\``).join('<br>'),
    ...counts(entry, lang),
    entry.feeds.length === 0 ? words.none : entry.feeds.map(({ label }) => label[lang]).join('<br>'),
  ]);
  return markdownTable([heading, ...rows], ['left', 'left', 'left', 'right', 'right', 'left']);
}
