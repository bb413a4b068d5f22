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
  source(
    'tyosuojelu.fi; tilisanomat.fi 4.3.2024',
    'Tuntipalkka maksetaan vähintään kahdesti kuussa; ilmoituksia 58,6 miljoonaa eli 18,9 palkansaajaa kohti.',
    'Pay by the hour comes twice a month or oftener; 58.6 million reports, 18.9 for each person with wages.',
  ),
  assumption(
    'Maksupäivien ja -jaksojen osuudet ovat omia arvioitamme; jokainen pysyy saman maksujakson työnantajilla.',
    'Shares of pay days and rhythms are ours; everybody stays with employers of one rhythm.',
  ),
];

/** When an employer pays. `day`: of the month, 0 for the last banking day; of `two-weekly`, ISO weekday, and weeks even or odd. */
export type PayRhythm =
  | { readonly kind: 'monthly'; readonly day: number }
  | { readonly kind: 'two-weekly'; readonly weekday: number; readonly weeks: 'even' | 'odd' }
  | { readonly kind: 'twice-monthly'; readonly days: readonly [number, number] }
  | { readonly kind: 'irregular' };

const monthly = (day: number): PayRhythm => ({ kind: 'monthly', day });
const twiceMonthly = (first: number, second: number): PayRhythm => ({ kind: 'twice-monthly', days: [first, second] });
const twoWeekly = (weekday: number, weeks: 'even' | 'odd'): PayRhythm => ({ kind: 'two-weekly', weekday, weeks });

/** Of regular employers outside the municipalities, wellbeing services counties and the state. */
export const privateRhythms: readonly (readonly [rhythm: PayRhythm, weight: number])[] = [
  [monthly(15), 17],
  [monthly(0), 15],
  [monthly(25), 5],
  [monthly(10), 5],
  [monthly(28), 4],
  [monthly(5), 3],
  [monthly(20), 3],
  [twoWeekly(5, 'even'), 6],
  [twoWeekly(5, 'odd'), 5],
  [twoWeekly(4, 'even'), 5],
  [twoWeekly(4, 'odd'), 5],
  [twoWeekly(3, 'even'), 4],
  [twoWeekly(3, 'odd'), 4],
  [twoWeekly(2, 'even'), 2],
  [twoWeekly(2, 'odd'), 2],
  [twiceMonthly(15, 0), 10],
  [twiceMonthly(10, 25), 5],
];
export const ofMunicipalities = monthly(16);
export const ofState = monthly(15);
export const asWorkComes: PayRhythm = { kind: 'irregular' };
/** Of those in private work, per cent whom households and the smallest firms pay as work comes. */
export const privatePaidAsWorkComes = 4;

export const jobsBesideFrom: Origins = [
  assumption(
    'Opiskelijoista 50 ja vanhuuseläkeläisistä 8 prosenttia käy välillä töissä, muista työvoiman ulkopuolisista 30, ja työllisistä 24 prosentilla on toinen maksaja: palkkioita, sijaisuuksia, keikkoja, kulukorvauksia. Osuuksilla 3,1 miljoonaa palkansaajaa saa noin 18,9 ilmoitusta kukin.',
    '50 % of students, 8 % of old-age pensioners and 30 % of others outside the labour force work now and then, and 24 % of the employed have a second payer: fees, substitutions, shifts, expenses. With these shares 3.1 million persons have about 18.9 reports each.',
  ),
];
export const sideJobPercent: Readonly<Record<string, number>> = { student: 50, 'old-age-pension': 8, other: 30 };
/** They stop at this age. */
export const lastWorkingAge = 75;
export const secondJobPercent = 24;
/** Jobs beside something else at a time, in thousands: what these shares come to. */
export const jobsBeside = 870;
/** Rhythms of jobs beside studies, a pension or other work, most of which are paid by the hour. */
export const rhythmsOfJobsBeside: readonly (readonly [rhythm: PayRhythm, weight: number])[] = [
  [asWorkComes, 32],
  [twoWeekly(5, 'even'), 8],
  [twoWeekly(5, 'odd'), 8],
  [twoWeekly(4, 'even'), 7],
  [twoWeekly(4, 'odd'), 7],
  [twoWeekly(3, 'even'), 6],
  [twoWeekly(3, 'odd'), 6],
  [twoWeekly(2, 'even'), 4],
  [twoWeekly(2, 'odd'), 4],
  [twiceMonthly(15, 0), 6],
  [twiceMonthly(10, 25), 6],
  [monthly(15), 6],
];

export const reportLagFrom: Origins = [
  source(
    'vero.fi, tulorekisteri',
    'Palkkatiedot ilmoitetaan viimeistään viidentenä päivänä maksupäivän jälkeen; huippupäivinä tuli 200 000-500 000 ilmoitusta.',
    'Wages are reported by the fifth day after the day of payment; on peak days 200 000-500 000 reports came.',
  ),
  assumption(
    'Ilmoituksista runsas kolmannes on valmiina maksupäivänä; viikonloppuna tulee vähän, ja päivässä tulee Kelaan enintään noin 360 000, loput seuraavina.',
    'A good third of the reports are ready on the pay day; few come at weekends, and Kela gets at most some 360,000 a day, the rest on the next ones.',
  ),
];
/** How many reports are ready so many days after the pay day. */
export const readyAfterDays: readonly number[] = [40, 30, 18, 12];
/** Of those, on days off. */
export const readyOnDaysOff = 0.3;
/** Thousands of them that come on a day at most. */
export const mostReports = { onWorkingDays: 360, onDaysOff: 70 };
