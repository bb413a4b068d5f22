import type { Language } from './language.js';

/** A fact about the run, e.g. its seed, in the language of the tables. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface TableOptions {
  /** Finnish unless given. */
  readonly lang?: Language;
  /** A line about the run, shown above the tables (text, md, html). */
  readonly caption?: string;
  /** What the run was and whether its messages add up, shown above the tables (md, html). */
  readonly facts?: readonly Fact[];
  /**
   * `fed`, unless given: of a run, only rows that it fed (text, md, html); how many are left out is said below. csv and
   * json are for programs and always hold every row.
   */
  readonly rows?: 'fed' | 'all';
  /** Said behind the number of rows left out: how to see them. */
  readonly howToSeeAll?: string;
}
