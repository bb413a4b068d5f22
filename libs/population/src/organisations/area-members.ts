import { areas } from '../places/areas.js';
import { hundredResidentsOf, municipalities } from '../places/municipalities.js';
import type { Member } from './member.js';

/** The 21 wellbeing areas by residents. */
export const wellbeingAreas: readonly Member[] = areas
  .filter((area) => Number(area.code) <= 21)
  .map(({ code, organisationName }) => ({
    id: `wellbeing-area-${code}`,
    name: organisationName,
    weight: hundredResidentsOf(code),
  }));

/** The city that does the work of a wellbeing area. */
export const helsinki: Member = { id: 'helsinki', name: 'Helsingin kaupunki', weight: hundredResidentsOf('90') };

/** All municipalities but Helsinki, which is a party of its own in the published tables. */
export const municipalitiesButHelsinki: readonly Member[] = municipalities
  .filter(({ area }) => area.code !== '90')
  .map(({ code, name, hundredResidents }) => ({ id: `municipality-${code}`, name, weight: hundredResidents }));
