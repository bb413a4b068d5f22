/**
 * The Positive Credit Register: since March 2024 Kela reports its receivables from guaranteed student loans. The
 * report prints no count: volumes follow from what is known of its debtors.
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
import { existingReceivables, guaranteeReceivables } from './season.js';

const firstYear = 2024;
/** After the month in which what there was is reported. */
const firstEvents = '2024-04-01';

const existing = stated(
  label('Ilmoitettuja saatavia maaliskuussa 2024', 'Receivables reported in March 2024'),
  26_000,
  source(
    'mtvuutiset.fi/artikkeli/8789196, yle.fi/a/74-20058854',
    'Kelalla oli noin 25 000 velallista; muutamalla on useampi laina.',
    'Kela had about 25,000 debtors; a few have more than one loan.',
  ),
);
const newLoansAMonth = stated(
  label('Uusia saatavia kuukaudessa', 'New receivables a month'),
  700,
  source(
    'mtvuutiset.fi/artikkeli/8789196, yle.fi/a/74-20058854',
    'Ennätysvuonna 2023 pankeille maksettiin yli 72 miljoonaa euroa noin 9 900 euron lainoista: noin 8 000 vuodessa.',
    'Banks got over 72 million euro in the record year 2023 for loans of about 9,900: about 8,000 a year.',
  ),
);
const eventsAMonth = stated(
  label('Saatavien muutoksia ja päättymisiä kuukaudessa', 'Changes and ends of receivables a month'),
  { changes: 5_600, ends: 250 },
  assumption(
    'Muutokset ovat lyhennyksiä, joita viidennes velallisista maksaa kuukaudessa; sadasosa saatavista päättyy.',
    'Changes are repayments, which a fifth of the debtors make in a month; one receivable in a hundred ends.',
  ),
);
/** April to December of the first year; every month of the later ones. */
const monthsOfEvents = ({ year }: YearFigures): number => (year < firstYear ? 0 : year === firstYear ? 9 : 12);

const monthByMonth =
  (aMonth: number) =>
  (figures: YearFigures): readonly Variant[] =>
    only(figures.assumed(aMonth * monthsOfEvents(figures)));

const existingAndNew = (figures: YearFigures): readonly Variant[] => [
  ...(figures.year === firstYear
    ? only(figures.assumed(existing.value)).map((variant) => ({ ...variant, season: existingReceivables }))
    : []),
  ...monthByMonth(newLoansAMonth.value)(figures).map((variant) => ({ ...variant, startsOn: firstEvents })),
];

const facts = {
  kind: 'opening',
  direction: 'from-kela',
  person: drawn(studentLoanDebtors),
  organisations: poolOf('credit-register', [['credit-register', 1]], theOnlyParty),
  dimensions: [],
  countedBy: [],
  throughLuova: false,
  volumeFrom: assumption(
    'Saatavien määrä velallisten ja pankeille maksettujen eurojen mukaan, tapahtumat huhtikuusta 2024 alkaen joka kuukausi.',
    'Receivables by the debtors and the euro paid to banks, events in every month from April 2024.',
  ),
  season: guaranteeReceivables,
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
  startsOn: '2024-03-01',
  variants: existingAndNew,
};

const loanChange: OpeningType = {
  ...facts,
  id: 'credit-register.loan-change',
  label: label('Takaussaatavan muutos', 'Change of a guarantee receivable'),
  startsOn: firstEvents,
  variants: monthByMonth(eventsAMonth.value.changes),
  revises: { of: newLoan.id },
};

const loanEnd: OpeningType = {
  ...facts,
  id: 'credit-register.loan-end',
  label: label('Takaussaatavan päättyminen', 'End of a guarantee receivable'),
  startsOn: firstEvents,
  variants: monthByMonth(eventsAMonth.value.ends),
  revises: { of: newLoan.id },
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
  numbers: [existing, newLoansAMonth, eventsAMonth],
  notes: [
    source(
      theReport,
      'Kela aloitti ilmoittamisen maaliskuussa 2024; lukua ei ole julkaistu.',
      'Reporting by Kela began in March 2024; no count is printed.',
    ),
    assumption(
      'Ilmoitukset lähtevät rekisterin omaan rajapintaan eivätkä kulje Luovan kautta.',
      'Reports go to the interface of the register itself and do not pass through Luova.',
    ),
  ],
};
