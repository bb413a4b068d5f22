/**
 * The report's way of printing counts, in whole-number arithmetic: thousands apart by a space, millions with one
 * decimal rounded half up, ranges with an en dash, some counts in whole thousands. Printed forms are Finnish everywhere; a reader of English gets the
 * same form with English marks (inEnglish), so that both languages compare alike.
 *
 * Below one million a figure in millions is printed to the last message: a run at scale 1/1000 has 7 346 Kelmu
 * queries, and "0,0 milj." would tell nothing. The same holds of thousands. No published cell is that small.
 */
import { type Balance, type DailyRange, type FigureValue, isBalance, isRange } from './figure-value.js';
import { isOfMoney, type PrintingRule, type Rule } from './key-figure.js';

const million = 1_000_000;
const thousand = 1000;
const billion = 1_000_000_000;

/** 1434901 -> "1 434 901" */
export const printCount = (count: number | bigint): string => `${count}`.replace(/\B(?=(?:\d{3})+$)/g, ' ');

/** 7345645 -> "7,3 milj." */
export const printInMillions = (count: number): string =>
  count < million ? printCount(count) : `${oneDecimal(count, million)} milj.`;

/** 4900000 -> "lähes 5 milj.": below a whole million that it rounds to; other numbers in millions as usual */
export function printNearlyMillions(count: number): string {
  const next = Math.ceil(count / million);
  const below = next * million - count;
  return count < million || below === 0 || below > million / 2 ? printInMillions(count) : `lähes ${next} milj.`;
}

/** 1130000 -> "1,13 milj." */
export const printInHundredthsOfMillions = (count: number): string =>
  count < million ? printCount(Math.round(count)) : `${decimals(count, million, 2)} milj.`;

/** 4100000000 -> "4,1 mrd.", 3650000000 -> "3,65 mrd." with two decimals; below a billion to the last one */
export const printInBillions = (count: number, places: 1 | 2): string =>
  count < billion ? printCount(count) : `${decimals(count, billion, places)} mrd.`;

/** 512000, 1483000 -> "0,5–1,5 milj." */
export const printRangeInMillions = ({ from, to }: DailyRange): string =>
  to < million
    ? `${printCount(from)}–${printCount(to)}`
    : `${oneDecimal(from, million)}–${oneDecimal(to, million)} milj.`;

/** 17280000000 -> "17,3 mrd. eur"; below a billion, as below a million of counts, to the last cent: "16 570 000,00 eur" */
export const printInBillionsOfEuros = (euros: number): string =>
  euros < billion ? printEuros(euros) : `${oneDecimal(euros, billion)} mrd. eur`;

/** 114000000 -> "114,0 milj. eur" */
export const printInMillionsOfEuros = (euros: number): string =>
  euros < million ? printEuros(euros) : `${oneDecimal(euros, million)} milj. eur`;

/** 41873 -> "42 000" */
export const printInThousands = (count: number): string =>
  printCount(count < thousand ? count : Math.floor((count + thousand / 2) / thousand) * thousand);

/** Of a part of the year: what a stock began with and what came on top, "16 + 2", as their sum was on no day that is told of. */
export const printBalance = ({ opening, flow }: Balance): string =>
  `${printCount(opening)} ${flow < 0 ? '−' : '+'} ${printCount(Math.abs(flow))}`;

/** A figure by its rule; a band is a pair of days and a balance a pair of counts whatever the rule. */
export function printFigure(value: FigureValue, rule: PrintingRule): string {
  if (isRange(value)) return printRangeInMillions(value);
  if (isBalance(value)) return printBalance(value);
  if (rule === 'billions-of-euros') return printInBillionsOfEuros(value);
  if (rule === 'millions-of-euros') return printInMillionsOfEuros(value);
  if (rule === 'millions-of-persons') return `${printInMillions(value)} hlöä`;
  if (rule === 'nearly-millions') return printNearlyMillions(value);
  if (rule === 'percent-of-areas') return `${Math.round(value)} %`;
  if (rule === 'thousands') return printInThousands(value);
  if (rule === 'billions') return printInBillions(value, 1);
  if (rule === 'hundredths-of-billions') return printInBillions(value, 2);
  if (rule === 'mean-of-months') return printInHundredthsOfMillions(value);
  if (rule === 'millions-without-stop') return printInMillions(value).replace(/\.$/, '');
  return rule === 'millions' ? printInMillions(value) : printCount(value);
}

/** -22052 -> "−22 052", 12 -> "+12", 0 -> "0", of money -0.05 -> "−0,05 eur" */
export function printDifference(difference: number, rule: Rule = 'count'): string {
  if (difference === 0) return '0';
  const print = isOfMoney(rule) ? printEuros : (count: number): string => printCount(Math.round(count));
  return difference < 0 ? `−${print(-difference)}` : `+${print(difference)}`;
}

function printEuros(euros: number): string {
  const cents = Math.round(euros * 100);
  return `${printCount(Math.floor(cents / 100))},${String(cents % 100).padStart(2, '0')} eur`;
}

const oneDecimal = (count: number, unit: number): string => decimals(count, unit, 1);

function decimals(count: number, unit: number, places: number): string {
  const parts = 10 ** places;
  const whole = Math.floor((count + unit / (2 * parts)) / (unit / parts));
  return `${printCount(Math.floor(whole / parts))},${String(whole % parts).padStart(places, '0')}`;
}
