/** How many people live through what: shares of recipients by age, how long it lasts, and the sums that they meet. */
import { assumption, source, type Origins } from '@tietovirta/published';

/** Shares by age: [first age, men, women], in per cent of the age group. */
export type SharesByAge = readonly (readonly [fromAge: number, men: number, women: number])[];

export const unemployedAtKelaFrom: Origins = [
  source(
    'Kela, koronamittarit 2023 (CC BY 4.0)',
    'Kelan työttömyysetuuksien saajia kuussa keskimäärin 186 000, iän ja sukupuolen mukaan; uusia 7 200.',
    '186,000 recipients of Kela’s unemployment benefits a month on average, by age and sex; 7,200 of them new.',
  ),
];
export const unemployedAtKela: SharesByAge = [
  [17, 1.5, 1.2],
  [18, 4.5, 3.85],
  [25, 6.8, 6.6],
  [35, 5.9, 6.3],
  [45, 5.9, 5.3],
  [55, 5.7, 4.6],
  [65, 0, 0],
];

export const earningsRelatedFrom: Origins = [
  source(
    'Fivan tilastot, sttinfo.fi 71513633',
    'Ansiopäivärahan saajia 122 512 vuoden 2024 lopussa.',
    '122,512 recipients of earnings-related allowance at the end of 2024.',
  ),
  assumption('Ikäjakauma on oma arviomme.', 'The ages are ours.'),
];
export const earningsRelated: SharesByAge = [
  [18, 0.2, 0.2],
  [20, 1.4, 1.3],
  [25, 3.6, 3.2],
  [35, 4.5, 4],
  [45, 4.4, 3.9],
  [55, 5.7, 5.5],
  [60, 7.3, 7],
  [65, 0, 0],
];

export const sicknessFrom: Origins = [
  source(
    'Kela, sairauspäivärahatilasto 2024 ja koronamittarit 2023 (CC BY 4.0)',
    'Sairauspäivärahan saajia 306 000 vuodessa ja 51 000-64 000 kuussa, naisia 59 prosenttia; kolmannes kausista yli 30 arkipäivää.',
    '306,000 recipients of sickness allowance in a year and 51,000-64,000 in a month, 59 % women; a third of the spells past 30 working days.',
  ),
];
/** Per cent who have a spell in a year. */
export const sickInAYear: SharesByAge = [
  [17, 2.2, 3.9],
  [25, 6, 10],
  [35, 6.8, 11],
  [45, 9.6, 14],
  [55, 13.6, 17],
  [68, 0, 0],
];

export const socialAssistanceFrom: Origins = [
  source(
    'Kela, perustoimeentulotuki 2024 (CC BY 4.0)',
    'Saajia 356 400 henkilöä ja 249 600 kotitaloutta vuodessa, 162 000-201 000 henkilöä kuussa; eniten 20-24-vuotiaita miehiä, vähiten 85 vuotta täyttäneitä.',
    '356,400 recipients in 249,600 households in a year, 162,000-201,000 persons in a month; most among men of 20-24, fewest among those of 85 and over.',
  ),
  assumption('Ikäjakauma ja kestot ovat omia arvioitamme.', 'Ages and lengths are ours.'),
];
/** Per cent of heads of households who are clients in a month, before the situation is looked at. */
export const socialAssistance: SharesByAge = [
  [18, 17.4, 17.4],
  [20, 32.4, 24.1],
  [25, 19.9, 15.5],
  [35, 17.6, 13.5],
  [45, 15.8, 11.1],
  [55, 10.4, 7.9],
  [65, 3.8, 3.8],
  [75, 1.4, 1.6],
];

