/** One exchange in full: what is exchanged, how much, and where every number comes from. */
import { printCount, printedIn, type Language } from '@tietovirta/key-figures';
import { originText, reportYears } from '@tietovirta/published';
import { alignColumns } from '@tietovirta/wording';
import type { CatalogueTextOptions } from './catalogue-text.js';
import { catalogueWords } from './catalogue-words.js';
import type { ExchangeEntry, TypeEntry } from './exchange-entry.js';
import { markdownTable } from './markdown-table.js';
import { numberText } from './number-text.js';

export function exchangeText(entry: ExchangeEntry, { lang, pen }: CatalogueTextOptions): string {
  const words = catalogueWords[lang];
  const [heading = '', ...lines] = alignColumns(typeRows(entry, lang), ['left', 'right', 'right', 'left']);
  const feeds = alignColumns(feedRows(entry, lang), ['left', 'right', 'right', 'left']);
  const section = (title: string, body: readonly string[]): string =>
    [pen.bold(title), ...body.map((line) => `  ${line}`)].join('\n');
  const parts = [
    `${pen.bold(entry.title[lang])} (${entry.id})\n${entry.about[lang]}`,
    `${words.parties}: ${entry.parties[lang]}`,
    [pen.bold(heading), ...lines].join('\n'),
    section(
      words.volumeFrom,
      entry.messageTypes.map(({ id, volumeFrom }) => `${id}: ${originText(volumeFrom, lang)}`),
    ),
    section(words.when, seasonLines(entry, lang)),
    section(words.feeds, feeds.length === 0 ? [words.none] : feeds),
    ...(entry.messageTypes.some(({ dimensions }) => dimensions.length > 0)
      ? [section(words.dimensions, dimensionLines(entry, lang))]
      : []),
    ...(entry.numbers.length === 0 ? [] : [section(words.numbers, numberLines(entry, lang))]),
    section(
      words.notes,
      entry.notes.map((origin) => originText(origin, lang)),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

export function exchangeMarkdown(entry: ExchangeEntry, lang: Language): string {
  const words = catalogueWords[lang];
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
  const parts = [
    `## ${entry.title[lang]} (\`${entry.id}\`)`,
    entry.about[lang],
    `**${words.parties}:** ${entry.parties[lang]}`,
    markdownTable(typeRows(entry, lang), ['left', 'right', 'right', 'left']).trimEnd(),
    `**${words.feeds}**\n\n${list(entry.feeds.length === 0 ? [words.none] : entry.feeds.map(({ id, label }) => `${label[lang]} (\`${id}\`)`))}`,
    `**${words.notes}**\n\n${list(entry.notes.map((origin) => originText(origin, lang)))}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function typeRows({ messageTypes }: ExchangeEntry, lang: Language): string[][] {
  const words = catalogueWords[lang];
  const about = ({ kind, belongsTo, direction, label }: TypeEntry): string => {
    const place = belongsTo ?? '';
    const relation = kind === 'opening' ? '' : `, ${kind === 'contained' ? words.inside(place) : words.answers(place)}`;
    return `${label[lang]}${relation} (${words[direction]})`;
  };
  return [
    [words.message, ...reportYears.map(String), words.title],
    ...messageTypes.map((type) => [
      type.id,
      ...reportYears.map((year) => printedIn(lang, printCount(type.volumes[year] ?? 0))),
      about(type),
    ]),
  ];
}

const feedRows = ({ feeds }: ExchangeEntry, lang: Language): string[][] =>
  feeds.map(({ id, label, printed }) => [
    id,
    ...reportYears.map((year) => printedIn(lang, printed[year] ?? '')),
    label[lang],
  ]);

const seasonLines = ({ messageTypes }: ExchangeEntry, lang: Language): string[] =>
  messageTypes.flatMap(({ id, seasons }) =>
    seasons.flatMap((season) =>
      season.origins.map(
        (origin) => `${id}${seasons.length > 1 ? ` (${season.id})` : ''}: ${originText(origin, lang)}`,
      ),
    ),
  );

const numberLines = ({ numbers }: ExchangeEntry, lang: Language): string[] =>
  numbers.map(({ what, value, origin }) => `${what[lang]}: ${numberText(value, lang)}. ${originText(origin, lang)}`);

/** Types of an exchange share dimensions; each is told once. */
function dimensionLines({ messageTypes }: ExchangeEntry, lang: Language): string[] {
  const lines = messageTypes.flatMap(({ dimensions }) =>
    dimensions.map(({ id, label, values, origin, sharesFrom }) => {
      const names = values.slice(0, 12).map((value) => value.label[lang]);
      const rest = values.length > names.length ? `, … (${values.length})` : '';
      const from = [origin, ...(sharesFrom === null || sharesFrom === origin ? [] : [sharesFrom])];
      return `${label[lang]} (${id}): ${names.join(', ')}${rest}. ${from.map((one) => originText(one, lang)).join(' ')}`;
    }),
  );
  return [...new Set(lines)];
}
