import { areasInAll, bandOfDays } from '@tietovirta/exchanges';
import type { CountedTotals } from './counted-totals.js';
import type { Balance, FigureValue } from './figure-value.js';
import { isOfMoney, signOf, type KeyFigure, type MessagesTerm, type PrintingRule, type Term } from './key-figure.js';

/** What a key figure comes to, and null when there is nothing to tell. */
export function workOut({ terms, rule }: KeyFigure, totals: CountedTotals): FigureValue | null {
  if (rule === 'daily-band') return bandOf(terms.filter(isOfMessages), totals);
  const sum = inUnitOf(rule, sumOf(terms, totals));
  if (rule !== 'stock' || sum === null) return sum;
  const opening = terms.reduce((all, { of }) => all + totals.opening(of), 0);
  return stockOf({ opening, flow: sum }, totals);
}

/** What the terms of a figure that is no band add up to, in what is counted. */
export const sumOfTerms = ({ terms }: KeyFigure, totals: CountedTotals): number | null => sumOf(terms, totals);

const monthsOfYear = 12;

/** What its terms add up to in the unit of the figure: sums of money are counted in cents and told in euros, months added up and told as their mean, areas as a share of all. */
export const inUnitOf = <Total extends number | null>(rule: PrintingRule, total: Total): Total =>
  (total === null ? total : total / unitOf(rule)) as Total; // a number or null, as it was

const centsOfEuro = 100;
function unitOf(rule: PrintingRule): number {
  if (isOfMoney(rule)) return centsOfEuro;
  if (rule === 'percent-of-areas') return areasInAll / 100;
  return rule === 'mean-of-months' ? monthsOfYear : 1;
}

/** What came in a part of the year is no stock, nor is it one with what the year began with: the two stay apart. */
const stockOf = (balance: Balance, { isWholeYear }: Pick<CountedTotals, 'isWholeYear'>): FigureValue =>
  isWholeYear ? balance.opening + balance.flow : balance;

const isOfMessages = (term: Term): term is MessagesTerm => term.measure === 'messages';

/** Null when a message type was left out: part of a sum would look like a count, and 0 like a quiet year. So it is where the different keys of a part of a year are asked for. */
function sumOf(terms: readonly Term[], totals: CountedTotals): number | null {
  if (!terms.every(({ of }) => totals.isSimulated(of))) return null;
  return terms.reduce<number | null>((sum, term) => {
    const value = valueOf(term, totals);
    return sum === null || value === null ? null : sum + signOf(term) * value;
  }, 0);
}

function valueOf(term: Term, totals: CountedTotals): number | null {
  if (term.measure === 'messages') return totals.count(term.of, term.where);
  return term.measure === 'sum' ? totals.sum(term.of, term.column) : totals.distinct(term.of, term);
}

/** The band of the days, of whatever was simulated; null over no days, and where days are not known. */
function bandOf(terms: readonly MessagesTerm[], totals: CountedTotals): FigureValue | null {
  const flows = terms.filter(({ of }) => totals.isSimulated(of)).map(({ of, where }) => totals.countPerDay(of, where));
  const days = flows[0]?.map((_, day) => flows.reduce((sum, flow) => sum + (flow[day] ?? 0), 0)) ?? [];
  return bandOfDays(days) ?? null;
}
