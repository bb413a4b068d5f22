/**
 * Main situation of persons of 16 and over, in per cent of the group: [first age, last age, sex, employed, student, unemployed (fund), unemployed
 * (Kela), on disability pension, conscript, other]. Leave for a child follows from births, old-age
 * pension from the lowest age of it: those of 60-64 are those who are not on it yet.
 */
import { assumption, type Origins } from '@tietovirta/published';
export const situationsFrom: Origins = [
  assumption(
    'Osuudet on valittu niin, että summat vastaavat työvoimatutkimusta, työttömyysetuuksien ja eläkkeiden saajien määriä sekä asevelvollisia.',
    'Shares chosen so that the sums meet the labour force survey, the recipients of unemployment benefits and of pensions, and the conscripts.',
  ),
];

export type SituationRow = readonly [
  fromAge: number,
  toAge: number,
  sex: 'male' | 'female',
  employed: number,
  student: number,
  unemployedFund: number,
  unemployedKela: number,
  disability: number,
  conscript: number,
  other: number,
];

// oxfmt-ignore
export const situationRows: readonly SituationRow[] = [
  [16, 17, 'male', 9, 86, 0, 0.6, 0.6, 0, 3.8],
  [16, 17, 'female', 13, 82.5, 0, 0.5, 0.5, 0, 3.5],
  [18, 19, 'male', 24, 52, 0.1, 4, 0.9, 10.5, 8.5],
  [18, 19, 'female', 36, 55, 0.1, 3.3, 0.8, 0.6, 4],
  [20, 24, 'male', 47, 26.5, 1, 9, 1.5, 4, 10.9],
  [20, 24, 'female', 50, 34, 0.9, 6.2, 1.3, 0.2, 5.2],
  [25, 29, 'male', 71, 11, 2.5, 7.7, 1.8, 0.1, 5.1],
  [25, 29, 'female', 64.5, 14.5, 2.1, 5.4, 1.5, 0, 5.2],
  [30, 34, 'male', 79.5, 4.2, 3, 6.2, 2, 0, 3.6],
  [30, 34, 'female', 68.5, 6.2, 2.7, 5.6, 1.7, 0, 4.6],
  [35, 39, 'male', 82, 2.2, 3.1, 5.5, 2.4, 0, 3.5],
  [35, 39, 'female', 75.5, 3.6, 2.8, 5.4, 2.2, 0, 4],
  [40, 44, 'male', 83.2, 1.2, 3.1, 5, 3.1, 0, 3.8],
  [40, 44, 'female', 81, 2.4, 2.6, 5, 2.9, 0, 4.3],
  [45, 49, 'male', 83.5, 0.7, 2.9, 4.7, 4.1, 0, 3.9],
  [45, 49, 'female', 83.5, 1.5, 2.5, 4.4, 4, 0, 3.8],
  [50, 54, 'male', 81.7, 0.4, 3.1, 4.5, 6, 0, 4.3],
  [50, 54, 'female', 82.5, 0.9, 2.8, 4, 5.9, 0, 3.8],
  [55, 59, 'male', 76.5, 0.2, 4, 4.6, 9.6, 0, 5.1],
  [55, 59, 'female', 78, 0.4, 3.8, 3.8, 9.3, 0, 4.7],
  [60, 64, 'male', 68, 0.1, 6, 4.3, 15.7, 0, 5.8],
  [60, 64, 'female', 70.3, 0.1, 5.7, 3.5, 14.7, 0, 5.7],
  [65, 69, 'male', 16.5, 0, 0, 0, 0, 0, 1.2],
  [65, 69, 'female', 12.5, 0, 0, 0, 0, 0, 1.2],
  [70, 74, 'male', 6.5, 0, 0, 0, 0, 0, 0.5],
  [70, 74, 'female', 3.3, 0, 0, 0, 0, 0, 0.5],
  [75, 120, 'male', 1.5, 0, 0, 0, 0, 0, 0.2],
  [75, 120, 'female', 0.5, 0, 0, 0, 0, 0, 0.2],
];
