/** How births, deaths, moves and arrivals fall on the months and days of a year, and how many there are in a year. */
import { assumption, published, source, type Origins } from '@tietovirta/published';

const preliminary2019 = 'Tilastokeskus, väestön ennakkotilasto 12/2019 (CC BY 4.0)';

export const vitalMonthsFrom: Origins = [
  source(
    preliminary2019,
    'Syntyneet, kuolleet, kuntien väliset muutot ja maahanmuutot kuukausittain 2019, viimeisenä vuotena ennen epidemiaa.',
    'Births, deaths, moves between municipalities and immigrants by month of 2019, the last year before the epidemic.',
  ),
  assumption(
    'Kuun vaihteessa muuttaa päivässä kaksi kertaa niin moni kuin muulloin: vuokrasopimukset alkavat kuun alussa.',
    'At the turn of a month twice as many move in a day as otherwise: leases begin with the month.',
  ),
];

/** January first. */
export const birthsByMonth = [3867, 3288, 3777, 3751, 3734, 3815, 4129, 4118, 4050, 3845, 3650, 3573] as const;
export const deathsByMonth = [5128, 4391, 4851, 4396, 4354, 4101, 4308, 4212, 4333, 4737, 4321, 4427] as const;
export const movesByMonth = [
  20_996, 17_118, 17_924, 19_822, 22_886, 26_730, 26_845, 41_173, 30_085, 21_444, 19_654, 19_473,
] as const;
/** Times as many as on other days, on the two days on either side. */
export const movesAtMonthTurn = 2;
export const immigrantsByMonth = [2800, 2263, 2416, 2200, 2577, 2960, 3092, 4045, 3245, 2802, 2327, 1701] as const;

export const birthsByWeekdayFrom: Origins = [
  assumption(
    'Suunnitellut leikkaukset ja käynnistykset tekevät tiistaista vilkkaimman ja sunnuntaista hiljaisimman päivän.',
    'Planned sections and inductions make Tuesday the busiest day and Sunday the quietest.',
  ),
];
/** Relative, Monday first. */
export const birthsByWeekday = [1.03, 1.1, 1.09, 1.08, 1.06, 0.84, 0.8] as const;

export const boysFrom: Origins = [
  assumption('Syntyvistä 51,15 prosenttia on poikia.', '51.15 % of those born are boys.'),
];
export const shareOfBoys = 0.5115;

export const mothersByAgeFrom: Origins = [
  source(
    'United Nations, World Population Prospects 2024 (CC BY 3.0 IGO)',
    'Synnytykset äidin iän mukaan, sovitettu vuoden 2023 naisiin.',
    'Births by age of the mother, fitted to the women of 2023.',
  ),
];
/** Shares of births in per cent: [first age, last age, share]. */
export const mothersByAge = [
  [16, 19, 1.02],
  [20, 24, 8.86],
  [25, 29, 26.22],
  [30, 34, 36.96],
  [35, 39, 20.88],
  [40, 44, 5.6],
  [45, 49, 0.46],
] as const;

export const eventsOfYearsFrom: Origins = [
  published('population-register.births', 'population-register.deaths', 'population-register.registrations'),
  source(
    'Tilastokeskus, väestönmuutokset 2023 ja 2024 (CC BY 4.0)',
    'Kuolleet 61 300 ja 58 267, joista alle vuoden ikäisiä 91 vuonna 2024; maahanmuuttajat 73 236 ja 63 049.',
    'Deaths 61,300 and 58,267, of them 91 infants in 2024; immigrants 73,236 and 63,049.',
  ),
  assumption(
    'Ulkomailla kuolee vuodessa 3 900 rekisterissä olevaa; loput kuolintiedoista ovat toisia ilmoituksia samasta kuolemasta. Vuodesta 2025 eteenpäin luvut ovat omiamme.',
    '3,900 persons of the register die abroad in a year; the other notices of death are second ones of the same death. Figures from 2025 on are ours.',
  ),
];

/** Deaths of residents in the years whose number is known. */
export const residentDeaths: Readonly<Record<number, number>> = { 2023: 61_300, 2024: 58_267 };
/** Deaths a year of persons who live abroad. */
export const deathsAbroad = 3900;
/** Per mille of the born who die as infants: 91 of 43,725 in 2024. */
export const infantDeathsPerMille = 2.08;
/** Of those who are registered in a year, how many moved to Finland; the others (students, seasonal workers, family) stay for a while. */
export const immigrants: Readonly<Record<number, number>> = { 2023: 73_236, 2024: 63_049 };
/** Of years that no report has. */
export const assumedYear = { births: 44_000, registrations: 60_000, immigrants: 45_000 } as const;

export const arrivalsByAgeFrom: Origins = [
  assumption('Maahan muuttavien ikä on oma arviomme.', 'The ages of those who arrive are ours.'),
];
/** Shares of arrivals in per cent: [first age, last age, share]. */
export const arrivalsByAge = [
  [0, 6, 8],
  [7, 15, 8],
  [16, 19, 5],
  [20, 24, 16],
  [25, 29, 21],
  [30, 34, 16],
  [35, 39, 10],
  [40, 49, 9],
  [50, 64, 5],
  [65, 79, 2],
] as const;

export const beyondResidentsFrom: Origins = [
  assumption(
    'Ulkomailla asuvia, jotka rekisteri tuntee, on 297 000 ja muita vakuutettuja, joilla ei ole henkilötunnusta, 33 000; ennen vuotta 2023 kuolleista on mukana 60 000.',
    'The register knows 297,000 persons who live abroad; 33,000 others are insured without an identity code; of those who died before 2023, 60,000 are in.',
  ),
];
export const personsAbroad = 297_000;
export const personsWithoutCode = 33_000;
export const formerPersons = 60_000;
