import { type PublishedRow, type ReportYear, readPrinted } from '@tietovirta/published';
import type { Cell } from './compared-table.js';
import type { FigureValue } from './figure-value.js';

/** The cell as the report prints it, with what it says: null for `-` and for a blank, which are not zero. */
export function publishedCell(row: PublishedRow, year: ReportYear): Cell {
  const printed = row.printed[year];
  return { printed, value: valueOf(printed) };
}

function valueOf(printed: string): FigureValue | null {
  const read = readPrinted(printed);
  if (read.kind === 'unavailable' || read.kind === 'blank') return null;
  if (read.kind === 'range') return { from: read.from, to: read.to };
  return read.value;
}
