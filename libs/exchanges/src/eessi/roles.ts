/**
 * Which Finnish institution may own a case and which may answer one, by who decides on and pays the benefit. A spec compares the
 * case types with this table.
 */
import { assumption, source, type Origin } from '@tietovirta/published';

/** Case types in which institutions of a kind take part, and why. */
export interface Role {
  /** Value of the dimension `finnish-institution`. */
  readonly institution: string;
  /** Case types that they open; numbers of the sector, e.g. `P: 05 06`. */
  readonly owns: readonly string[];
  /** Case types that they only answer. */
  readonly answers: readonly string[];
  readonly origin: Origin;
}

const directory = (fi: string, en: string): Origin =>
  source('EESSI Institution Repository, acceptance copy (navikt/eessi-pensjon-prefill)', fi, en);

/** `ids('P', '01 02')` is P_BUC_01 and P_BUC_02. */
const ids = (sector: string, numbers: string): readonly string[] =>
  numbers.split(' ').map((number) => `${sector}_BUC_${number}`);

const allHorizontal = ids('H', '01 02a 02b 02c 03a 03b 04 05 06 07 08 09 10');

export const roles: readonly Role[] = [
  {
    institution: 'kela',
    owns: [
      ...ids('P', '05 06 07 08 09 10'),
      ...ids('LA', '01 03'),
      ...ids('S', '01 01a 02 03 04 05 08 12 14 14a 14b 18 19 21 22 23 24'),
      ...ids('FB', '01 02 03 04'),
      ...allHorizontal,
      ...ids('UB', '01 04'),
      ...ids('R', '01 02 03 05 06 07'),
      ...ids('M', '02 03a 03b'),
    ],
    answers: [...ids('P', '01 02 03'), ...ids('LA', '06')],
    origin: directory(
      'Kela maksaa kansaneläkkeen, sairauden ja perheen etuudet ja peruspäivärahan; eläkehakemuksissa se on vastapuoli.',
      'Kela pays the national pension, sickness and family benefits and the basic allowance; it is a counterparty in pension claims.',
    ),
  },
  {
    institution: 'etk',
    owns: [
      ...ids('LA', '01 02 03 04 05 06'),
      ...ids('P', '01 02 03 05 06 09 10'),
      ...allHorizontal.filter((id) => id !== 'H_BUC_03b'),
    ],
    answers: ['H_BUC_03b', ...ids('R', '01 02 03 05 06 07')],
    origin: directory(
      'Eläketurvakeskus lähettää työeläkehakemukset ja ratkaisee sovellettavan lainsäädännön; perinnässä se on vastapuoli.',
      'The Finnish Centre for Pensions sends claims for earnings-related pensions and decides on applicable legislation; it is a counterparty in recovery.',
    ),
  },
  {
    institution: 'pension-provider',
    owns: [...ids('P', '05 06 10'), ...ids('H', '01 04 05 06 08 09'), ...ids('R', '01 02 03 05 06 07')],
    answers: [...ids('P', '01 02 03 09'), 'H_BUC_07'],
    origin: directory(
      'Työeläkelaitos ratkaisee ja maksaa työeläkkeen ja perii liikaa maksetun.',
      'A pension provider decides on and pays the earnings-related pension and recovers what was paid too much.',
    ),
  },
  {
    institution: 'unemployment-fund',
    owns: ids('UB', '01 04'),
    answers: [],
    origin: assumption(
      'Kassa ratkaisee ansiopäivärahan; hakemistosta ei ole luettu kassojen rooleja.',
      'A fund decides on the earnings-related allowance; the roles of funds were not read from the directory.',
    ),
  },
  ...['unemployment-fund', 'kela'].map((institution) => ({
    institution,
    owns: [],
    answers: ['UB_BUC_02'],
    origin: source(
      'kela.fi/tyottomyystuki-ulkomaille-tai-suomessa',
      'Vietävän työttömyysetuuden maksaa ja vientiasiakirjan antaa kassa tai Kela.',
      'The fund or Kela pays the unemployment benefit that is taken abroad, and gives the export document.',
    ),
  })),
  {
    institution: 'te-services',
    owns: ['UB_BUC_02'],
    answers: [],
    origin: source(
      'kokokassa.fi/ulkomaantyo/tyonhaku-eualueella',
      'Työnhakumaan työvoimaviranomainen ilmoittaa rekisteröitymisestä etuuden maksajalle (U009).',
      'The employment office of the country of the job search tells the payer of the benefit about the registration (U009).',
    ),
  },
  {
    institution: 'te-services',
    owns: ['UB_BUC_03'],
    answers: [],
    origin: assumption(
      'Rajatyöntekijän ilmoittautumisen tuntee työvoimaviranomainen.',
      'The employment office knows where a frontier worker is registered.',
    ),
  },
  {
    institution: 'employment-fund',
    owns: ['UB_BUC_04'],
    answers: [],
    origin: assumption(
      'Työllisyysrahasto hoitaa ansiopäivärahojen korvaukset maiden kesken.',
      'The Employment Fund settles the reimbursement of earnings-related allowances between countries.',
    ),
  },
  {
    institution: 'accident-insurer',
    owns: ids('AW', '01a 01b 02 03 04a 05 06a 06b 06c 07a 07b 07c 07d 12 14'),
    answers: [],
    origin: assumption(
      'Työtapaturman korvaa vakuutusyhtiö, jota Tapaturmavakuutuskeskus edustaa; hakemistosta ei ole luettu rooleja.',
      'An insurer, with the Workers’ Compensation Center, pays for an accident at work; the roles were not read from the directory.',
    ),
  },
];

/** Institutions that may own cases of a type. */
export const ownersOf = (buc: string): readonly string[] => institutionsWith(({ owns }) => owns.includes(buc));

/** Institutions that may answer them: whoever may own one, and those that only answer. */
export const counterpartiesOf = (buc: string): readonly string[] =>
  institutionsWith(({ owns, answers }) => answers.includes(buc) || owns.includes(buc));

const institutionsWith = (has: (role: Role) => boolean): readonly string[] => [
  ...new Set(roles.filter(has).map(({ institution }) => institution)),
];
