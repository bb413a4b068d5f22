import { assumption, label } from '@tietovirta/published';
import { areas } from '../places/areas.js';
import { residentsOfArea } from '../places/municipalities.js';
import type { WeightedMember } from './member.js';

/** Finland has some 800 pharmacies. */
const residentsOfOne = 7_000;

export const pharmaciesFrom = assumption(
  'Apteekkeja on noin 800, yksi noin 7 000 asukasta kohti; nimet ovat keinotekoisia, ja alueen apteekit ovat yhtä suuria.',
  'There are some 800 pharmacies, one for about 7,000 residents; names are synthetic, and those of an area are alike in size.',
);

/** Pharmacies by area, at least one in each. */
export const pharmacies: readonly WeightedMember[] = areas.flatMap(({ code }) => {
  const residents = residentsOfArea(code);
  const count = Math.max(1, Math.round(residents / residentsOfOne));
  return Array.from({ length: count }, (_, place): WeightedMember => {
    const number = `${code}-${String(place + 1).padStart(2, '0')}`;
    return {
      id: `pharmacy-${number}`,
      kind: 'pharmacy',
      area: code,
      name: label(`Apteekki ${number} (synteettinen)`, `Pharmacy ${number} (synthetic)`),
      weight: residents / count,
    };
  });
});
