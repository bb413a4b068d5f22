/**
 * The Positive Credit Register: since March 2024 Kela reports its receivables from guaranteed student loans. The
 * report prints no count, so all three volumes are assumptions.
 */
import { poolOf } from '@tietovirta/population';
import { assumption, label, source, theReport } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { studentLoanDebtors } from '../people/studies.js';
import { drawn } from '../person-rule.js';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';
import type { Variant } from '../variant.js';
import { only } from '../whole-figure.js';
import type { YearFigures } from '../year-figures.js';
import { studentLoanGuarantees } from './season.js';

const firstYear = 2024;

const reportsOfFirstYear = stated(
  label('Ilmoituksia ensimmäisenä vuonna', 'Reports in the first year'),
  { newLoans: 48_000, changes: 62_000, ends: 9_000 },
  assumption(
    'Joitakin kymmeniätuhansia saatavia ja muutama sata tapahtumaa työpäivässä kymmenen kuukauden ajan; uusissa on maaliskuussa ilmoitettu kanta.',
    'Some tens of thousands of receivables and a few hundred events a working day, for ten months; the new ones hold the stock reported in March.',
  ),
);

const fromMarch =
  (reports: number) =>
  (figures: YearFigures): readonly Variant[] =>
    figures.year < firstYear ? [] : only(figures.assumed(reports));

const facts = {
  kind: 'opening',
  direction: 'from-kela',
  person: drawn(studentLoanDebtors),
  organisations: poolOf('credit-register', [['credit-register', 1]], theOnlyParty),
  dimensions: [],
  countedBy: [],
  throughLuova: false,
  volumeFrom: assumption(
    'Joitakin kymmeniätuhansia saatavia ja muutama sata tapahtumaa työpäivässä.',
    'Some tens of thousands of receivables and a few hundred events a working day.',
  ),
  season: studentLoanGuarantees,
  startsOn: '2024-03-01',
  deliveryLimit: stated(
    label('Ilmoituksia erässä enintään', 'Most reports in a batch'),
    1000,
    assumption('Erän ylärajaa ei ole julkaistu.', 'The largest batch is not published.'),
  ),
} as const;

const newLoan: OpeningType = {
  ...facts,
  id: 'credit-register.new-loan',
  label: label('Uusi takaussaatava', 'New guarantee receivable'),
  variants: fromMarch(reportsOfFirstYear.value.newLoans),
};

const loanChange: OpeningType = {
  ...facts,
  id: 'credit-register.loan-change',
  label: label('Takaussaatavan muutos', 'Change of a guarantee receivable'),
  variants: fromMarch(reportsOfFirstYear.value.changes),
};

const loanEnd: OpeningType = {
  ...facts,
  id: 'credit-register.loan-end',
  label: label('Takaussaatavan päättyminen', 'End of a guarantee receivable'),
  variants: fromMarch(reportsOfFirstYear.value.ends),
};

export const creditRegister: Exchange = {
  id: 'credit-register',
  servedBy: 'partners',
  title: label('Positiivinen luottotietorekisteri', 'Positive Credit Register'),
  about: label(
    'Kela on ilmoittanut opintolainojen takaussaatavat positiiviseen luottotietorekisteriin maaliskuusta 2024 alkaen: uudet saatavat, muutokset ja päättymiset.',
    'Since March 2024 Kela reports its receivables from guaranteed student loans to the Positive Credit Register: new ones, changes and ends.',
  ),
  parties: label('Tulorekisteriyksikkö', 'Incomes Register Unit'),
  messageTypes: [newLoan, loanChange, loanEnd],
  numbers: [reportsOfFirstYear],
  notes: [
    source(
      theReport,
      'Kela aloitti ilmoittamisen maaliskuussa 2024; lukua ei ole julkaistu.',
      'Reporting by Kela began in March 2024; no count is printed.',
    ),
    assumption(
      'Ilmoitukset eivät kulje Luovan kautta, jotta arvioitu määrä ei vääristäisi sen julkaistua vaihteluväliä.',
      'Reports do not pass through Luova, so that no assumed volume bends its printed band.',
    ),
  ],
};
