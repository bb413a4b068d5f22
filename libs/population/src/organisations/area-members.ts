import { areas } from '../places/areas.js';
import { residentsOfArea, municipalities } from '../places/municipalities.js';
import { properName, type WeightedMember } from './member.js';

/** The 21 wellbeing services counties by residents. */
export const wellbeingAreas: readonly WeightedMember[] = areas
  .filter((area) => Number(area.code) <= 21)
  .map(({ code, organisationName }) => ({
    id: `wellbeing-area-${code}`,
    kind: 'wellbeing-area',
    area: code,
    name: properName(organisationName),
    weight: residentsOfArea(code),
  }));

/** The city that does the work of a wellbeing services county. */
export const helsinki: WeightedMember = {
  id: 'helsinki',
  kind: 'municipality',
  area: '90',
  municipality: '091',
  name: properName('Helsingin kaupunki'),
  weight: residentsOfArea('90'),
};

/** All municipalities but Helsinki, which is a party of its own in the published tables; by code, as they have their places in the directory. */
export const municipalitiesButHelsinki: readonly WeightedMember[] = municipalities
  .filter(({ area }) => area.code !== '90')
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map(({ code, name, area, residents }) => ({
    id: `municipality-${code}`,
    kind: 'municipality',
    area: area.code,
    municipality: code,
    name: properName(name),
    weight: residents,
  }));
