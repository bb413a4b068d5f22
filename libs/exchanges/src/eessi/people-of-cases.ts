/** Whom cases are about that no exchange inside Finland has; the others are in `people`. What part of them lives abroad: shares.ts. */
import { assumption } from '@tietovirta/published';
import { ageBand, ageBands, people } from '../person-rule.js';

export const oldAgeClaimants = people(
  ageBands({ from: [60, 62, 63, 65, 66, 68], to: 74, men: [4, 8, 24, 26, 10, 3], women: [5, 9, 24, 26, 9, 3] }),
  assumption(
    'Vanhuuseläkettä haetaan maiden eläkeiässä, 60–68-vuotiaana, joskus myöhemmin.',
    'Old-age pension is claimed at the pension ages of the countries, from 60 to 68, sometimes later.',
  ),
);

export const pensioners = people(
  ageBands({ from: [60, 63, 65], to: 99, men: [2, 6, 10], women: [2, 6, 10] }),
  assumption(
    'Eläkkeen lisää ja olosuhteiden muutosta koskevat asiat ovat eläkkeensaajien.',
    'Cases on supplements and on changed circumstances are those of pensioners.',
  ),
);

export const insured = people(
  ageBands({ from: [0, 18, 30, 50, 63], to: 99, men: [3, 3, 4, 4, 9], women: [3, 3, 4, 4, 9] }),
  assumption(
    'Hoitoon oikeuttavat todistukset, asuminen, tunnisteet ja kulut koskevat kaikenikäisiä, useimmin eläkeläisiä.',
    'Entitlement to treatment, residence, identifiers and cost are about people of all ages, pensioners most often.',
  ),
);

export const withPeriodsOfWork = ageBand(
  18,
  64,
  assumption(
    'Kausia lasketaan yhteen työikäisille, jotka hakevat etuutta.',
    'Periods are added up for people of working age who claim a benefit.',
  ),
);

export const formerFrontierWorkers = ageBand(
  60,
  94,
  assumption('Entiset rajatyöntekijät ovat eläkkeellä.', 'Former frontier workers are retired.'),
);

export const overpaid = people(
  ageBands({ from: [20, 45, 60, 65], to: 94, men: [2, 4, 8, 10], women: [2, 4, 8, 10] }),
  assumption('Liikaa maksettu etuus on useimmin eläke.', 'What was paid too much is a pension most often.'),
);

export const nearPension = ageBand(
  55,
  63,
  assumption(
    'Varhaiseläke-etuutta saadaan ennen vanhuuseläkettä.',
    'Pre-retirement benefits come before old-age pension.',
  ),
);

export const onMinimumBenefits = people(
  ageBands({ from: [18, 50, 65], to: 99, men: [2, 5, 10], women: [2, 5, 12] }),
  assumption(
    'Erityisiä maksuihin perustumattomia etuuksia saavat pienituloiset eläkeläiset ja vammaiset.',
    'Special non-contributory benefits are for pensioners with a small income and for disabled people.',
  ),
);