export const housingFrom: Origins = [
  source(
    'Kela, asumistukitilasto 2022-2024 (CC BY 4.0)',
    'Yleistä asumistukea sai 382 000 ruokakuntaa joulukuussa 2024: opiskelijoita 42 ja työttömiä 32 prosenttia; eläkkeensaajan asumistukea 213 000.',
    '382,000 households had general housing allowance in December 2024: students 42 and unemployed 32 %; 213,000 that for pensioners.',
  ),
];
/** Per cent of heads of households who have general housing allowance, by situation; others have none. */
export const housingBySituation: Readonly<Record<string, number>> = {
  student: 82,
  'unemployed-kela': 82,
  'unemployed-fund': 22,
  employed: 4.3,
  other: 35,
  'home-care': 18,
  'parental-leave': 9,
};
export const pensionersHousing = { disability: 42, alone: 24, couple: 4 } as const;

export const disabilityFrom: Origins = [
  source(
    'Kela, vammaistukitilasto 2024 (CC BY 4.0)',
    'Vammaisetuuksia 263 500: alle 16-vuotiaan vammaistuki 50 000; hoitotuki noin 199 000 ja 16 vuotta täyttäneen vammaistuki 14 500 ovat arvioita.',
    '263,500 disability benefits: 50,000 for children under 16; some 199,000 care allowances of pensioners and 14,500 for others of 16 and over are assumed.',
  ),
];
/** Per cent who have it at an age; who has it keeps it. */
export const childsDisability = { percent: 9.8, fromAge: 1, toAge: 14 } as const;
export const adultsDisabilityPercent = 0.42;
export const careAllowance = [
  [16, 19],
  [65, 4.7],
  [70, 6.3],
  [75, 11.6],
  [80, 20],
  [85, 34],
  [90, 53],
  [95, 64],
] as const;

export const pensionsFrom: Origins = [
  source(
    'Eläketurvakeskus, eläkkeensaajat 2023; työeläke.fi',
    'Omaa eläkettä sai 1 568 000 Suomessa asuvaa; alin vanhuuseläkeikä syntymävuoden mukaan; työkyvyttömyyseläkettä 180 000.',
    '1,568,000 residents had an own pension; lowest age of old-age pension by year of birth; 180,000 on disability pension.',
  ),
  assumption(
    'Eläkkeen lykkääminen ja osittainen varhennettu eläke (45 000) ovat omia arvioitamme, samoin vuodesta 2030 alkaen nouseva ikä.',
    'How long the pension is deferred and who takes it partly early (45,000) are ours, and the ages that rise from 2030 on.',
  ),
];
/** Lowest age of old-age pension in months: [first year of birth, months]; two months more a year from 1965 on. */
export const pensionAges = [
  [1900, 756],
  [1955, 759],
  [1956, 762],
  [1957, 765],
  [1958, 768],
  [1959, 771],
  [1960, 774],
  [1961, 777],
  [1962, 780],
] as const;
/** Months from the lowest age to the pension: equally likely. */
export const pensionDeferrals = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 5, 9, 14, 26, 40, 58, 62, 110, 140,
] as const;
export const partialEarlyPercent = 17;
/** Of pensioners, per cent who have national or guarantee pension: from 65 on, or on disability pension (assumption). */
export const nationalPensionPercent = { old: 33, disability: 62 } as const;
/** Of the widowed, per cent whose pension is not so high that they have none after the spouse (assumption). */
export const survivorsPercent = { female: 92, male: 30 } as const;

export const rehabilitationFrom: Origins = [
  assumption(
    'Kuntoutusrahaa saa elämissä kolmannes niistä, jotka eivät ole työssä, opiskele eivätkä etsi työtä; osuus on oma arviomme.',
    'In lives rehabilitation allowance goes to a third of those who neither work, study nor seek work; the share is ours.',
  ),
];
/** Of those who do something else. */
export const rehabilitation = { percent: 35 } as const;

