/**
 * What a key figure is, as data: the printed row it belongs to, the messages that it counts, and how the report prints
 * it. Working out, comparing, and which exchange or message feeds a row all read this and nothing else.
 */
import type { FigureId } from '@tietovirta/published';

/** What is taken of the messages of one type. */
export interface Term {
  /** The unit: single messages. */
  readonly measure: 'messages';
  /** A message type, as libs/exchanges names it. */
  readonly of: string;
  /** Only messages whose counted dimensions have all these values; every message of the type without it. */
  readonly where?: Readonly<Record<string, string>>;
}

/**
 * How a figure comes out of its terms, and how it is printed:
 *
 * - `count`: their sum, to the last message;
 * - `millions`: their sum, in millions with one decimal;
 * - `daily-band`: the 5th and the 95th percentile of their sums by day, in millions with one decimal.
 */
export type Rule = 'count' | 'millions' | 'daily-band';

export interface KeyFigure {
  readonly row: FigureId;
  readonly terms: readonly Term[];
  readonly rule: Rule;
}

/** Messages of one type: all of them, or those with the values named. */
export const messages = (of: string, where?: Readonly<Record<string, string>>): Term => ({
  measure: 'messages',
  of,
  ...(where && { where }),
});
