import type { FigureId } from '@tietovirta/published';

/** Where a number comes from: a printed cell, a public source, or our own assumption. */
export type Origin =
  | { readonly kind: 'published'; readonly figures: readonly FigureId[]; readonly note?: string }
  | { readonly kind: 'source'; readonly note: string }
  | { readonly kind: 'assumption'; readonly note: string };

/** The number is printed in the report, in the cells named. */
export const published = (...figures: readonly FigureId[]): Origin => ({ kind: 'published', figures });
/** The number follows from printed cells by the rule in the note. */
export const derived = (figures: readonly FigureId[], note: string): Origin => ({ kind: 'published', figures, note });
/** The number is stated by a public source. */
export const source = (note: string): Origin => ({ kind: 'source', note });
/** Nothing public was found: our own choice. */
export const assumption = (note: string): Origin => ({ kind: 'assumption', note });
