/** Which draw each row of a frame is made by: of the profile of its variant and value, in the territory of its organisation or of its variant. */
import type { DrawnPerson } from '@tietovirta/exchanges';
import { everywhere, territories, territoryOfAreas, territoryOfOrganisation } from '@tietovirta/population';

/** Where the number of a draw stands, by what a row says. */
export interface PlacesOfDraws {
  /** By variant and value: place of the profile. */
  readonly profileOf: Uint16Array;
  /** So many values each variant has in `profileOf`. */
  readonly values: number;
  /** By variant: its territory, or that of each message's organisation. */
  readonly territoryOf: Uint16Array;
  /** By profile and territory: number of the draw, and one more; 0 where it was not asked for yet. */
  readonly drawOf: Uint16Array;
}

export interface PlacedRows {
  readonly draws: Uint16Array;
  readonly organisations: Uint16Array;
  readonly values: Uint8Array;
  readonly variants: Uint16Array;
  readonly rows: number;
}

/** Stands for the territory of the organisation. */
const ofOrganisation = 0xffff;

/** What stands for the territory of a rule. */
export const territoryOfRule = ({ tie, areas }: DrawnPerson): number => {
  if (areas !== undefined) return territoryOfAreas(areas);
  return tie === 'resident' ? ofOrganisation : everywhere;
};

/** Where the number of a row's draw stands. */
export function placeOf(places: PlacesOfDraws, variant: number, value: number, organisation: number): number {
  const profile = places.profileOf[variant * places.values + value] as number;
  const ofVariant = places.territoryOf[variant] as number;
  const territory = ofVariant === ofOrganisation ? (territoryOfOrganisation[organisation] as number) : ofVariant;
  return profile * territories.length + territory;
}

/**
 * Writes the number of the draw of each row. It looks at arrays alone: makers differ in what they hold, and the engine gives up on a loop that asks
 * many kinds of them.
 *
 * @returns whether all draws are known
 */
export function writeDraws(
  { draws, organisations, values, variants, rows }: PlacedRows,
  places: PlacesOfDraws,
): boolean {
  const { drawOf } = places;
  let unknown = 0;
  for (let row = 0; row < rows; row += 1) {
    const place = placeOf(places, variants[row] as number, values[row] as number, organisations[row] as number);
    const known = drawOf[place] as number;
    draws[row] = known - 1;
    unknown |= known - 1;
  }
  return unknown >= 0;
}
