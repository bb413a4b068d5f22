import { poolOf } from '@tietovirta/population';
import { assumption, source } from '@tietovirta/published';

/** Liaison bodies of the countries that exchange data outside EESSI; weights in per cent. */
export const agreementCountries = poolOf(
  'agreement-countries',
  [
    ['agreement-se', 42],
    ['agreement-ee', 22],
    ['agreement-no', 8],
    ['agreement-dk', 4],
    ['agreement-is', 1],
    ['agreement-us', 7],
    ['agreement-ca', 6],
    ['agreement-au', 5],
    ['agreement-il', 1],
    ['agreement-cl', 1],
    ['agreement-in', 1],
    ['agreement-jp', 1],
    ['agreement-kr', 0.5],
    ['agreement-cn', 0.5],
  ],
  [
    source(
      'etk.fi, stm.fi',
      'Sosiaaliturvasopimusmaat, pohjoismainen sopimus ja Viron yhteisymmärryspöytäkirja.',
      'The agreement countries, the Nordic Convention and the memorandum with Estonia.',
    ),
    assumption('Maiden osuudet ovat arvioita.', 'The shares of the countries are guesses.'),
  ],
);
