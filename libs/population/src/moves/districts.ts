/**
 * The districts in which moves are looked up: one for each area, by the home on 1 January 2023, and one for those who have arrived since. Families are
 * whole inside a municipality, and arrivals have none here, so who moves in a district is known without the families of the others.
 */
import { territories } from '../draws/territories.js';
import { newbornPlaceOf } from '../layout/newborn-places.js';
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf } from '../layout/person-groups.js';
import { municipalityPlaceOf, residentRange, type OrdinalRange } from '../layout/resident-cells.js';
import { areas } from '../places/areas.js';
import { municipalities } from '../places/municipalities.js';

/** The first territory is the country. */
const firstArea = 1;
const ofArrivals = areas.length;
export const districts: readonly number[] = Array.from({ length: areas.length + 1 }, (_, district) => district);

const districtOfPlace = Uint8Array.from(municipalities, ({ place }) =>
  areas.findIndex((_, area) => place <= (territories[firstArea + area]?.to ?? -1)),
);

/** Undefined for those who live abroad, and for the dead of earlier years. */
export function districtOf(ordinal: number): number | undefined {
  const group = groupOf(ordinal);
  switch (group.kind) {
    case 'resident':
      return districtOfPlace[municipalityPlaceOf(ordinal)];
    case 'newborn':
      return districtOfPlace[newbornPlaceOf(group, ordinal - group.firstOrdinal)];
    case 'arrival':
      return ofArrivals;
    default:
      return undefined;
  }
}

/** The members of a group of residents or arrivals who belong to a district; nobody of other groups. */
export function membersOfDistrict({ kind, index, firstOrdinal, size }: PersonGroup, district: number): OrdinalRange {
  const isOfArrivals = district === ofArrivals;
  if (kind === 'arrival' && isOfArrivals) return { from: firstOrdinal, to: firstOrdinal + size };
  if (kind !== 'resident' || isOfArrivals) return { from: firstOrdinal, to: firstOrdinal };
  const { from, to } = territories[firstArea + district] as (typeof territories)[number];
  return residentRange(index, from, to);
}
