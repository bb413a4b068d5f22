import { organisations, poolOf } from '@tietovirta/population';
import { assumption, label } from '@tietovirta/published';
import { stated } from '../stated-number.js';

/** Part of each country in the messages, in hundredths of a per cent. EESSI writes UK and EL where ISO has GB and GR. */
const countryShares = stated(
  label('Maiden osuudet sanomista, prosentin sadasosia', 'Countries in the messages, hundredths of a per cent'),
  {
    SE: 3000,
    EE: 2500,
    DE: 1000,
    PL: 700,
    NO: 600,
    ES: 400,
    DK: 300,
    LV: 300,
    UK: 300,
    LT: 150,
    FR: 100,
    IT: 90,
    NL: 80,
    CH: 70,
    AT: 60,
    BE: 50,
    IS: 50,
    RO: 40,
    PT: 30,
    IE: 30,
    EL: 30,
    HU: 30,
    BG: 20,
    CZ: 20,
    HR: 10,
    SK: 8,
    SI: 8,
    LU: 8,
    CY: 6,
    MT: 6,
    LI: 4,
  },
  assumption(
    'Maiden osuuksia ei ole luettu Kelan avoimesta raportista; myös viimeisten yhdeksän prosentin jako on oma arviomme.',
    'The shares were not read from Kela’s open report; how the last nine per cent split is ours as well.',
  ),
);

/** An institution's EESSI id is its id; liaison bodies of the bilateral exchange have others. */
const institutionsOf = (country: string): readonly string[] =>
  organisations.filter(({ id }) => id.startsWith(`${country}:`)).map(({ id }) => id);

const institutionCounts = stated(
  label('Laitoksia maittain', 'Institutions by country'),
  Object.fromEntries(Object.keys(countryShares.value).map((country) => [country, institutionsOf(country).length])),
  assumption('Laitosten lukumäärä maittain on oma arviomme.', 'How many institutions a country has is ours.'),
);

/** What the institutions abroad follow from. */
export const institutionNumbers = [countryShares, institutionCounts];

/** Divisible by 1 + 2 + … + n for every n in use (1-5, 8 and 12), so that all weights are whole numbers. */
const perHundredth = 16_380;

/** Institutions of one country share its weight as n : n-1 : … : 1, the first being the largest. */
export const institutionsAbroad = poolOf(
  'institutions-abroad',
  Object.entries(countryShares.value).flatMap(([country, hundredths]) => {
    const institutions = institutionsOf(country);
    const parts = (institutions.length * (institutions.length + 1)) / 2;
    return institutions.map(
      (id, place) => [id, (hundredths * perHundredth * (institutions.length - place)) / parts] as const,
    );
  }),
  [
    countryShares.origin,
    assumption(
      'Maan sisällä laitokset pienenevät ensimmäisestä viimeiseen.',
      'Inside a country institutions fall from first to last.',
    ),
  ],
);
