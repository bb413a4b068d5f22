import type { Season } from '@tietovirta/calendar';
import type { ContainedType, MessageType, OpeningType } from './message-type.js';
import type { YearFigures } from './year-figures.js';

/**
 * Every season by which messages of a type come in some year: its own where a variant names none, and those of its variants; of contained ones
 * those that the variants of their holders name.
 *
 * @param types among which the holders are found
 */
export function seasonsOf(
  type: OpeningType | ContainedType,
  years: readonly YearFigures[],
  types: readonly MessageType[],
): readonly Season[] {
  const planned = type.kind === 'opening' ? type : types.find(({ id }) => id === type.inside);
  const variants = planned?.kind === 'opening' ? years.flatMap((figures) => planned.variants(figures)) : [];
  const seasons = variants.map(
    ({ season, holds }) => (type.kind === 'opening' ? season : holds?.season) ?? type.season,
  );
  return seasons.length === 0 ? [type.season] : [...new Set(seasons)];
}
