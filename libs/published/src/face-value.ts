import { FigureRefused } from './figure-refused.js';
import { type FigureId, figureOf } from './find-figure.js';
import { readPrinted } from './read-printed.js';
import type { ReportYear } from './report-years.js';

/**
 * A printed cell taken at its word: `37,8 milj.` is 37 800 000. What was counted is not printed and may be any number that prints alike; where a year
 * needs one, it is this. 0 where the report prints `-` or nothing.
 *
 * @throws FigureRefused for a cell that is no number of things: a range, a percentage
 */
export function faceValue(rowId: FigureId, year: ReportYear): number {
  const printed = figureOf(rowId).printed[year];
  const cell = readPrinted(printed);
  if (cell.kind === 'integer' || cell.kind === 'rounded') return cell.value;
  if (cell.kind === 'unavailable' || cell.kind === 'blank') return 0;
  throw new FigureRefused('FIGURE_NOT_EXACT', `"${rowId}" is no number of things in ${year}: the report prints "${printed}"`); // oxfmt-ignore
}
