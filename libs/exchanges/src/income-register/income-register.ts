/**
 * The Incomes Register and Kela. The register hands Kela the wage reports of employers and the benefit reports of other
 * payers, in records of reports; Kela reports the benefits it has paid itself.
 */
import { poolOf } from '@tietovirta/population';
import { assumption, label, published, source } from '@tietovirta/published';
import { benefit } from '../banks/payment-facts.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { Measure } from '../measure.js';
import type { OpeningType } from '../message-type.js';
import { benefitRecipients, paidByOthers } from '../people/everyone.js';
import { wageEarners } from '../people/working-life.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { Reported } from '../person-rule.js';
import type { Revision } from '../revision.js';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';
import { wholeFigure } from '../whole-figure.js';
import { uncountedReport, uncountedReports } from './uncounted-reports.js';
import { benefitsReported, reportedFrom, reportsReceived, reportsSent } from './reports-season.js';
import { wageReports } from './wage-reports-season.js';

const register = poolOf('incomes-register', [['incomes-register', 1]], theOnlyParty);

const reportsInRecord = stated(
  label('Ilmoituksia aineistossa enintään', 'Most reports in a record'),
  3000,
  source(
    'vero.fi, Tulorekisterin tekninen rajapintakuvaus',
    'Rekisterin suositus aineiston enimmäiskooksi.',
    'The register recommends it as the largest record.',
  ),
);

const minutesOfPick = stated(
  label('Tulorekisterin noudon kesto minuutteina', 'Minutes that a pick from the register takes'),
  6,
  source(
    'vero.fi, Tulorekisterin tekninen rajapintakuvaus',
    'Tiedon käyttäjä saa ilmoitukset noutoina: kukin kattaa ajan edellisestä noudosta. Nouto kerran tunnissa ja sen kesto ovat omia arvioitamme.',
    'A data user gets reports in picks, each of the time since the one before. That there is one an hour, and how long it takes, is ours.',
  ),
);

const action = drawnDimension(
  'action',
  label('Toimenpide', 'Action'),
  [
    ['new', 'Uusi', 'New', 86],
    ['replacement', 'Korvaava', 'Replacement', 12.5],
    ['invalidated', 'Mitätöity', 'Invalidated', 1.5],
  ],
  assumption(
    'Tulorekisteri sai vuonna 2023 palkkailmoituksia 58,6 miljoonaa ja Kela siltä 67,7: noin joka seitsemäs on korvaava tai mitätöivä.',
    'The register got 58.6 million wage reports in 2023, and Kela got 67.7 million from it: about one in seven replaces or invalidates another.',
  ),
);

/** Kela knows what it has paid, so that it corrects less than employers do. */
export const ownAction = drawnDimension(
  'action',
  label('Toimenpide', 'Action'),
  [
    ['new', 'Uusi', 'New', 96],
    ['replacement', 'Korvaava', 'Replacement', 3.4],
    ['invalidated', 'Mitätöity', 'Invalidated', 0.6],
  ],
  assumption(
    'Kelan lähettämistä ilmoituksista 4 prosenttia korvaa tai mitätöi aiemman; muut seuraavat maksuja, lähes kaikki yksitellen.',
    'Of the reports that Kela sends 4 % replace or invalidate an earlier one; the others follow payments, nearly all one by one.',
  ),
);

/** Of which benefit a received report is: one that Kela pays, or that of another payer. */
const incomeReported = fixedDimension(
  'benefit',
  benefit.label,
  [
    ...benefit.values.map(({ id, label: { fi, en } }) => [id, fi, en] as const),
    ['other-payer', 'Muun maksajan etuus', 'Benefit of another payer'],
  ],
  assumption(
    'Muiden maksajien etuuksia ei eritellä: ne ovat enimmäkseen työeläkkeitä.',
    'Benefits of other payers are not told apart: they are earnings-related pensions mostly.',
  ),
);

const daysOfVersions = stated(
  label('Päiviä ilmoituksesta sen korjaukseen enintään', 'Most days from a report to its correction'),
  45,
  assumption(
    'Useimmat virheet korjataan parissa viikossa, viimeistään seuraavan palkan yhteydessä.',
    'Most errors are corrected within two weeks, at the latest with the next wages.',
  ),
);

const reportsDeliveredAgain = stated(
  label('Ilmoituksia, joiden korjaukset koskevat yhtä päivää', 'Reports whose corrections are of one day'),
  64,
  assumption(
    'Maksaja korjaa monta ilmoitusta kerralla: aineisto toimitetaan uudelleen.',
    'A payer corrects many reports at once: the file is delivered again.',
  ),
);

/** A version replaces or invalidates a report of the same person that was delivered before. */
const versionsOf = (of: string): Revision => ({
  of,
  where: { dimension: action.id, values: ['replacement', 'invalidated'] },
  within: daysOfVersions,
  together: reportsDeliveredAgain,
});

