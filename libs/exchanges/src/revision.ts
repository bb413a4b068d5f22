import type { StatedNumber } from './stated-number.js';

/**
 * Some messages of a type revise an earlier one: they replace, change, cancel or end it. A revision is about the same person as its original,
 * between the same parties and with the same values, but for the dimension that says what it is.
 */
export interface Revision {
  /** The type of the originals: the type itself, or another opening type of the exchange. */
  readonly of: string;
  /** Which messages revise: those with these values of a dimension. All of them when absent. */
  readonly where?: { readonly dimension: string; readonly values: readonly string[] };
  /**
   * Days between an original and its revision at most; most are far younger. What would revise a message of the year before names none. When
   * absent any earlier message of the year is revised, each once as long as there are enough.
   */
  readonly within?: StatedNumber<number>;
  /**
   * Of so many messages that follow each other, those that revise something revise messages of one day that follow each other too: a file that is
   * delivered again. When absent each goes its own way.
   */
  readonly together?: StatedNumber<number>;
}

/** Stands in the column of what is revised for a message that revises none. */
export const revisesNone = 0xffff_ffff;
