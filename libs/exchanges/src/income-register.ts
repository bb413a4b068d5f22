/**
 * The Incomes Register and Kela. The register hands Kela the wage reports of employers and the benefit reports of other
 * payers, in records of reports; Kela reports the benefits it has paid itself.
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import type { Exchange } from './exchange.js';
import { drawnDimension } from './drawn-dimension.js';
import { label } from './label.js';
import type { OpeningType } from './message-type.js';
import { assumption, published, source } from './origin.js';
import { wholeFigure } from './whole-figure.js';

const register = organisationPool('incomes-register');

/** Most reports in one record that the register recommends (its technical interface guide). */
const reportsInRecord = 3000;

const action = drawnDimension(
  'action',
  label('Toimenpide', 'Action'),
  [
    ['new', 'Uusi', 'New', 94],
    ['replacement', 'Korvaava', 'Replacement', 5],
    ['invalidated', 'Mitätöity', 'Invalidated', 1],
  ],
  assumption('The register publishes no shares of replaced and invalidated reports by receiver.'),
);

const wageReport: OpeningType = {
  kind: 'opening',
  id: 'income-register.wage-report',
  label: label('Palkkatietoilmoitus', 'Wage report'),
  direction: 'to-kela',
  person: { kind: 'aged', from: 15, to: 74 },
  organisations: register,
  dimensions: [action],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('income-register.wage-reports'),
  season: seasons['wage-reports'],
  variants: wholeFigure('income-register.wage-reports'),
  deliveryLimit: reportsInRecord,
};

const benefitReportReceived: OpeningType = {
  kind: 'opening',
  id: 'income-register.benefit-report-received',
  label: label('Vastaanotettu etuustietoilmoitus', 'Benefit report received'),
  direction: 'to-kela',
  person: { kind: 'aged', from: 16, to: 105 },
  organisations: register,
  dimensions: [action],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('income-register.benefit-reports-received'),
  season: seasons['benefit-reports'],
  variants: wholeFigure('income-register.benefit-reports-received'),
  deliveryLimit: reportsInRecord,
};

const benefitReportSent: OpeningType = {
  kind: 'opening',
  id: 'income-register.benefit-report-sent',
  label: label('Lähetetty etuustietoilmoitus', 'Benefit report sent'),
  direction: 'from-kela',
  person: { kind: 'aged', from: 16, to: 105 },
  organisations: register,
  dimensions: [action],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('income-register.benefit-reports-sent'),
  season: seasons['benefit-reports'],
  variants: wholeFigure('income-register.benefit-reports-sent'),
  deliveryLimit: reportsInRecord,
};

export const incomeRegister: Exchange = {
  id: 'income-register',
  title: label('Tulorekisteritietojen tiedonvälitys', 'The Incomes Register'),
  about: label(
    'Kela saa tulorekisteristä palkka-, etuus- ja eläketiedot ja ilmoittaa sinne itse maksamansa etuudet. Ilmoitukset kulkevat aineistoina.',
    'Kela gets wages, benefits and pensions from the Incomes Register and reports the benefits that it pays itself. Reports travel in records.',
  ),
  parties: label('Tulorekisteriyksikkö', 'Incomes Register Unit'),
  messageTypes: [wageReport, benefitReportReceived, benefitReportSent],
  notes: [
    source('At most 3 000 reports in a record: recommendation of the technical interface guide of the register.'),
    published('income-register.benefit-reports-sent'),
    assumption('A dash in the report is no traffic to simulate: no benefit reports are sent in 2023.'),
    assumption('All three pass through Luova.'),
  ],
};
