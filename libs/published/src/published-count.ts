import { FigureRefused } from './figure-refused.js';
import { type FigureId, figureOf } from './find-figure.js';
import type { ReportYear } from './report-years.js';
import { readPrinted } from './read-printed.js';

/**
 * The count of a row, for planning a year: where the report prints `-` or nothing there is nothing to plan, so the count
 * is 0. In a printed table `-` is not zero, see readPrinted. A cell in whole thousands stands for its nominal value (assumption).
 *
 * @throws FigureRefused for a cell that gives no exact count
 */
export function publishedCount(rowId: FigureId, year: ReportYear): number {
  const figure = figureOf(rowId);
  const cell = readPrinted(figure.printed[year]);
  if (cell.kind === 'integer') return cell.value;
  if (cell.kind === 'unavailable' || cell.kind === 'blank') return 0;
  throw new FigureRefused(
    'FIGURE_NOT_EXACT',
    `"${rowId}" has no exact count for ${year}: the report prints "${figure.printed[year]}" (${cell.kind}); ` +
      'add up the exact rows that it consists of, or give an assumption',
  );
}
