/**
 * The Positive Credit Register: since March 2024 Kela reports its receivables from guaranteed student loans. The
 * report prints no count, so all three volumes are assumptions.
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import type { Exchange } from './exchange.js';
import { label } from './label.js';
import type { OpeningType } from './message-type.js';
import { assumption, source } from './origin.js';
import type { Variant } from './variant.js';
import { only } from './whole-figure.js';
import type { YearFigures } from './year-figures.js';

const firstYear = 2024;

/** Months of the first year are ten; the new loans hold the stock that was reported in March. */
const reportsOfFirstYear = { newLoans: 48_000, changes: 62_000, ends: 9_000 };

const fromMarch =
  (reports: number) =>
  (figures: YearFigures): readonly Variant[] =>
    figures.year < firstYear ? [] : only(figures.assumed(reports));

const debtor = { kind: 'aged', from: 18, to: 80 } as const;
const facts = {
  kind: 'opening',
  direction: 'from-kela',
  person: debtor,
  organisations: organisationPool('credit-register'),
  dimensions: [],
  countedBy: [],
  throughLuova: false,
  volumeFrom: assumption('Some tens of thousands of receivables and a few hundred events a working day.'),
  season: seasons['student-loan-guarantees'],
  startsOn: '2024-03-01',
  deliveryLimit: 1000,
} as const;

const newLoan: OpeningType = {
  ...facts,
  id: 'credit-register.new-loan',
  label: label('Uusi takaussaatava', 'New guarantee receivable'),
  variants: fromMarch(reportsOfFirstYear.newLoans),
};

const loanChange: OpeningType = {
  ...facts,
  id: 'credit-register.loan-change',
  label: label('Takaussaatavan muutos', 'Change of a guarantee receivable'),
  variants: fromMarch(reportsOfFirstYear.changes),
};

const loanEnd: OpeningType = {
  ...facts,
  id: 'credit-register.loan-end',
  label: label('Takaussaatavan päättyminen', 'End of a guarantee receivable'),
  variants: fromMarch(reportsOfFirstYear.ends),
};

export const creditRegister: Exchange = {
  id: 'credit-register',
  title: label('Positiivinen luottotietorekisteri', 'Positive Credit Register'),
  about: label(
    'Kela on ilmoittanut opintolainojen takaussaatavat positiiviseen luottotietorekisteriin maaliskuusta 2024 alkaen: uudet saatavat, muutokset ja päättymiset.',
    'Since March 2024 Kela reports its receivables from guaranteed student loans to the Positive Credit Register: new ones, changes and ends.',
  ),
  parties: label('Tulorekisteriyksikkö', 'Incomes Register Unit'),
  messageTypes: [newLoan, loanChange, loanEnd],
  notes: [
    source('Reporting by Kela began in March 2024, as the report says; it prints no count.'),
    assumption('At most 1 000 reports in a batch.'),
    assumption('Reports do not pass through Luova, so that no assumed volume bends its printed band.'),
  ],
};
