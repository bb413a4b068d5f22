/**
 * The Incomes Register and Kela. The register hands Kela the wage reports of employers and the benefit reports of other
 * payers, in records of reports; Kela reports the benefits it has paid itself.
 */
import { benefitReports } from '@tietovirta/calendar';
import { poolOf } from '@tietovirta/population';
import { assumption, label, published, source } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { Measure } from '../measure.js';
import type { OpeningType } from '../message-type.js';
import { benefitRecipients, paidByOthers } from '../people/everyone.js';
import { wageEarners } from '../people/working-life.js';
import { drawn } from '../person-rule.js';
import type { Revision } from '../revision.js';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';
import { wholeFigure } from '../whole-figure.js';
import { uncountedReport, uncountedReports } from './uncounted-reports.js';
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
  deliveryLimit: reportsInRecord,
};

const benefitReportReceived: OpeningType = {
  kind: 'opening',
  id: 'income-register.benefit-report-received',
  label: label('Vastaanotettu etuustietoilmoitus', 'Benefit report received'),
  direction: 'to-kela',
  person: drawn(paidByOthers),
  organisations: register,
  dimensions: [action],
  countedBy: [],
  measures: [deliveredByWeek],
  throughLuova: true,
  volumeFrom: published('income-register.benefit-reports-received'),
  season: benefitReports,
  variants: wholeFigure('income-register.benefit-reports-received'),
  revises: versionsOf('income-register.benefit-report-received'),
  deliveryLimit: reportsInRecord,
};

const benefitReportSent: OpeningType = {
  kind: 'opening',
  id: 'income-register.benefit-report-sent',
  label: label('Lähetetty etuustietoilmoitus', 'Benefit report sent'),
  direction: 'from-kela',
  person: drawn(benefitRecipients),
  organisations: register,
  dimensions: [action],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('income-register.benefit-reports-sent'),
  season: benefitReports,
  variants: wholeFigure('income-register.benefit-reports-sent'),
  revises: versionsOf('income-register.benefit-report-sent'),
  deliveryLimit: reportsInRecord,
};

const benefitReportUncounted = uncountedReport({
  organisations: register,
  dimensions: [action],
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