export const familyBenefitsFrom: Origins = [
  source(
    'Kela, lapsiperhetilastot (CC BY 4.0)',
    'Raskausraha 40 ja vanhempainraha 160 päivää kummallekin; lapsilisä alle 17-vuotiaasta; kotihoidon tuen saajia noin 64 000, miehiä 8 prosenttia.',
    'Pregnancy allowance 40 and parental allowance 160 days each; child benefit under 17; some 64,000 with home care allowance, 8 % men.',
  ),
  assumption('Vapaiden pituudet päivinä ovat omia arvioitamme.', 'The lengths of leaves in days are ours.'),
];
export const leaves = {
  beforeBirthDays: 40,
  /** Days from the birth to the end of the mother's leave: at least, and up to so many more. */
  mother: { least: 270, more: 80 },
  /** Of fathers, per cent who take leave; days from the birth to its start and its length. */
  father: { percent: 72, start: 60, startMore: 420, length: 25, lengthMore: 110 },
  homeCarePercent: 92,
  fathersHomeCarePercent: 7,
  /** Days from the birth to the end of care at home: equally likely. */
  homeCareUntil: [500, 620, 740, 860, 980, 1090, 1090],
} as const;

export const conscriptsFrom: Origins = [
  source(
    'Puolustusvoimat 2024',
    'Saapumiserä 8.1. ja 8.7., noin 12 000, naisia 600; 165, 255 tai 347 päivää, hieman yli puolella 347.',
    'Intakes on 8 January and 8 July of some 12,000, 600 of them women; 165, 255 or 347 days, 347 for a good half.',
  ),
  assumption(
    'Palvelusikä on oma arviomme, samoin se, että 30 prosenttia saa sotilasavustusta; Ahvenanmaalla ei palvella.',
    'The age of service is ours, as is the share of 30 % with an allowance; nobody of Åland serves.',
  ),
];
export const service = {
  menPercent: 71,
  womenPercent: 3.6,
  ages: [18, 19, 19, 19, 19, 19, 20, 20],
  lengthDays: [165, 165, 165, 165, 255, 347, 347, 347, 347, 347],
  allowancePercent: 30,
} as const;

export const studentAidFrom: Origins = [
  source(
    'Kela, opintotukitilasto (CC BY 4.0)',
    'Opintotuen saajia 293 600 lukuvuonna 2020/21, heinäkuussa kymmenesosa.',
    '293,600 with student aid in 2020/21, a tenth of them in July.',
  ),
];
/** Past `toAge` few study with aid, and none here. */
export const studentAid = { percent: 72, fromAge: 17, toAge: 60, summerPercent: 12 } as const;

/** Region (maakunta): shares of the applications of 2023 in per cent. */
export const regionsFrom: Origins = [
  source(
    'Kela, koronamittarit 2023 (CC BY 4.0)',
    'Hakemusten osuudet maakunnittain: työttömyys, asuminen, toimeentulo, sairaus.',
    'Shares of applications by region: unemployment, housing, social assistance, sickness.',
  ),
];
export const regionShares: readonly (readonly [
  region: string,
  unemployment: number,
  housing: number,
  assistance: number,
  sickness: number,
])[] = [
  ['01', 31.8, 35.3, 38, 25.8],
  ['02', 9.8, 9, 7.6, 9.3],
  ['04', 4, 2.8, 2.9, 4.4],
  ['05', 3, 2.3, 3, 3.5],
  ['06', 11, 11.1, 10.4, 11.2],
  ['07', 3.5, 3.3, 4.2, 3.8],
  ['08', 2.7, 2.2, 2.7, 3.7],
  ['09', 2.2, 2.1, 1.9, 2.3],
  ['10', 2, 1.7, 2, 2.2],
  ['11', 3.8, 4.3, 4.6, 4.3],
  ['12', 3, 3.2, 2.7, 3.4],
  ['13', 4.8, 5.8, 5.3, 4.8],
  ['14', 2.8, 2.3, 2.5, 3.7],
  ['15', 3.2, 2.6, 2, 3.3],
  ['16', 1, 0.8, 0.8, 1.2],
  ['17', 7.5, 7.8, 5.9, 8],
  ['18', 1.2, 0.9, 1.1, 1.5],
  ['19', 2.9, 2.6, 2.4, 3.7],
  ['21', 0.3, 0.3, 0, 0.5],
];
