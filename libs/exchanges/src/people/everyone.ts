/** People of all kinds. Weights are those of one person of the age. */
import { assumption } from '@tietovirta/published';
import { ageBand, ageBands, people } from '../person-rule.js';

export const everybody = ageBand(0, 104, assumption('Kaikki iät yhtä usein.', 'All ages alike.'));

export const adults = ageBand(18, 104, assumption('Täysi-ikäiset yhtä usein.', 'Adults, all ages alike.'));

export const benefitRecipients = people(
  ageBands({
    from: [17, 18, 20, 25, 30, 45, 55, 65, 75],
    to: 104,
    men: [8, 40, 60, 45, 40, 35, 35, 60, 75],
    women: [9, 50, 75, 70, 75, 45, 36, 70, 85],
  }),
  assumption(
    'Aikuiset, joille Kela maksaa etuutta: opiskelijat, vanhemmat, työttömät ja kansaneläkkeen saajat.',
    'Adults whom Kela pays a benefit: students, parents, unemployed people, recipients of national pension.',
  ),
);

export const paidByOthers = people(
  ageBands({
    from: [18, 25, 40, 55, 60, 64, 65],
    to: 104,
    men: [3, 10, 14, 26, 50, 160, 230],
    women: [3, 10, 13, 25, 48, 160, 230],
  }),
  assumption(
    'Muiden maksajien etuudet ovat enimmäkseen työeläkkeitä, vähemmän ansiopäivärahoja.',
    'Benefits of other payers are earnings-related pensions mostly, earnings-related allowances less.',
  ),
);

/** By the moves of a thousand people of the age, between municipalities and inside them. */
export const movers = people(
  ageBands({
    from: [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 80, 85],
    to: 104,
    men: [214, 127, 95, 231, 503, 409, 272, 186, 137, 109, 93, 79, 68, 56, 45, 56, 85],
    women: [214, 127, 95, 231, 503, 409, 272, 186, 137, 109, 93, 79, 68, 56, 45, 56, 85],
  }),
  assumption(
    'Muuttoja tuhatta henkilöä kohti iän mukaan: eniten 20–24-vuotiaana, noin 287 000 kuntien välillä ja 610 000 niiden sisällä.',
    'Moves of a thousand people by age: most from 20 to 24, about 287,000 between municipalities and 610,000 inside them.',
  ),
);

export const taxpayersWithBenefit = people(
  ageBands({
    from: [17, 18, 25, 45, 60, 65],
    to: 104,
    men: [6, 40, 42, 36, 46, 90],
    women: [7, 52, 64, 42, 46, 95],
  }),
  assumption(
    'Ennakonpidätys tarvitaan veronalaisesta etuudesta, jonka saajia on kaikissa aikuisten ikäryhmissä.',
    'Withholding is for taxable benefits, which adults of all ages get.',
  ),
);

export const travellersToTreatment = people(
  ageBands({
    from: [0, 16, 45, 65, 75, 85],
    to: 104,
    men: [3, 3, 8, 22, 50, 70],
    women: [3, 3, 8, 22, 50, 70],
  }),
  assumption(
    'Matkatodistus kertoo, että terveydentila vaatii taksin: useimmin vanhuksille, mutta kaikenikäisille.',
    'The travel certificate says that somebody’s health needs a taxi: old people most often, but all ages.',
  ),
);

export const indebted = people(
  ageBands({ from: [18, 25, 35, 50, 65], to: 84, men: [10, 22, 22, 16, 5], women: [7, 14, 14, 9, 3] }),
  assumption(
    'Ulosoton velalliset ovat työikäisiä, miehet useammin.',
    'Debtors in enforcement are of working age, men more often.',
  ),
);

/** Who moves to Finland or from it, or works across its border. */
export const acrossBorders = people(
  ageBands({
    from: [0, 16, 20, 25, 35, 45, 55, 65],
    to: 80,
    men: [20, 16, 34, 52, 34, 18, 9, 5],
    women: [20, 16, 34, 48, 28, 14, 8, 5],
  }),
  assumption(
    'Vakuuttamisasia ja hoito-oikeus koskevat maahan ja maasta muuttavia: nuoria aikuisia ja heidän lapsiaan, osa jo ulkomailla.',
    'Coverage and entitlement to care are matters of those who move in or out: young adults and their children, some already abroad.',
  ),
  15,
);
