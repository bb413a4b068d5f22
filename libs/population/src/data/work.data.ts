/** Who works for whom, and when wages are paid. */
import { assumption, source, type Origins } from '@tietovirta/published';

export type Sector =
  | 'private'
  | 'municipality'
  | 'wellbeing-area'
  | 'state'
  | 'parish'
  | 'association'
  | 'entrepreneur'
  | 'farmer';

export const sectorsFrom: Origins = [
  source(
    'EK, yritykset 2024',
    'Yrityksissä 1,4 miljoonaa henkilöä: 1-9 hengen 20, 10-49 21, 50-249 21 ja suuremmissa 37 prosenttia.',
    '1.4 million persons in firms: 20 % in those of 1-9, 21 in 10-49, 21 in 50-249 and 37 in larger ones.',
  ),
  assumption(
    'Julkisen työn ja yrittäjien osuudet ovat omia arvioitamme.',
    'Shares of public work and of entrepreneurs are ours.',
  ),
];
/** Persons at work, in thousands. */
export const sectorWeights: readonly (readonly [sector: Sector, weight: number])[] = [
  ['private', 1490],
  ['municipality', 250],
  ['wellbeing-area', 220],
  ['state', 80],
  ['parish', 20],
  ['association', 130],
  ['entrepreneur', 240],
  ['farmer', 45],
];

/** Firms by size: [employers, persons in thousands]. */
export const employerSizes = [
  [110_000, 60],
  [70_000, 294],
  [15_500, 311],
  [3000, 301],
  [700, 520],
] as const;

export const workplacesFrom: Origins = [
  assumption(
    'Työpaikka on kotikunnassa 65 prosentilla ja samalla alueella 92 prosentilla; työsuhde kestää 3-15 vuotta.',
    'Work is in the own municipality for 65 % and in the same area for 92 %; a job lasts 3-15 years.',
  ),
];
export const inMunicipalityPercent = 65;
export const inAreaPercent = 92;

export const fundMembersFrom: Origins = [
  source('tyj.fi', 'Kassoissa on 1 943 881 jäsentä.', 'Funds have 1,943,881 members.'),
  assumption('Jäseniä on 72 prosenttia työvoimasta.', '72 % of the labour force are members.'),
];
export const memberPercent = 72;
/** Regions on whose coast Swedish is spoken: Uusimaa, Varsinais-Suomi, Pohjanmaa, Åland. */
export const swedishCoast: readonly string[] = ['01', '02', '15', '21'];

export const payFrom: Origins = [
  source(
    'tehy.fi; tyosuojelu.fi; Verohallinto, tulorekisteri 2023',
    'Kunnat ja hyvinvointialueet maksavat 16. päivänä; vapaapäivälle osuva maksu aikaistuu; palkansaajia 3,1 miljoonaa.',
    'Municipalities and wellbeing services counties pay on the 16th; a pay day on a day off comes earlier; 3.1 million have wages.',
  ),
  assumption(
    'Yksityisten maksupäivien ja -jaksojen osuudet ovat omia arvioitamme.',
    'Shares of pay days and rhythms of private employers are ours.',
  ),
];

/** When an employer pays. `day`: of the month, 0 for the last banking day; of `two-weekly`, ISO weekday, and weeks even or odd. */
export type PayRhythm =
  | { readonly kind: 'monthly'; readonly day: number }
  | { readonly kind: 'two-weekly'; readonly weekday: number; readonly weeks: 'even' | 'odd' }
  | { readonly kind: 'twice-monthly'; readonly days: readonly [number, number] }
  | { readonly kind: 'irregular' };

export const privateRhythms: readonly (readonly [rhythm: PayRhythm, weight: number])[] = [
  [{ kind: 'monthly', day: 15 }, 23],
  [{ kind: 'monthly', day: 0 }, 21],
  [{ kind: 'monthly', day: 25 }, 5],
  [{ kind: 'monthly', day: 28 }, 5],
  [{ kind: 'monthly', day: 10 }, 3],
  [{ kind: 'monthly', day: 5 }, 3],
  [{ kind: 'two-weekly', weekday: 5, weeks: 'even' }, 11.5],
  [{ kind: 'two-weekly', weekday: 5, weeks: 'odd' }, 9],
  [{ kind: 'two-weekly', weekday: 4, weeks: 'even' }, 4],
  [{ kind: 'two-weekly', weekday: 3, weeks: 'odd' }, 2.5],
  [{ kind: 'twice-monthly', days: [15, 0] }, 13],
];

export const sideJobsFrom: Origins = [
  assumption(
    'Opiskelijoista 45 ja vanhuuseläkeläisistä 6 prosenttia käy välillä töissä.',
    '45 % of students and 6 % of old-age pensioners work now and then.',
  ),
];
export const sideJobPercent: Readonly<Record<string, number>> = { student: 45, 'old-age-pension': 6, other: 10 };
/** They stop at this age. */
export const lastWorkingAge = 75;
