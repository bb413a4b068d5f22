/** The territories that organisations serve: an area or a municipality, whose residents are neighbours in the order of ordinals. */
import { areas } from '../places/areas.js';
import { municipalities } from '../places/municipalities.js';
import type { Organisation } from '../organisation.js';
import { organisations } from '../organisations/directory.js';

/** The country as a whole: what an organisation serves that has no territory. */
export const everywhere = 0;

export interface Territory {
  /** Places of its first and last municipality. */
  readonly from: number;
  readonly to: number;
}

const placesOf = (code: string): Territory => {
  const places = municipalities.filter(({ area }) => area.code === code).map(({ place }) => place);
  return { from: places[0] as number, to: places.at(-1) as number };
};

const ofAreas = areas.map(({ code }) => [code, placesOf(code)] as const);
const ofMunicipalities = municipalities.map(({ code, place }) => [code, { from: place, to: place }] as const);

/** Areas that are neighbours in the order of ordinals, which somebody serves as a whole: those of Uusimaa but Helsinki. */
const joinedAreas = [['01', '04']] as const;
const ofJoinedAreas = joinedAreas.map(([first, last]) => ({ from: placesOf(first).from, to: placesOf(last).to }));

/** By number; the first is the country. */
export const territories: readonly Territory[] = [
  { from: 0, to: municipalities.length - 1 },
  ...[...ofAreas, ...ofMunicipalities].map(([, territory]) => territory),
  ...ofJoinedAreas,
];

const numberOfArea = new Map(ofAreas.map(([code], place) => [code, 1 + place]));
const numberOfMunicipality = new Map(ofMunicipalities.map(([code], place) => [code, 1 + ofAreas.length + place]));

/** Codes of the first and the last area of a territory that is no single organisation's. */
export type AreasServed = readonly [first: string, last: string];

/** @throws RangeError for areas of which there is no territory */
export function territoryOfAreas([first, last]: AreasServed): number {
  const single = first === last ? numberOfArea.get(first) : undefined;
  const joined = joinedAreas.findIndex(([from, to]) => from === first && to === last);
  if (single === undefined && joined < 0) throw new RangeError(`areas ${first} to ${last} are no territory`);
  return single ?? 1 + ofAreas.length + ofMunicipalities.length + joined;
}

function territoryOf({ area, municipality }: Organisation): number {
  if (municipality !== undefined) return numberOfMunicipality.get(municipality) ?? everywhere;
  return area === undefined ? everywhere : (numberOfArea.get(area) ?? everywhere);
}

/** Number of the territory of each organisation, by its place in the directory. */
export const territoryOfOrganisation: Uint16Array = Uint16Array.from(organisations, territoryOf);