const reported = (rule: Pick<Reported, 'benefits' | 'after' | 'atMost' | 'others'>): Reported => ({
  ...rule,
  kind: 'reported',
  of: 'banks.payment',
  dimension: benefit.id,
  origin: reportedFrom,
});

const deliveredByWeek: Measure = {
  take: 'messages',
  per: 'week',
  label: label('Tulorekisterin toimittamat ilmoitukset', 'Reports delivered by the Incomes Register'),
};

const wageReport: OpeningType = {
  kind: 'opening',
  id: 'income-register.wage-report',
  label: label('Palkkatietoilmoitus', 'Wage report'),
  direction: 'to-kela',
  person: wageEarners,
  organisations: register,
  dimensions: [action],
  countedBy: [],
  measures: [deliveredByWeek],
  throughLuova: true,
  volumeFrom: published('income-register.wage-reports'),
  season: wageReports,
  variants: wholeFigure('income-register.wage-reports'),
  revises: versionsOf('income-register.wage-report'),
  pickMinutes: minutesOfPick,
  deliveryLimit: reportsInRecord,
};

/** What Kela pays, payment by payment. */
const reportsOfPayments = reported({
  benefits: benefitsReported,
  atMost: stated(
    label(
      'Maksuja seuraavia ilmoituksia päivässä lähetetyistä enintään',
      'Reports that follow payments among those sent on a day, at most',
    ),
    1,
    assumption(
      'Jokaista ilmoitettavaa maksua seuraa ilmoitus.',
      'A report follows every payment that is to be reported.',
    ),
  ),
  others: { profile: benefitRecipients, value: 'care' },
});

const benefitReportReceived: OpeningType = {
  kind: 'opening',
  id: 'income-register.benefit-report-received',
  label: label('Vastaanotettu etuustietoilmoitus', 'Benefit report received'),
  direction: 'to-kela',
  person: reported({
    benefits: benefitsReported,
    after: ['income-register.benefit-report-sent', 'income-register.benefit-report-uncounted'],
    atMost: stated(
      label(
        'Kelan omia ilmoituksia päivässä vastaanotetuista enintään',
        'Kela’s own among the reports received on a day, at most',
      ),
      0.75,
      assumption('Muiden maksajien ilmoituksia tulee joka päivä.', 'Reports of other payers come every day.'),
    ),
    others: { profile: paidByOthers, value: 'other-payer' },
  }),
  organisations: register,
  dimensions: [action, incomeReported],
  countedBy: [],
  measures: [deliveredByWeek],
  throughLuova: true,
  volumeFrom: published('income-register.benefit-reports-received'),
  season: reportsReceived,
  variants: wholeFigure('income-register.benefit-reports-received'),
  revises: versionsOf('income-register.benefit-report-received'),
  pickMinutes: minutesOfPick,
  deliveryLimit: reportsInRecord,
};

const benefitReportSent: OpeningType = {
  kind: 'opening',
  id: 'income-register.benefit-report-sent',
  label: label('Lähetetty etuustietoilmoitus', 'Benefit report sent'),
  direction: 'from-kela',
  person: reportsOfPayments,
  organisations: register,
  dimensions: [ownAction, benefit],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('income-register.benefit-reports-sent'),
  season: reportsSent,
  variants: wholeFigure('income-register.benefit-reports-sent'),
  revises: versionsOf('income-register.benefit-report-sent'),
  deliveryLimit: reportsInRecord,
};

const benefitReportUncounted = uncountedReport({
  organisations: register,
  person: reportsOfPayments,
  dimensions: [ownAction, benefit],
  season: reportsSent,
  revises: versionsOf('income-register.benefit-report-uncounted'),
  deliveryLimit: reportsInRecord,
});

export const incomeRegister: Exchange = {
  id: 'income-register',
  servedBy: 'income-register',
  title: label('Tulorekisteritietojen tiedonvälitys', 'The Incomes Register'),
  about: label(
    'Kela saa tulorekisteristä palkka-, etuus- ja eläketiedot ja ilmoittaa sinne itse maksamansa etuudet. Ilmoitukset kulkevat aineistoina.',
    'Kela gets wages, benefits and pensions from the Incomes Register and reports the benefits that it pays itself. Reports travel in records.',
  ),
  parties: label('Tulorekisteriyksikkö', 'Incomes Register Unit'),
  messageTypes: [wageReport, benefitReportReceived, benefitReportSent, benefitReportUncounted],
  numbers: [uncountedReports],
  notes: [
    published('income-register.benefit-reports-sent'),
    assumption(
      'Raportin viiva tarkoittaa, ettei lukua ole: vuoden 2023 lähetetyt ilmoitukset ovat oma sanomatyyppinsä, jota ei lasketa millekään riville.',
      'A dash in the report is no figure: the reports sent in 2023 are a message type of their own, which no row counts.',
    ),
    assumption('Kaikki neljä kulkevat Luovan kautta.', 'All four pass through Luova.'),
  ],
};
