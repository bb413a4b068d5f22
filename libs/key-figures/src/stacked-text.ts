/** Tables for lines too short for columns: below each label its figures, each on a line with its heading. */
import type { Sheet, SheetRow } from './sheet.js';
import type { Pens } from './text-pens.js';
import { longest, wrapped } from './wrapped.js';

const gap = 2;

export function stackedSheets(sheets: readonly Sheet[], width: number, pen: Pens): readonly string[] {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const widths = { heading: longest(sheets[0]?.headings ?? []), cell: longest(cells) };
  return sheets.map((sheet) =>
    [
      ...wrapped(sheet.title, width).map(pen.title),
      pen.rule('─'.repeat(Math.min(width, longest([sheet.title])))),
      ...sheet.rows.flatMap((row) => [...wrapped(row.label, width, row.indent), ...figuresOf(row, sheet, widths, pen)]),
      ...(sheet.footnote === undefined ? [] : wrapped(sheet.footnote, width)),
    ].join('\n'),
  );
}

const figuresOf = (
  { cells, indent, differs }: SheetRow,
  { headings }: Sheet,
  widths: { readonly heading: number; readonly cell: number },
  pen: Pens,
): readonly string[] =>
  cells.flatMap((cell, column) => {
    if (cell === '') return [];
    const heading = (headings[column] ?? '').padEnd(widths.heading + gap);
    const figure = cell.padStart(widths.cell);
    return `${'  '.repeat(indent + 1)}${heading}${differs ? pen.differing(figure) : figure}`.trimEnd();
  });
