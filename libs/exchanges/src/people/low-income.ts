/** Customers of social welfare and of housing allowance. Weights are those of one person of the age. */
import { assumption, source } from '@tietovirta/published';
import { ageBands, among, people } from '../person-rule.js';

export const onSocialAssistance = among(
  'social-assistance',
  people(
    ageBands({
      from: [18, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85],
      to: 104,
      men: [110, 141, 105, 85, 75, 68, 60, 52, 45, 38, 20, 8, 9, 8, 5],
      women: [95, 105, 80, 70, 62, 55, 48, 42, 34, 28, 16, 9, 10, 9, 7],
    }),
    source(
      'tietotarjotin.fi/tilasto/2873946',
      'Perustoimeentulotuki 2024: eniten 20–24-vuotiaita miehiä (22 400), vähiten yli 84-vuotiaita (300); naiset useammin vasta 70-vuotiaista. Muut ikäryhmät ovat omia arvioitamme.',
      'Basic social assistance 2024: most of all men of 20 to 24 (22,400), fewest men over 84 (300); women more often from 70 on only. The other ages are ours.',
    ),
  ),
);

export const clientsOfSocialWork = people(
  ageBands({
    from: [18, 25, 35, 50, 65, 75, 85],
    to: 104,
    men: [60, 50, 42, 34, 20, 30, 55],
    women: [62, 55, 44, 32, 20, 32, 60],
  }),
  assumption(
    'Sosiaalityön asiakkaat: nuoria aikuisia, perheiden vanhempia ja apua tarvitsevia vanhuksia.',
    'Clients of social work: young adults, parents of families, and old people who need help.',
  ),
);

export const payersOfClientFees = people(
  ageBands({
    from: [18, 50, 65, 75, 80, 85, 90],
    to: 104,
    men: [4, 8, 14, 40, 90, 190, 330],
    women: [4, 8, 14, 44, 110, 240, 400],
  }),
  assumption(
    'Tuloista riippuvia asiakasmaksuja määrätään kotihoidosta ja asumispalveluista, siis enimmäkseen vanhuksille.',
    'Fees that depend on income are set for home care and for housing with services, so for old people mostly.',
  ),
);

export const onHousingAllowance = among(
  'general-housing',
  people(
    ageBands({
      from: [18, 20, 25, 30, 35, 40, 45, 50, 55, 60],
      to: 65,
      men: [66, 94, 54, 31, 24, 19, 17, 14, 11, 7],
      women: [78, 100, 50, 28, 24, 20, 17, 13, 9, 7],
    }),
    source(
      'tietotarjotin.fi/tilasto/2860578',
      'Yleinen asumistuki, joulukuu 2024: runsas viidennes 20–24-vuotiaita, 15 prosenttia 25–29-vuotiaita, neljä prosenttia vähintään 60-vuotiaita; muut iät ovat omia arvioitamme.',
      'General housing allowance, December 2024: a good fifth aged 20 to 24, 15 % aged 25 to 29, 4 % 60 or over; the other ages are ours.',
    ),
  ),
);
