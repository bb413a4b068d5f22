/**
 * Payments: Kela sends its bank payment messages, each with the payments of one batch inside. Two printed counts in
 * different units: a message is a file, a payment is one transfer in it.
 */
import { organisationPool } from '@tietovirta/population';
import { assumption, label, published, source } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { ContainedType, OpeningType } from '../message-type.js';
import { aged } from '../person-rule.js';
import { wholeFigure } from '../whole-figure.js';
import { bankMessages } from './bank-messages-season.js';
import { benefitPayments } from './benefit-payments-season.js';

const benefit = drawnDimension(
  'benefit',
  label('Etuus', 'Benefit'),
  [
    ['child-benefit', 'Lapsilisä', 'Child benefit', 18],
    ['general-housing', 'Yleinen asumistuki', 'General housing allowance', 12],
    ['pensioners-housing', 'Eläkkeensaajan asumistuki', "Pensioners' housing allowance", 7],
    ['national-pension', 'Kansaneläke ja takuueläke', 'National and guarantee pension', 18],
    ['disability', 'Vammaisetuudet', 'Disability benefits', 10],
    ['survivors', 'Perhe-eläke', "Survivors' pension", 1],
    ['unemployment', 'Työttömyysetuudet', 'Unemployment benefits', 12],
    ['sickness', 'Sairauspäiväraha', 'Sickness allowance', 5],
    ['parental', 'Vanhempainetuudet', 'Parental benefits', 4],
    ['child-care', 'Lastenhoidon tuet', 'Child care allowances', 3],
    ['study', 'Opintotuki', 'Student aid', 6],
    ['social-assistance', 'Perustoimeentulotuki', 'Basic social assistance', 3],
    ['other', 'Muu', 'Other', 1],
  ],
  assumption(
    'Raportti laskee maksut yhteen; osuudet ovat omia arvioitamme.',
    'The report counts payments together; the shares are ours.',
  ),
);

const paymentMessage: OpeningType = {
  kind: 'opening',
  id: 'banks.payment-message',
  label: label('Maksusanoma', 'Payment message'),
  direction: 'from-kela',
  organisations: organisationPool('banks'),
  dimensions: [],
  countedBy: [],
  throughLuova: false,
  volumeFrom: published('banks.payment-messages'),
  season: bankMessages,
  variants: wholeFigure('banks.payment-messages'),
};

const payment: ContainedType = {
  kind: 'contained',
  id: 'banks.payment',
  label: label('Maksu', 'Payment'),
  direction: 'from-kela',
  person: aged(
    17,
    105,
    assumption(
      'Maksun saajan ikää ei ole julkaistu; raja on oma arviomme.',
      'The age of payees is not published; the band is ours.',
    ),
  ),
  organisations: organisationPool('banks'),
  dimensions: [benefit],
  countedBy: [],
  measures: [
    { take: 'messages', per: 'month', by: ['benefit'], label: label('Maksut etuuksittain', 'Payments by benefit') },
  ],
  throughLuova: false,
  volumeFrom: published('banks.payments'),
  inside: 'banks.payment-message',
  season: benefitPayments,
  count: (figures) => figures.of('banks.payments'),
};

export const banks: Exchange = {
  id: 'banks',
  servedBy: 'partners',
  title: label('Pankkien ja Kelan välinen maksuliikenne', 'Payments through the banks'),
  about: label(
    'Kela lähettää maksettavat etuudet pankkiin maksusanomina, joista kussakin on vähintään yksi maksu. Suurin erä on lapsilisien maksupäivänä.',
    'Kela sends the benefits to be paid to the bank as payment messages, each with at least one payment. The largest batch is that of the child benefit day.',
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
      'Maksusanomat eivät kulje Luovan kautta, sillä raportti esittää ne omana maksuliikenteenään.',
      'Payment messages do not pass through Luova: the report lists them as payment traffic of their own.',
    ),
  ],
};
