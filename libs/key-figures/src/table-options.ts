import type { Language } from './language.js';

export interface TableOptions {
  /** Finnish unless given. */
  readonly lang?: Language;
  /** A line about the run, shown above the tables (text, md, html). */
  readonly caption?: string;
}
