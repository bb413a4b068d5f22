/** How families come about: who has a partner, since when, and how many children. */
import { assumption, source, type Origins } from '@tietovirta/published';
import type { SharesByAge } from './benefits.data.js';

export const familiesFrom: Origins = [
  source(
    'Tilastokeskus, perheet 2018-2023 (CC BY 4.0)',
    'Perheitä 1 466 954; lapsiperheistä avioparin 58, avoparin 20, äidin 19 ja isän 3 prosenttia; lapsia 1: 42,6, 2: 39,1, 3: 13,2, 4: 3,2, 5+: 1,9 prosentissa.',
    '1,466,954 families; of those with minors 58 % of a married couple, 20 % cohabiting, 19 % of a mother, 3 % of a father; one child in 42.6 %, two 39.1, three 13.2, four 3.2, more 1.9.',
  ),
  assumption(
    'Parisuhteiden osuudet iän mukaan, ikäero, sisarusten väli ja nimikäytännöt ovat omiamme.',
    'Shares of couples by age, the difference of ages, the distance of siblings and who takes whose name are ours.',
  ),
];

/** Of women by year of birth, per cent who have a partner at the end of 2022 or find one by 2035: [first year of birth, mothers of minors, others]. */
export const womenWithPartner = [
  [2018, 0, 0],
  [1995, 80, 57],
  [1985, 82, 50],
  [1975, 80, 46],
  [1965, 80, 55],
  [1950, 80, 60],
  [1943, 0, 56],
  [1938, 0, 40],
  [1933, 0, 28],
  [1917, 0, 11],
] as const;

/** Years by which a man is older than his partner: equally likely. Mean 2.2. */
export const yearsOlder = [-6, -4, -2, -1, -1, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 8, 11, 8] as const;

/** Ages at which a woman begins to live with her partner: equally likely. */
export const agesAtStart = [19, 20, 21, 22, 23, 23, 24, 24, 25, 26, 26, 27, 28, 29, 30, 31, 33, 35, 38, 42] as const;

/** Of couples, per cent who marry, and years from the start to the wedding: equally likely. */
export const marryingPercent = 76;
export const yearsToWedding = [1, 1, 2, 2, 3, 3, 4, 5, 6, 8] as const;

/** Per cent of births that are not the mother's first. */
export const laterBirthsPercent = 64;
/** Per cent of mothers who want another child after their first, second, third and further ones. */
export const wantAnotherPercent = [80, 46, 42, 50] as const;
/** Years from a child to the next: equally likely. */
export const yearsBetween = [2, 2, 2, 3, 3, 3, 4, 4, 5, 7] as const;

/** Per cent of the children of a woman without a partner whose father the register knows. */
export const knownFatherPercent = 85;
/** Per cent of children whose mother lives with another man than their father. */
export const otherFatherPercent = 6;

/** Per cent of wives who have their husband's surname, and of children of differing parents who have the mother's. */
export const husbandsNamePercent = 78;
export const mothersNamePercent = 50;

/** Ages at which children leave home: equally likely. */
export const agesOfLeaving = [18, 18, 19, 19, 19, 20, 20, 21, 22, 24] as const;

/** Of those without a partner, per cent whose marriage ended before: [first age, men, women]. */
export const widowedPercent: SharesByAge = [
  [0, 0, 0],
  [45, 1, 3],
  [60, 4, 12],
  [70, 12, 32],
  [80, 32, 62],
  [90, 52, 80],
];
export const divorcedPercent: SharesByAge = [
  [0, 0, 0],
  [30, 8, 12],
  [40, 22, 32],
  [50, 34, 48],
  [70, 40, 42],
  [80, 25, 22],
];
