import type { Season } from '@tietovirta/calendar';
import type { ContainedType, OpeningType } from './message-type.js';
import type { YearFigures } from './year-figures.js';

/** Every season by which messages of a type come in some year: its own where a variant names none, and those of its variants. */
export function seasonsOf(type: OpeningType | ContainedType, years: readonly YearFigures[]): readonly Season[] {
  if (type.kind === 'contained') return [type.season];
  const seasons = years.flatMap((figures) => type.variants(figures)).map(({ season = type.season }) => season);
  return seasons.length === 0 ? [type.season] : [...new Set(seasons)];
}
