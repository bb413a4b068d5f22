/** People on basic social assistance of whom Kela tells social welfare. Weights are those of one person of the age. */
import { assumption } from '@tietovirta/published';
import { ageBands, among, people } from '../person-rule.js';

export const youngOnAssistance = among(
  'assisted-for-four-months',
  people(
    // Ages are those of 1 January: at 24 they would turn 25 within the year.
    ageBands({ from: [18, 20], to: 23, men: [28, 36], women: [24, 27] }),
    assumption(
      'Laissa alle 25-vuotiaat, jotka ovat saaneet tukea työttöminä neljä kuukautta; miehiä enemmän.',
      'By law those under 25 with assistance for four months while unemployed; more men.',
    ),
  ),
);

const ofWorkingAge = ageBands({ from: [25, 35, 45, 55], to: 63, men: [20, 18, 16, 14], women: [15, 13, 11, 10] });

export const withReducedAmount = among(
  'assisted-unemployed',
  people(
    ofWorkingAge,
    assumption(
      'Perusosaa alennetaan työttömältä, joka on kieltäytynyt työstä tai palvelusta: 25 vuotta täyttäneitä työikäisiä.',
      'The basic amount is reduced of unemployed people who refused work or a service: of working age from 25 on.',
    ),
  ),
);

export const longUnemployedOnAssistance = among(
  'assisted-for-a-year',
  people(
    ofWorkingAge,
    assumption(
      'Pitkään työttömänä tukea saaneet: 25 vuotta täyttäneitä työikäisiä.',
      'People of working age from 25 on with assistance for long while unemployed.',
    ),
  ),
);

export const newcomersOnAssistance = among(
  'newcomers-assisted-for-two-months',
  people(
    ageBands({ from: [18, 25, 35, 45, 55], to: 63, men: [16, 24, 18, 8, 4], women: [14, 24, 19, 9, 4] }),
    assumption(
      'Maahan muuttaneet: tukea saavat, joiden äidinkieli on muu kuin suomi tai ruotsi.',
      'Immigrants: those with assistance whose mother tongue is neither Finnish nor Swedish.',
    ),
  ),
);
