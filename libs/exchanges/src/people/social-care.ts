/** Clients of social services. Weights are those of one person of the age. */
import { assumption } from '@tietovirta/published';
import { ageBands, people } from '../person-rule.js';

export const inNeedOfHomeCare = people(
  ageBands({ from: [65, 70, 75, 80, 85, 90], to: 104, men: [4, 8, 20, 52, 120, 210], women: [4, 8, 22, 62, 150, 250] }),
  assumption(
    'Iäkkäiden palveluissa on enimmäkseen 80 vuotta täyttäneitä, naisia enemmän.',
    'Services for older people are for those of 80 and over mostly, more often women.',
  ),
);

export const clientsOfWorkingAge = people(
  ageBands({ from: [18, 25, 35, 50], to: 64, men: [60, 50, 42, 34], women: [62, 55, 44, 32] }),
  assumption(
    'Työikäisten palveluissa on 18–64-vuotiaita, nuoria aikuisia eniten.',
    'Services for people of working age are for those of 18 to 64, young adults most.',
  ),
);

export const livingWithDisability = people(
  ageBands({ from: [3, 18, 40, 65, 75], to: 104, men: [16, 18, 20, 24, 26], women: [10, 14, 18, 24, 28] }),
  assumption('Vammaispalveluja saa kaikenikäisiä.', 'Disability services are for people of all ages.'),
);

export const childrenInWelfare = people(
  ageBands({ from: [0, 3, 7, 13, 16], to: 20, men: [10, 12, 16, 24, 28], women: [9, 11, 14, 24, 30] }),
  assumption(
    'Lastensuojelun ja lapsiperheiden palvelujen asiakkaita on eniten 13 vuotta täyttäneissä; jälkihuolto voi jatkua täysi-ikäisenä.',
    'Most clients of child welfare are 13 or older; after-care may go on in adulthood.',
  ),
);
