/**
 * Payments: Kela sends its bank payment messages, each with the payments of one batch inside. Two printed counts in
 * different units: a message is a file, a payment is one transfer in it.
 */
import { organisationPool, poolOf } from '@tietovirta/population';
import { assumption, label, published, source } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { ContainedType, OpeningType } from '../message-type.js';
import { carersOfSmallChildren, newParents, parentsOfMinors } from '../people/families.js';
import { adults } from '../people/everyone.js';
import { onHousingAllowance, onSocialAssistance } from '../people/low-income.js';
import {
  onNationalPension,
  onPensionersHousingAllowance,
  receivingDisabilityBenefits,
  widowedAndOrphaned,
} from '../people/pensions.js';
import { students } from '../people/studies.js';
import { jobseekersOfKela, onSickLeave } from '../people/working-life.js';
import { byValue, drawn, having } from '../person-rule.js';
import { stated } from '../stated-number.js';
import { benefitsPaid } from './benefits-paid.data.js';
import { paymentsByBenefit } from './payments-by-benefit.js';
import { bankingDays } from './payment-seasons.js';

const benefit = fixedDimension(
  'benefit',
  label('Etuus', 'Benefit'),
  benefitsPaid.map(({ id, label: { fi, en } }) => [id, fi, en] as const),
  assumption(
    'Raportti laskee maksut yhteen; etuuksien luettelo on omamme.',
    'The report counts payments together; the list of benefits is ours.',
  ),
);

/** A payment message goes to the bank of the payer, which passes the payments on to the banks of the payees. */
const payerBanks = poolOf(
  'payer-banks',
  [['bank-nordea', 50], ['bank-op', 35], ['bank-danske', 15]], // oxfmt-ignore
  [
    assumption(
      'Maksusanoma menee maksajan pankkiin; Kelan pankkeja ei ole julkaistu, joten kolme suurta liikepankkia ja niiden osuudet ovat omia arvioitamme.',
      'A payment message goes to the payer’s bank; which banks Kela has is not public, so three large ones and their shares are ours.',
    ),
  ],
);

/** Whoever a benefit is paid to, on the account that they have in a bank of their own. */
const payees = drawn(
  byValue(benefit, {
    'child-benefit': having(parentsOfMinors, 'child-benefit'),
    'general-housing': having(onHousingAllowance, 'general-housing'),
    'pensioners-housing': having(onPensionersHousingAllowance, 'pensioners-housing'),
    'national-pension': having(onNationalPension, 'national-pension'),
    // A child's allowance is paid to a parent, whom lives do not name for it: those of adults stand for all.
    disability: having(receivingDisabilityBenefits, 'disability'),
    survivors: having(widowedAndOrphaned, 'survivors-pension'),
    unemployment: having(jobseekersOfKela, 'unemployment'),
    sickness: having(onSickLeave, 'sickness'),
    parental: having(newParents, 'parental'),
    'child-care': having(carersOfSmallChildren, 'home-care'),
    study: having(students, 'student-aid'),
    'social-assistance': having(onSocialAssistance, 'social-assistance'),
    other: adults,
  }),
  'member',
);

const paymentMessage: OpeningType = {
  kind: 'opening',
  id: 'banks.payment-message',
  label: label('Maksusanoma', 'Payment message'),
  direction: 'from-kela',
  organisations: payerBanks,
  dimensions: [benefit],
  countedBy: [],
  throughLuova: false,
  volumeFrom: published('banks.payment-messages'),
  season: bankingDays,
  variants: paymentsByBenefit,
};

const payment: ContainedType = {
  kind: 'contained',
  id: 'banks.payment',
  label: label('Maksu', 'Payment'),
  direction: 'from-kela',
  person: payees,
  organisations: organisationPool('banks'),
  dimensions: [benefit],
  countedBy: [],
  measures: [
    { take: 'messages', per: 'month', by: ['benefit'], label: label('Maksut etuuksittain', 'Payments by benefit') },
  ],
  throughLuova: false,
  volumeFrom: published('banks.payments'),
  inside: 'banks.payment-message',
  evenness: stated(
    label('Maksusanomien kokojen tasaisuus', 'Evenness of the sizes of payment messages'),
    0.004,
    assumption(
      'Kokoja ei ole julkaistu: muutama suuri erä ja monta pientä.',
      'Sizes are not published: a few large batches and many small ones.',
    ),
  ),
  season: bankingDays,
  count: (figures) => figures.of('banks.payments'),
};

export const banks: Exchange = {
  id: 'banks',
  servedBy: 'partners',
  title: label('Pankkien ja Kelan välinen maksuliikenne', 'Payments through the banks'),
  about: label(
    'Kela lähettää maksettavat etuudet pankkiin maksusanomina, joista kussakin on yhden etuuden maksuja. Suurin maksuajo on lapsilisien maksupäivänä.',
    'Kela sends the benefits to be paid to the bank as payment messages, each with payments of one benefit. The largest run is that of the child benefit day.',
  ),
  parties: label('Pankit', 'Banks'),
  messageTypes: [paymentMessage, payment],
  numbers: [],
  notes: [
    source(
      'Finanssiala, ISO 20022 -maksujen soveltamisohjeet',
      'Sanomat ovat ISO 20022 -tilisiirtoaineistoja (pain.001).',
      'The messages are ISO 20022 credit transfer initiations (pain.001).',
    ),
    assumption(
      'Maksusanoman vastapuoli on maksajan pankki, ja maksun vastapuoli on saajan pankki: se, jossa hänen tilinsä on.',
      'The counterparty of a payment message is the payer’s bank; that of a payment is the payee’s, where their account is.',
    ),
    assumption(
      'Maksusanomat eivät kulje Luovan kautta, sillä raportti esittää ne omana maksuliikenteenään.',
      'Payment messages do not pass through Luova: the report lists them as payment traffic of their own.',
    ),
  ],
};
