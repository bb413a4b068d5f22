/** Those who ask Kela for statistics and data, read what it publishes, and carry its surveys. */
import { label } from '@tietovirta/published';
import { properName, type Member, type WeightedMember } from './member.js';

const university = (id: string, name: string, weight: number): WeightedMember => ({
  id: `university-${id}`,
  kind: 'university',
  name: properName(name),
  weight,
});

/** Weights by size: the traffic of the larger ones is larger. */
export const universities: readonly WeightedMember[] = [
  university('helsinki', 'Helsingin yliopisto', 30),
  university('turku', 'Turun yliopisto', 17),
  university('tampere', 'Tampereen yliopisto', 17),
  university('eastern-finland', 'Itä-Suomen yliopisto', 14),
  university('oulu', 'Oulun yliopisto', 12),
  university('jyvaskyla', 'Jyväskylän yliopisto', 8),
  university('abo-akademi', 'Åbo Akademi', 2),
];

const authority = (id: string, name: string, weight: number): WeightedMember => ({
  id,
  kind: 'authority',
  name: properName(name),
  weight,
});

/** Institutes of the state that do research or keep statistics. */
export const researchInstitutes: readonly WeightedMember[] = [
  authority('thl', 'Terveyden ja hyvinvoinnin laitos THL', 40),
  authority('fimea', 'Lääkealan turvallisuus- ja kehittämiskeskus Fimea', 20),
  authority('statistics-finland', 'Tilastokeskus', 15),
  authority('vatt', 'Valtion taloudellinen tutkimuskeskus VATT', 10),
  authority('occupational-health-institute', 'Työterveyslaitos', 8),
];

/** Where laws and budgets are made, and where health care is supervised. */
export const statePolicy: readonly WeightedMember[] = [
  authority('ministry-social-affairs', 'Sosiaali- ja terveysministeriö', 30),
  authority('ministry-finance', 'Valtiovarainministeriö', 10),
  authority('parliament', 'Eduskunta', 8),
  authority('valvira', 'Sosiaali- ja terveysalan lupa- ja valvontavirasto Valvira', 8),
];

const synthetic = (
  count: number,
  kind: Member['kind'],
  id: string,
  [fi, en]: readonly [string, string],
): readonly Member[] =>
  Array.from({ length: count }, (_, place) => {
    const number = String(place + 1).padStart(2, '0');
    return {
      id: `${id}-${number}`,
      kind,
      name: label(`${fi} ${number} (synteettinen)`, `${en} ${number} (synthetic)`),
    };
  });

export const media: readonly Member[] = synthetic(8, 'media', 'media-house', ['Tiedotusväline', 'Media house']);

/** Makers and importers of medicines, who ask about the use of theirs, and consultants. */
export const companies: readonly Member[] = [
  ...synthetic(20, 'company', 'medicine-company', ['Lääkealan yritys', 'Medicine company']),
  ...synthetic(6, 'company', 'consulting-company', ['Selvityksiä tekevä yritys', 'Consulting company']),
];

/** Those who carry Kela's surveys. */
export const surveyServices: readonly Member[] = [
  { id: 'questback', kind: 'company', name: properName('Questback Oy') },
  { id: 'elisa', kind: 'company', name: properName('Elisa Oyj') },
];

/** Nobody knows who reads on the web: one party stands for all of them, another for those who write as private persons. */
export const readers: readonly Member[] = [
  {
    id: 'public-readers',
    kind: 'public',
    name: label('Verkkosivujen lukijat (synteettinen)', 'Readers on the web (synthetic)'),
  },
  {
    id: 'private-askers',
    kind: 'public',
    name: label('Yksityishenkilöt (synteettinen)', 'Private persons (synthetic)'),
  },
];

/** Kela's own units, which use its statistics and data as others do: a party beside Kela, for no message goes from Kela to itself. */
export const kelaUnits: readonly Member[] = [
  { id: 'kela-units', kind: 'kela-unit', name: label('Kelan yksiköt (synteettinen)', 'Units of Kela (synthetic)') },
];
