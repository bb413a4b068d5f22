/** People on basic social assistance of whom Kela tells social welfare. Weights are those of one person of the age. */
import { assumption } from '@tietovirta/published';
import { ageBands, people } from '../person-rule.js';

export const youngOnAssistance = people(
  // Ages are those of 1 January: at 24 they would turn 25 within the year.
  ageBands({ from: [18, 20], to: 23, men: [28, 36], women: [24, 27] }),
  assumption(
    'Laissa alle 25-vuotiaat, jotka ovat saaneet tukea työttöminä neljä kuukautta; miehiä enemmän.',
    'By law those under 25 with assistance for four months while unemployed; more men.',
  ),
);

export const longTermOnAssistance = people(
  ageBands({ from: [25, 35, 45, 55], to: 63, men: [20, 18, 16, 14], women: [15, 13, 11, 10] }),
  assumption(
    'Pitkään työttömänä tukea saaneet ja ne, joiden perusosaa on alennettu: 25 vuotta täyttäneitä työikäisiä.',
    'People of working age from 25 on with assistance for long while unemployed, and those whose basic amount was reduced.',
  ),
);

export const newcomersOnAssistance = people(
  ageBands({ from: [18, 25, 35, 45, 55], to: 63, men: [16, 24, 18, 8, 4], women: [14, 24, 19, 9, 4] }),
  assumption(
    'Maahan muuttaneet nuoria aikuisia; henkilö arvotaan iän mukaan, syntymämaata ei katsota.',
    'Immigrants are young adults; the person is drawn by age, the country of birth is not looked at.',
  ),
);
