/** Languages, citizenships, and the countries in which those live who are not in Finland. */
import { assumption, source, type Origins } from '@tietovirta/published';

export const languagesFrom: Origins = [
  source(
    'Tilastokeskus, väestörakenne 2023 (CC BY 4.0)',
    'Vieraskielisiä 558 294: venäjä 99 606, viro 50 202, arabia 41 311.',
    '558,294 speakers of other languages: Russian 99,606, Estonian 50,202, Arabic 41,311.',
  ),
  assumption(
    'Muiden kielten koot ja kansalaisuudet ovat omia arvioitamme.',
    'Sizes of the other languages, and citizenships, are ours.',
  ),
];

/** Speakers of languages other than Finnish, Swedish and Sami: [code, thousands, group of names, countries of citizenship]. */
export const otherLanguages: readonly (readonly [
  code: string,
  thousands: number,
  names: string,
  countries: readonly string[],
])[] = [
  ['ru', 99.6, 'ru', ['RU', 'RU', 'RU', 'EE', 'UA']],
  ['et', 50.2, 'et', ['EE']],
  ['ar', 41.3, 'ar', ['IQ', 'IQ', 'SY', 'MA']],
  ['uk', 28, 'uk', ['UA']],
  ['en', 34, 'en', ['GB', 'US', 'NG', 'GH']],
  ['so', 27, 'so', ['SO']],
  ['fa', 22, 'fa', ['IR', 'AF']],
  ['zh', 18.5, 'zh', ['CN']],
  ['ku', 18, 'ku', ['IQ', 'TR', 'IR']],
  ['sq', 17.5, 'sq', ['XK', 'AL']],
  ['vi', 16, 'vi', ['VN']],
  ['tr', 14.5, 'tr', ['TR']],
  ['es', 12.5, 'es', ['ES', 'CO', 'PE']],
  ['tl', 12, 'tl', ['PH']],
  ['th', 11.5, 'th', ['TH']],
  ['bn', 11, 'bn', ['BD']],
  ['ne', 9.5, 'ne', ['NP']],
  ['xx', 115.2, 'other', ['LV', 'PL', 'DE', 'IN', 'LK', 'BR']],
];

export const foreignLanguageByAgeFrom: Origins = [
  assumption(
    'Vieraskielisten osuus iän mukaan on oma arvio, sovitettu kielen tilastoon.',
    'The share of other languages by age is ours, fitted to the statistics of languages.',
  ),
];
/** Per cent whose language is another one: [first age, per cent]. */
export const foreignLanguageByAge = [
  [0, 11.7],
  [7, 10.3],
  [16, 9.5],
  [20, 12.6],
  [25, 18.2],
  [45, 9.8],
  [55, 5.8],
  [65, 2.8],
  [75, 1.2],
] as const;
/** Of all residents, the mean of the shares above. */
export const foreignLanguagePercent = 9.96;

export const citizenshipsFrom: Origins = [
  assumption(
    'Vieraskielisistä 60 prosenttia on ulkomaan kansalaisia; pariskunnista 88 prosentilla on sama kieli.',
    '60 % of the speakers of other languages are foreign citizens; 88 % of couples share their language.',
  ),
];
export const foreignCitizensPercent = 60;
export const sameLanguagePercent = 88;
/** Of the citizens of Finland who live abroad, per cent whose language is Swedish. */
export const swedishAbroadPercent = 18;

export const permitsFrom: Origins = [
  source(
    'migri.fi',
    'Pohjoismaiden, EU:n, Liechtensteinin ja Sveitsin kansalaiset eivät tarvitse oleskelulupaa; tilapäistä suojelua saavat Ukrainasta paenneet.',
    'Citizens of Nordic and EU countries, Liechtenstein and Switzerland need no residence permit; those who fled from Ukraine get temporary protection.',
  ),
  assumption(
    'Minkä maiden kansalaiset saavat kansainvälistä suojelua, on oma yleistyksemme.',
    'Which citizens get international protection is our generalisation.',
  ),
];
/** Of the citizenships that there are, those whose people come without a permit. */
export const comeWithoutPermit: ReadonlySet<string> = new Set(['FI', 'EE', 'LV', 'PL', 'DE', 'ES']);
export const getProtection: ReadonlySet<string> = new Set(['UA', 'SY', 'AF', 'SO', 'IQ']);

export const countriesFrom: Origins = [
  assumption(
    'Ulkomailla asuvien maat ovat oma arviomme: Ruotsi ensin, sitten muut, joihin on muutettu.',
    'The countries of those who live abroad are ours: Sweden first, then the others to which people have moved.',
  ),
];
/** Where persons of the register live abroad; relative. */
export const countriesAbroad = [
  ['SE', 34], ['EE', 9], ['DE', 8], ['US', 8], ['GB', 7], ['ES', 6], ['NO', 5], ['CA', 4], ['AU', 4], ['FR', 3],
  ['CH', 3], ['DK', 3], ['NL', 3], ['PT', 2], ['IT', 1],
] as const; // oxfmt-ignore
/** Where those live whom Kela knows without a Finnish identity code; relative. */
export const countriesOfForeigners = [
  ['EE', 36], ['PL', 14], ['LV', 10], ['SE', 10], ['LT', 8], ['DE', 7], ['RO', 5], ['ES', 4], ['IT', 3], ['NO', 3],
] as const; // oxfmt-ignore
/** Of moves between municipalities, per cent that lead abroad instead. */
export const emigrationFrom: Origins = [
  assumption('Maastamuuttoja on noin 14 000 vuodessa.', 'About 14,000 move abroad in a year.'),
];
export const emigrationPercent = 5;

export const addressesFrom: Origins = [
  assumption(
    'Puolet asunnoista on kerrostaloissa; turvakielto on 18 000 henkilöllä, useimmiten naisilla ja heidän lapsillaan.',
    'Half of the dwellings are flats; 18,000 persons have a protected address, mostly women and their children.',
  ),
];
export const flatsPercent = 48;
/** Of women of 18-55 in 10 000; their children have it with them. */
export const protectedWomenPer10000 = 66;
/** Moves that stay in the area of the wellbeing services county, per cent of those between municipalities. */
export const movesInsideAreaPercent = 42;
