/**
 * Payments: Kela sends its bank payment messages, each with the payments of one batch inside. Two printed counts in
 * different units: a message is a file, a payment is one transfer in it.
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { drawnDimension } from './drawn-dimension.js';
import type { Exchange } from './exchange.js';
import { label } from './label.js';
import type { ContainedType, OpeningType } from './message-type.js';
import { assumption, published, source } from './origin.js';
import { wholeFigure } from './whole-figure.js';

const banksOfKela = organisationPool('banks');

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
  assumption('The report counts payments together; the shares are ours.'),
);

const paymentMessage: OpeningType = {
  kind: 'opening',
  id: 'banks.payment-message',
  label: label('Maksusanoma', 'Payment message'),
  direction: 'from-kela',
  organisations: banksOfKela,
  dimensions: [],
  countedBy: [],
  throughLuova: false,
  volumeFrom: published('banks.payment-messages'),
  season: seasons['bank-messages'],
  variants: wholeFigure('banks.payment-messages'),
};

const payment: ContainedType = {
  kind: 'contained',
  id: 'banks.payment',
  label: label('Maksu', 'Payment'),
  direction: 'from-kela',
  person: { kind: 'aged', from: 17, to: 105 },
  organisations: banksOfKela,
  dimensions: [benefit],
  countedBy: [],
  throughLuova: false,
  volumeFrom: published('banks.payments'),
  inside: 'banks.payment-message',
  season: seasons['benefit-payments'],
  count: (figures) => figures.of('banks.payments'),
};

export const banks: Exchange = {
  id: 'banks',
  title: label('Pankkien ja Kelan välinen maksuliikenne', 'Payments through the banks'),
  about: label(
    'Kela lähettää maksettavat etuudet pankkiin maksusanomina, joista kussakin on vähintään yksi maksu. Suurin erä on lapsilisien maksupäivänä.',
    'Kela sends the benefits to be paid to the bank as payment messages, each with at least one payment. The largest batch is that of the child benefit day.',
  ),
  parties: label('Pankit', 'Banks'),
  messageTypes: [paymentMessage, payment],
  notes: [
    source(
      'The messages are ISO 20022 credit transfer initiations (pain.001), as Finnish payment guides describe them.',
    ),
    assumption('Payment messages do not pass through Luova: the report lists them as payment traffic of their own.'),
  ],
};
