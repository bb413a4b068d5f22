import type { OpeningType } from '@tietovirta/exchanges';
import type { TypePlan } from '@tietovirta/plan';
import { saltOf } from './draw-column.js';
import type { ToldFrom } from './original-ranks.js';
import { dimensionSources, valuePlace } from './value-tables.js';

/** What tells originals of a type from versions. @throws Error for a type whose originals no value tells: the check of the catalogue refuses it */
export function toldFrom({ type, variants }: TypePlan): ToldFrom {
  const { where } = (type as OpeningType).revises ?? {};
  const place = type.dimensions.findIndex(({ id }) => id === where?.dimension);
  const table = dimensionSources(type, variants)[place]?.tables[0];
  if (where === undefined || table === undefined) throw new Error(`${type.id}: no value tells originals from versions`);
  const versions = where.values.map((value) => valuePlace(type, where.dimension, value));
  return { isOriginal: table.map((value) => (versions.includes(value) ? 0 : 1)), salt: saltOf(place) };
}
