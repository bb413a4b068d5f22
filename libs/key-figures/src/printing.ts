/**
 * The report's way of printing counts, in whole-number arithmetic: thousands apart by a space, millions with one
 * decimal rounded half up, ranges with an en dash. Printed forms are Finnish everywhere; a reader of English gets the
 * same form with English marks (inEnglish), so that both languages compare alike.
 *
 * Below one million a figure in millions is printed to the last message: a run at scale 1/1000 has 7 346 Kelmu
 * queries, and "0,0 milj." would tell nothing. No published cell is that small.
 */
import { type DailyRange, type FigureValue, isRange } from './figure-value.js';
import type { Rule } from './key-figure.js';

const million = 1_000_000;

/** 1434901 -> "1 434 901" */
export const printCount = (count: number | bigint): string => `${count}`.replace(/\B(?=(?:\d{3})+$)/g, ' ');

/** 7345645 -> "7,3 milj." */
export const printInMillions = (count: number): string =>
  count < million ? printCount(count) : `${oneDecimal(count)} milj.`;

/** 512000, 1483000 -> "0,5–1,5 milj." */
export const printRangeInMillions = ({ from, to }: DailyRange): string =>
  to < million ? `${printCount(from)}–${printCount(to)}` : `${oneDecimal(from)}–${oneDecimal(to)} milj.`;

/** A figure by its rule; a band is a pair of days whatever the rule. */
export function printFigure(value: FigureValue, rule: Rule): string {
  if (isRange(value)) return printRangeInMillions(value);
  return rule === 'count' ? printCount(value) : printInMillions(value);
}

/** -22052 -> "−22 052", 12 -> "+12", 0 -> "0" */
export function printDifference(difference: number): string {
  if (difference === 0) return '0';
  return difference < 0 ? `−${printCount(-difference)}` : `+${printCount(difference)}`;
}

function oneDecimal(count: number): string {
  const tenths = Math.floor((count + million / 20) / (million / 10));
  return `${printCount(Math.floor(tenths / 10))},${tenths % 10}`;
}
