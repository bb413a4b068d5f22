/** In which rhythm somebody is paid: a matter of the person and their sector, the same all their life, known without home and family. */
import { keyOf } from '@tietovirta/chance';
import {
  asWorkComes,
  ofMunicipalities,
  ofState,
  privatePaidAsWorkComes,
  privateRhythms,
  rhythmsOfJobsBeside,
  type PayRhythm,
  type Sector,
} from '../data/work.data.js';
import { weighted } from '../identity/weighted.js';
import { ordinalHash } from '../ordinal-hash.js';

const purpose = keyOf('pay rhythm').a;
const besidePurpose = keyOf('pay rhythm of the job beside').a;

const nameOf = (rhythm: PayRhythm): string => JSON.stringify(rhythm);
const all = [ofMunicipalities, ofState, ...[...privateRhythms, ...rhythmsOfJobsBeside].map(([rhythm]) => rhythm), asWorkComes]; // oxfmt-ignore

/** Every rhythm once. */
export const payRhythms: readonly PayRhythm[] = [...new Map(all.map((rhythm) => [nameOf(rhythm), rhythm])).values()];

const places = new Map(payRhythms.map((rhythm, place) => [nameOf(rhythm), place]));

/** Its place among `payRhythms`, whichever object says it. */
export const placeOfRhythm = (rhythm: PayRhythm): number => places.get(nameOf(rhythm)) as number;

const weightedPlaces = (rows: typeof privateRhythms): ((bits: number) => number) =>
  weighted(rows.map(([rhythm, weight]) => [placeOfRhythm(rhythm), weight] as const));

/** The rhythm that 32 random bits draw for a regular employer, or for a person of one. */
export const drawRegularRhythm = weightedPlaces(privateRhythms);
const drawRhythmBeside = weightedPlaces(rhythmsOfJobsBeside);

const [inMunicipalities, inState, irregular] = [ofMunicipalities, ofState, asWorkComes].map(placeOfRhythm) as [number, number, number]; // oxfmt-ignore

/** Who works for wages, and not on their own account. */
export type SectorOfWages = Exclude<Sector, 'entrepreneur' | 'farmer'>;

export const paysWages = (sector: Sector): sector is SectorOfWages => sector !== 'entrepreneur' && sector !== 'farmer';

/** The rhythm of a person's main job, as its place among `payRhythms`. */
export function rhythmOfMainJob(ordinal: number, sector: SectorOfWages): number {
  switch (sector) {
    case 'municipality':
    case 'wellbeing-area':
      return inMunicipalities;
    case 'state':
      return inState;
    case 'private':
    case 'parish':
    case 'association': {
      const bits = ordinalHash(ordinal, purpose);
      const isHousehold = sector === 'private' && (bits & 0xffff) % 100 < privatePaidAsWorkComes;
      return isHousehold ? irregular : drawRegularRhythm(bits);
    }
  }
}

/** The rhythm of a person's job beside studies, a pension or other work. */
export const rhythmOfJobBeside = (ordinal: number): number => drawRhythmBeside(ordinalHash(ordinal, besidePurpose));
