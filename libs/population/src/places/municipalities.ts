import { areas, type Area } from './areas.js';
import { municipalityRows } from './municipality-rows.js';

/** A municipality with its area. */
export interface Municipality {
  /** Three digits. */
  readonly code: string;
  readonly name: string;
  readonly area: Area;
  /** Weight: residents on 31 December 2022 in hundreds, at least 1. */
  readonly hundredResidents: number;
}

const areaOf = new Map(areas.map((area) => [area.code, area]));

/** The municipalities of 2024 in order of their codes. */
export const municipalities: readonly Municipality[] = municipalityRows.map(
  ([code, name, areaCode, hundredResidents]) => ({ code, name, area: areaOf.get(areaCode)!, hundredResidents }),
);

/** Residents of an area in hundreds. */
export const hundredResidentsOf = (areaCode: string): number =>
  municipalities.reduce((sum, place) => (place.area.code === areaCode ? sum + place.hundredResidents : sum), 0);
