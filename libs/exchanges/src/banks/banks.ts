/**
 * Payments: Kela sends its bank payment messages, each with the payments of one batch inside. Two printed counts in
 * different units: a message is a file, a payment is one transfer in it.
 */
import { organisationPool } from '@tietovirta/population';
import { assumption, label, published, source } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import type { ContainedType, OpeningType } from '../message-type.js';
import type { NumberColumn } from '../number-column.js';
import { payee } from '../person-rule.js';
import { smallestPartPaid } from '../rest-of-payees.js';
import { stated } from '../stated-number.js';
import { paymentReturn, paymentStatus, returnedOfMillion } from './bank-answers.js';
import { amountsPaidFrom, fewerEachYear } from './benefits-paid.data.js';
import { amountsOfFamilies } from './owed-to-families.js';
import { payeesOfYear, reimbursed } from './payees-of-year.js';
import { benefit, payerBanks } from './payment-facts.js';
import { paymentsByBenefit } from './payments-by-benefit.js';
import { bankingDays } from './payment-seasons.js';

/** Whoever has the benefit, on the account that they have in a bank of their own. */
const payees = payee(benefit, {
  // On one of three days of the month, by surname.
  inTurns: ['survivors'],
  rest: reimbursed,
  recipients: {
    'child-benefit': 'child-benefit',
    'general-housing': 'general-housing',
    'pensioners-housing': 'pensioners-housing',
    'national-pension': 'national-pension',
    disability: 'disability',
    survivors: 'survivors-pension',
    unemployment: 'unemployment',
    sickness: 'sickness',
    parental: 'parental',
    'child-care': 'home-care',
    study: 'student-aid',
    'social-assistance': 'social-assistance',
    maintenance: 'maintenance',
    care: 'adults',
    other: 'adults',
  },
  origin: assumption(
    'Saajalla on etuus elämänsä mukaan maksupäivänä, ja kukin on maksuajossa kerran. Muita etuuksia, joista elämät eivät kerro, maksetaan vajaalle kolmannekselle aikuisista, ja sairaanhoidon korvauksia niille, joilla ei ole muuta.',
    'The payee has the benefit by their life on the day of payment, and is in a run once. Other benefits of which lives do not tell are paid to just under a third of adults, and reimbursements of care to those who have nothing else.',
  ),
});

/** Gross: what is withheld or garnished of it is not told apart. */
const amount: NumberColumn = {
  id: 'amount-cents',
  label: label('Määrä sentteinä', 'Amount in cents'),
  kind: 'uint32',
  from: 1,
  below: 100_000_000,
};

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
  numbers: [amount],
  amount: amount.id,
  countedBy: [],
  measures: [
    { take: 'distinct', of: 'person', per: 'year', fromScale: smallestPartPaid, label: label('Etuusmaksujen saajat', 'Recipients of benefits') }, // oxfmt-ignore
    { take: 'messages', per: 'month', by: ['benefit'], label: label('Maksut etuuksittain', 'Payments by benefit') },
    { take: 'sum', of: amount.id, per: 'day', label: label('Maksetut etuudet sentteinä', 'Benefits paid, in cents') },
    { take: 'sum', of: amount.id, per: 'month', by: ['benefit'], label: label('Maksetut etuudet sentteinä, etuuksittain', 'Benefits paid, in cents, by benefit') }, // oxfmt-ignore
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
    'Kela lähettää maksettavat etuudet pankkiin maksusanomina, joista kussakin on yhden etuuden maksuja. Suurin maksuajo on lapsilisien maksupäivänä. Pankki ilmoittaa kunkin sanoman vastaanotetuksi ja maksetuksi, ja maksu tuhannesta palautuu.',
    'Kela sends the benefits to be paid to the bank as payment messages, each with payments of one benefit. The largest run is that of the child benefit day. The bank reports each message as received and as paid, and a payment in a thousand comes back.',
  ),
  parties: label('Pankit', 'Banks'),
  messageTypes: [paymentMessage, paymentStatus, payment, paymentReturn],
  numbers: [...amountsOfFamilies, returnedOfMillion, fewerEachYear, payeesOfYear, reimbursed.mostWithoutOthers],
  notes: [
    ...amountsPaidFrom,
    source(
      'Finanssiala, ISO 20022 -maksujen soveltamisohjeet',
      'Sanomat ovat ISO 20022 -tilisiirtoaineistoja (pain.001), pankin ilmoitukset niistä palautesanomia (pain.002) ja palautukset tapahtumailmoituksia (camt.054).',
      'The messages are ISO 20022 credit transfer initiations (pain.001), what the bank says of them status reports (pain.002), and returns come as notifications (camt.054).',
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
