/**
 * The tables for a terminal, as quiet as the report's own: no boxes, figures to the right, one rule under the headings.
 * Colour only when asked for, since only the caller knows what the text is written to.
 *
 * No figure is ever broken: on lines shorter than 80 characters a run is shown without the published column, which its
 * difference tells; on lines shorter than 60, or where columns do not fit, each figure gets a line of its own.
 */
import CliTable from 'cli-table3';
import { type Sheet, type SheetDocument, type TablesToShow, documentOf } from './sheet.js';
import { stackedSheets } from './stacked-text.js';
import type { TableOptions } from './table-options.js';
import { type Pens, pens } from './text-pens.js';
import { longest, wrapped } from './wrapped.js';

export interface TextOptions extends TableOptions {
  readonly colour?: boolean;
  /** How many characters a line may have; 100 unless given. */
  readonly width?: number;
}

const gap = 2;
const narrowestLabel = 24;
/** From so many characters on a line holds every column, and from so many on it holds columns at all. */
const wide = 80;
const narrow = 60;

const noBorders = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left']
    .concat(['left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((place) => [place, '']),
);

export function asText(tables: TablesToShow, options: TextOptions = {}): string {
  const { colour = false, width = 100 } = options;
  const document = documentOf(tables, options);
  const pen = colour ? pens.coloured : pens.plain;
  const { caption, leftOut } = document;
  const texts = inColumns(document, width, pen) ?? stackedSheets(document.sheets, width, pen);
  const parts = [
    ...(caption === undefined ? [] : [caption]),
    ...texts,
    ...(leftOut === undefined ? [] : [wrapped(leftOut, width).join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Nothing when the columns do not fit. */
function inColumns(document: SheetDocument, width: number, pen: Pens): readonly string[] | undefined {
  const sheets = width < wide && document.isComparison ? document.sheets.map(withoutFirstColumn) : document.sheets;
  const figureWidths = widthsOfFigures(sheets);
  const roomForLabel = Math.max(narrowestLabel, width - figureWidths.reduce((sum, each) => sum + gap + each, 0));
  const labels = sheets.map(({ rows }) => rows.map(({ label, indent }) => wrapped(label, roomForLabel, indent)));
  const widths = [longest(labels.flat(2)), ...figureWidths];
  if (width < narrow || lineWidth(widths) > width) return undefined;
  return sheets.map((sheet, place) => sheetText(sheet, labels[place] ?? [], { widths, width, pen }));
}

const withoutFirstColumn = (sheet: Sheet): Sheet => ({
  ...sheet,
  headings: sheet.headings.slice(1),
  rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.slice(1) })),
});

interface Setting {
  readonly widths: readonly number[];
  readonly width: number;
  readonly pen: Pens;
}

function sheetText(sheet: Sheet, labels: readonly string[][], { widths, width, pen }: Setting): string {
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
  const title = wrapped(sheet.title, width).map(pen.title);
  const footnote = sheet.footnote === undefined ? [] : wrapped(sheet.footnote, width);
  return [...title, headings, pen.rule('─'.repeat(lineWidth(widths))), ...rows, ...footnote].join('\n');
}

const lineWidth = (widths: readonly number[]): number => widths.reduce((sum, each) => sum + gap + each, -gap);

/** One width for a column throughout, so that the tables stand in line under each other. */
const widthsOfFigures = (sheets: readonly Sheet[]): number[] =>
  (sheets[0]?.headings ?? []).map((_, column) =>
    longest(
      sheets.flatMap(({ headings, rows }) =>
        [headings, ...rows.map(({ cells }) => cells)].map((line) => line[column] ?? ''),
      ),
    ),
  );
