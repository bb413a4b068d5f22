/**
 * Where a number comes from. Every number of an exchange carries one: its season, shares, age bands, delays, the weights
 * of its organisations, its volumes. Notes are in both languages.
 */
import type { FigureId } from './find-figure.js';
import { label, type Label } from './label.js';

/** A printed cell, a public source with its name, or our own assumption with its reason. */
export type Origin =
  | { readonly kind: 'published'; readonly figures: readonly [FigureId, ...FigureId[]]; readonly note?: Label }
  | { readonly kind: 'source'; readonly source: string; readonly note: Label }
  | { readonly kind: 'assumption'; readonly note: Label };

/** The origins of a number that is partly known and partly assumed: at least one. */
export type Origins = readonly [Origin, ...Origin[]];

export type OriginKind = Origin['kind'];

export const originKinds: readonly OriginKind[] = ['published', 'source', 'assumption'];

/** The name under which the report itself is a source: what its text says beside its cells. */
export const theReport = 'Kela, Tietotilinpäätös 2024';

/** The number is printed in the report, in the rows named. */
export const published = (...figures: readonly [FigureId, ...FigureId[]]): Origin => ({ kind: 'published', figures });

/** The number follows from printed rows by the rule in the note. */
export const derived = (figures: readonly [FigureId, ...FigureId[]], fi: string, en: string): Origin => ({
  kind: 'published',
  figures,
  note: label(fi, en),
});

/** A public source states the number; it is named as it names itself. */
export const source = (name: string, fi: string, en: string): Origin => ({
  kind: 'source',
  source: name,
  note: label(fi, en),
});

/** Nothing public was found: our own choice, and why. */
export const assumption = (fi: string, en: string): Origin => ({ kind: 'assumption', note: label(fi, en) });
