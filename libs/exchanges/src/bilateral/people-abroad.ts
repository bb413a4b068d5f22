/** Whom other countries tell Kela about: people who live abroad, all of them. */
import { assumption } from '@tietovirta/published';
import { deceased } from '../people/deceased.js';
import { ageBand, ageBands, people, type Profile } from '../person-rule.js';

const allAbroad = 100;

const adultsAbroad = people(
  ageBands({ from: [18, 50, 65], to: 99, men: [2, 4, 8], women: [2, 4, 8] }),
  assumption(
    'Ulkomailla asuvista, joista Kela saa tietoja, useimmat ovat eläkkeensaajia.',
    'Most people abroad whom Kela is told about are pensioners.',
  ),
  allAbroad,
);

export const pensionersAbroad = people(
  ageBands({ from: [60, 63, 65], to: 99, men: [1, 3, 6], women: [1, 3, 6] }),
  assumption(
    'Ulkomaista eläkettä saavat ja elossaoloaan todistavat ovat yli 60-vuotiaita.',
    'Those with a foreign pension, and those asked for proof of life, are over 60.',
  ),
  allAbroad,
);

const pensionersOf = (from: number, to: number): Profile =>
  people(
    ageBands({ from: [from], to, men: [1], women: [1] }),
    assumption(
      'Lisäeläke alkaa eläkeiässä ja päättyy kuolemaan; iät ovat omia arvioitamme.',
      'A supplementary pension begins at the pension age and ends with a death; the ages are ours.',
    ),
    allAbroad,
  );

export const claimingWithPeriodsAbroad = people(
  ageBands({ from: [20, 35, 55, 60, 65], to: 69, men: [2, 3, 6, 14, 8], women: [2, 3, 6, 14, 8] }),
  assumption(
    'Vakuutuskausia ilmoitetaan työikäisistä, useimmin eläkettä hakevista.',
    'Insurance periods are told of people of working age, of those who claim a pension most often.',
  ),
  allAbroad,
);

const working = ageBand(
  18,
  64,
  assumption('Ulkomailla työn aloittavat ovat työikäisiä.', 'Those who begin to work abroad are of working age.'),
);

/** By the kind of change. */
export const circumstances: Readonly<Record<string, Profile>> = {
  'foreign-pension': pensionersAbroad,
  address: adultsAbroad,
  'proof-of-life': pensionersAbroad,
  'marital-status': adultsAbroad,
  death: { ...deceased, abroadPercent: allAbroad },
  'name-or-identifier': adultsAbroad,
  'work-started': { ...working, abroadPercent: allAbroad },
};

/** By what happened to the pension: it begins when it is first due, and ends with the pensioner. */
export const supplementaryPensions: Readonly<Record<string, Profile>> = {
  granted: pensionersOf(60, 69),
  'amount-changed': pensionersOf(63, 99),
  rejected: pensionersOf(60, 69),
  ended: { ...deceased, abroadPercent: allAbroad },
};
