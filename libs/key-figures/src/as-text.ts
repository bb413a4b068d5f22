/**
 * The tables for a terminal, as quiet as the report's own: no boxes, figures to the right, one rule under the headings.
 * Colour only when asked for, since only the caller knows what the text is written to.
 */
import CliTable from 'cli-table3';
import { type Sheet, type SheetRow, type TablesToShow, sheetsOf } from './sheet.js';
import type { TableOptions } from './table-options.js';

export interface TextOptions extends TableOptions {
  readonly colour?: boolean;
  /** How many characters a line may have. */
  readonly width?: number;
}

const gap = 2;
const narrowestLabel = 24;
const noBorders = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left']
    .concat(['left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((place) => [place, '']),
);

const plain = (text: string): string => text;
const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`;
const dim = (text: string): string => `\u001b[2m${text}\u001b[22m`;
const red = (text: string): string => `\u001b[31m${text}\u001b[39m`;
const pens = {
  coloured: { title: bold, rule: dim, differing: red },
  plain: { title: plain, rule: plain, differing: plain },
};
type Pens = (typeof pens)[keyof typeof pens];

export function asText(tables: TablesToShow, options: TextOptions = {}): string {
  const { lang = 'fi', caption, colour = false, width = 100 } = options;
  const sheets = sheetsOf(tables, lang);
  const figureWidths = widthsOfFigures(sheets);
  const roomForLabel = Math.max(narrowestLabel, width - figureWidths.reduce((sum, each) => sum + gap + each, 0));
  const lines = new Map(sheets.map((sheet) => [sheet, sheet.rows.map((row) => wrappedLabel(row, roomForLabel))]));
  const labelWidth = longest([...lines.values()].flat(2));
  const pen = colour ? pens.coloured : pens.plain;
  const texts = sheets.map((sheet) => sheetText(sheet, lines.get(sheet) ?? [], [labelWidth, ...figureWidths], pen));
  return `${[...(caption === undefined ? [] : [caption]), ...texts].join('\n\n')}\n`;
}

function sheetText(sheet: Sheet, labels: readonly string[][], widths: readonly number[], pen: Pens): string {
  const table = new CliTable({
    chars: { ...noBorders, middle: ' '.repeat(gap) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: [...widths],
    colAligns: widths.map((_, column) => (column === 0 ? 'left' : 'right')),
  });
  // Figures stand on the last line of a wrapped label, as in print.
  const cell = (content: string, differs = false) => ({
    content: differs ? pen.differing(content) : content,
    vAlign: 'bottom' as const,
  });
  table.push(['', ...sheet.headings]);
  sheet.rows.forEach(({ cells, differs }, index) =>
    table.push([
      (labels[index] ?? []).join('\n'),
      ...cells.map((content, column) => cell(content, differs && column >= cells.length - 2)),
    ]),
  );
  const [headings = '', ...rows] = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  const rule = '─'.repeat(widths.reduce((sum, each) => sum + gap + each, -gap));
  const footnote = sheet.footnote === undefined ? [] : [sheet.footnote];
  return [pen.title(sheet.title), headings, pen.rule(rule), ...rows, ...footnote].join('\n');
}

/** One width for a column throughout, so that the tables stand in line under each other. */
const widthsOfFigures = (sheets: readonly Sheet[]): number[] =>
  (sheets[0]?.headings ?? []).map((_, column) =>
    longest(
      sheets.flatMap(({ headings, rows }) =>
        [headings, ...rows.map(({ cells }) => cells)].map((line) => line[column] ?? ''),
      ),
    ),
  );

/** Breaks a label between words; the lines after the first stand one step deeper than the row. */
function wrappedLabel({ label, indent }: SheetRow, room: number): string[] {
  const margin = '  '.repeat(indent);
  const lines: string[] = [];
  let line = margin;
  for (const word of label.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = `${margin}  `;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

const longest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0);
