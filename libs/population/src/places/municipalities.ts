import { municipalityRows, type LanguageStatus } from '../data/municipalities.data.js';
import { areas, type Area } from './areas.js';

/** A municipality with its area. */
export interface Municipality {
  /** Place in `municipalities`. */
  readonly place: number;
  /** Three digits. */
  readonly code: string;
  /** Finnish; on Åland Swedish. */
  readonly name: string;
  readonly nameSv: string;
  readonly area: Area;
  /** Two digits: the region (maakunta), 21 for Åland. */
  readonly region: string;
  readonly languages: LanguageStatus;
  /** On 31 December 2022. */
  readonly residents: number;
  /** Shares of residents whose language is Swedish, and neither Finnish, Swedish nor Sami; 0-1. */
  readonly swedishShare: number;
  readonly otherShare: number;
  /** Relative sizes of the age groups of `ageGroupOf`. */
  readonly ageShares: readonly number[];
}

const areaOf = new Map(areas.map((area) => [area.code, area]));

/** The municipalities of 2024 by area, and by code inside it: residents stand in this order too. */
export const municipalities: readonly Municipality[] = municipalityRows
  .map(([code, nameFi, nameSv, areaCode, region, languages, residents, swedish, other, ageShares]) => ({
    code,
    name: areaCode === '91' ? nameSv : nameFi,
    nameSv,
    area: areaOf.get(areaCode)!,
    region,
    languages,
    residents,
    swedishShare: swedish / 100,
    otherShare: other / 100,
    ageShares,
  }))
  .sort((a, b) => (a.area.code + a.code < b.area.code + b.code ? -1 : 1))
  .map((municipality, place) => ({ place, ...municipality }));

/** Residents of an area. */
export const residentsOfArea = (areaCode: string): number =>
  municipalities.reduce((sum, place) => (place.area.code === areaCode ? sum + place.residents : sum), 0);

/** The ten age groups of which municipalities have shares: first ages. */
const ageGroupStarts = [0, 7, 16, 20, 25, 35, 50, 65, 75, 85];

/** Place of an age among the ten groups. */
export function ageGroupOf(age: number): number {
  let group = 0;
  while (group + 1 < ageGroupStarts.length && age >= (ageGroupStarts[group + 1] as number)) group += 1;
  return group;
}

export const ageGroups = ageGroupStarts.length;
