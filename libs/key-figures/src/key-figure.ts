/**
 * What a key figure is, as data: the printed row it belongs to, the messages that it counts, and how the report prints
 * it. Working out, comparing, and which exchange or message feeds a row all read this and nothing else.
 */
import { figureOf, readPrinted, type FigureId, type ReportYear } from '@tietovirta/published';

/** What is taken of the messages of one type. */
export type Term = MessagesTerm | SumTerm | DistinctTerm;

interface TermFacts {
  /** A message type, as libs/exchanges names it. */
  readonly of: string;
}

/** Single messages. */
export interface MessagesTerm extends TermFacts {
  readonly measure: 'messages';
  /** Only messages whose counted dimensions have all these values; every message of the type without it. */
  readonly where?: Readonly<Record<string, string>>;
  /** Of a stock: each message takes one away. */
  readonly isOutflow?: true;
}

/** What a number column comes to that the type measures by day. */
export interface SumTerm extends TermFacts {
  readonly measure: 'sum';
  readonly column: string;
}

/** Different keys, each once in a period however often they come; the periods of the year are added up. */
export interface DistinctTerm extends TermFacts {
  readonly measure: 'distinct';
  /** As of the measure: `person`, `organisation`, a number column or a dimension. */
  readonly column: string;
  readonly per: 'year' | 'month';
  /** Only messages with all these values, by which the measure tells them apart. */
  readonly where?: Readonly<Record<string, string>>;
}

/**
 * How a figure comes out of its terms, and how it is printed:
 *
 * - `count`: their sum, to the last message;
 * - `millions`: their sum, in millions with one decimal;
 * - `daily-band`: the 5th and the 95th percentile of their sums by day, in millions with one decimal;
 * - `billions-of-euros`, `millions-of-euros`: their sum in cents, in billions or millions of euros with one decimal;
 * - `stock`: how many there were when the year began, and their sum on top. Each message is of a type that says what it began with, or takes one away;
 * - `mean-of-months`: their sum over the months of the year, divided by twelve, in millions with two decimals;
 * - `percent-of-areas`: their sum in per cent of the areas that arrange social and health services.
 */
export type Rule =
  | 'count'
  | 'millions'
  | 'daily-band'
  | 'billions-of-euros'
  | 'millions-of-euros'
  | 'stock'
  | 'mean-of-months'
  | 'percent-of-areas';

/** Whether a figure is a sum of money, counted in cents. */
export const isOfMoney = (rule: PrintingRule): boolean => rule === 'billions-of-euros' || rule === 'millions-of-euros';

/**
 * How a cell is printed: by the rule of its figure, or as a number in whole thousands, which may hold for one of its years alone. A stock may be printed
 * in millions, and the report leaves out the full stop once; or in billions, with one decimal in one year and two in the other. People may be called so. Its
 * text says of a number that it is nearly so many millions.
 */
export type PrintingRule =
  | Rule
  | 'thousands'
  | 'millions-without-stop'
  | 'millions-of-persons'
  | 'nearly-millions'
  | 'billions'
  | 'hundredths-of-billions';

export interface KeyFigure {
  readonly row: FigureId;
  readonly terms: readonly Term[];
  readonly rule: Rule;
}

/** How the cell of a year is printed. */
export function printingRuleOf({ row, rule }: Pick<KeyFigure, 'row' | 'rule'>, year: ReportYear): PrintingRule {
  if (rule !== 'count' && rule !== 'stock' && rule !== 'millions') return rule;
  const { inThousands, printed } = figureOf(row);
  const cell = readPrinted(printed[year]);
  if (rule === 'millions' && cell.kind === 'rounded' && cell.isNearly === true) return 'nearly-millions';
  if (rule === 'millions') return cell.kind === 'rounded' && cell.of === 'persons' ? 'millions-of-persons' : rule;
  if (inThousands?.includes(year) === true) return 'thousands';
  if (rule === 'count' || cell.kind !== 'rounded') return rule;
  if (cell.unit === 'billion') return cell.decimals === 1 ? 'billions' : 'hundredths-of-billions';
  return printed[year].endsWith('.') ? 'millions' : 'millions-without-stop';
}

/** Messages of one type: all of them, or those with the values named. */
export const messages = (of: string, where?: Readonly<Record<string, string>>): MessagesTerm => ({
  measure: 'messages',
  of,
  ...(where && { where }),
});

/** Messages of one type, each of which takes one away from a stock. */
export const outflow = (of: string): MessagesTerm => ({ measure: 'messages', of, isOutflow: true });

/** 1 where the messages of a term add to a figure, -1 where they take away. */
export const signOf = (term: Term): 1 | -1 => (term.measure === 'messages' && term.isOutflow === true ? -1 : 1);

/** What a number column of a type comes to. */
export const sumOf = (of: string, column: string): SumTerm => ({ measure: 'sum', of, column });

/** Different persons that messages of a type are about. */
export const persons = (of: string, per: DistinctTerm['per'], where?: DistinctTerm['where']): DistinctTerm => ({
  measure: 'distinct',
  of,
  column: 'person',
  per,
  ...(where && { where }),
});

/** How many different ones of something else came in the year: values of a dimension, or organisations. */
export const different = (of: string, column: string): DistinctTerm => ({ measure: 'distinct', of, column, per: 'year' }); // oxfmt-ignore

/** The values that messages of a term have; none where all of the type are meant. */
export const whereOf = (term: Term): Readonly<Record<string, string>> =>
  (term.measure === 'sum' ? undefined : term.where) ?? {};

/** Whether a figure is of different keys, of which days and parts of a year say nothing. */
export const isOfDistinct = ({ terms }: Pick<KeyFigure, 'terms'>): boolean =>
  terms.some(({ measure }) => measure === 'distinct');
