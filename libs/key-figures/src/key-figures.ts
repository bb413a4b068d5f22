/**
 * Every key figure that is counted from messages, in the printed order. A message type and a dimension value are named
 * here as libs/exchanges names them, a row as libs/published does; faultsOfKeyFigures looks this file over.
 */
import { messageTypes } from '@tietovirta/exchanges';
import { textFigures, type FigureId } from '@tietovirta/published';
import { different, type KeyFigure, type Term, messages, outflow, persons, sumOf } from './key-figure.js';

const count = (row: FigureId, ...terms: readonly Term[]): KeyFigure => ({ row, terms, rule: 'count' });

/** How many of something there are, not how many came. */
const stock = (row: FigureId, ...terms: readonly Term[]): KeyFigure => ({ row, terms, rule: 'stock' });

const eessiMessages = (direction: 'received' | 'sent'): readonly Term[] => [
  messages('eessi.start', { direction }),
  messages('eessi.follow-up', { direction }),
];

const byUserInterface = (userGroup: string): Term =>
  messages('kelmu.query', { channel: 'user-interface', 'user-group': userGroup });

const throughLuova = messageTypes.filter((type) => type.throughLuova).map(({ id }) => messages(id));

const requestsAbout = (benefit: string): Term => messages('statistics-requests.request', { benefit });

type BenefitOfRow<Row> = Row extends `decisions.${infer Benefit}` ? Benefit : never;
type BenefitOfEmployers = 'family-leave-compensation' | 'occupational-health-employers' | 'annual-holiday-costs';
type BenefitOfPersons = Exclude<BenefitOfRow<FigureId>, BenefitOfEmployers>;

const researchPublications = (where: { readonly scope?: string; readonly review?: string } = {}): readonly Term[] => [
  messages('research.publication', where),
];

/** Whether a person applied for it or Kela began. */
const decisionsOn = (...benefits: readonly BenefitOfPersons[]): readonly KeyFigure[] =>
  benefits.map((benefit) =>
    count(
      `decisions.${benefit}`,
      messages('decisions.decision', { benefit }),
      messages('decisions.own-decision', { benefit }),
    ),
  );

const decisionsForEmployers = (benefit: BenefitOfEmployers): KeyFigure =>
  count(`decisions.${benefit}`, messages('decisions.employer-decision', { benefit }));

const ofTables: readonly KeyFigure[] = [
  // Printed without a sum: none is made.
  ...decisionsOn('maintenance-release', 'maintenance', 'pensions', 'pension-assistance', 'pensioners-housing'),
  ...decisionsOn('special-care', 'care-entitlement', 'school-travel', 'rehabilitation-services'),
  ...decisionsOn('rehabilitation-allowances', 'child-benefit', 'child-care', 'medicine-rights', 'medicine-additional'),
  ...decisionsOn('study-loan', 'study'),
  decisionsForEmployers('family-leave-compensation'),
  ...decisionsOn('social-assistance', 'care-reimbursements', 'sickness', 'conscripts-allowance'),
  decisionsForEmployers('occupational-health-employers'),
  ...decisionsOn('occupational-health-self-employed', 'unemployment', 'insurance', 'disability', 'parental'),
  decisionsForEmployers('annual-holiday-costs'),
  ...decisionsOn('general-housing', 'maternity-grant', 'electricity-support'),

  // Persons, not payments: who has several benefits counts once, and sums over benefits would count them again.
  { row: 'payments.recipients', terms: [persons('banks.payment', 'year')], rule: 'millions' },
  { row: 'payments.paid', terms: [sumOf('banks.payment', 'amount-cents')], rule: 'billions-of-euros' },
  {
    row: 'payments.recovered',
    terms: [sumOf('recovery.instalment', 'amount-cents'), sumOf('recovery.set-off', 'amount-cents')],
    rule: 'millions-of-euros',
  },
  // Later decisions, such as payment plans, are not counted.
  count('payments.recovery-decisions', messages('recovery.first-decision')),

  { row: 'omakanta.logins', terms: [messages('omakanta.login')], rule: 'millions' },
  { row: 'omakanta.users', terms: [persons('omakanta.login', 'year')], rule: 'millions' },
  { row: 'omakanta.users-a-month', terms: [persons('omakanta.login', 'month')], rule: 'mean-of-months' },
  // A part of the users, not an addition to them.
  count('omakanta.minors', persons('omakanta.login', 'year', { user: 'minor' })),
  // Those who are acted for, who need not be users; a minor may be in the row above as well.
  count('omakanta.adults-by-mandate', persons('omakanta.mandate-acting', 'year')),
  count('omakanta.minors-by-guardian', persons('omakanta.guardian-acting', 'year')),
  { row: 'omakanta.renewal-requests', terms: [messages('omakanta.renewal-request')], rule: 'millions' },

  stock(
    'kanta.patient-documents',
    messages('patient-documents.document'),
    messages('patient-documents.first-document'),
    messages('patient-documents.newborn-document'),
  ),
  // Persons who have died stay in the archive: more than there are residents.
  stock(
    'kanta.persons-with-health-data',
    messages('patient-documents.first-document'),
    messages('patient-documents.newborn-document'),
  ),

  stock('kanta.social-documents', messages('social-documents.document'), messages('social-documents.first-document')),
  stock('kanta.persons-with-social-data', messages('social-documents.first-document')),
  { row: 'kanta.prescriptions', terms: [messages('prescriptions.prescription')], rule: 'millions' },
  { row: 'kanta.dispensings', terms: [messages('prescriptions.dispensing')], rule: 'millions' },
  stock('kanta.organ-donation-wills', messages('wills.organ-donation'), outflow('wills.organ-donation-withdrawn')),
  stock('kanta.living-wills', messages('wills.living-will'), outflow('wills.living-will-withdrawn')),
  count('kanta.own-measurements', messages('own-measurements.measurement')),
  count('kanta.measuring-persons', persons('own-measurements.measurement', 'year')),

  // One person may have asked for all three: the rows are not added up.
  stock('corona-certificates.vaccination', messages('corona-certificates.vaccination-request')),
  stock('corona-certificates.test-result', messages('corona-certificates.test-result-request')),
  stock('corona-certificates.past-illness', messages('corona-certificates.past-illness-request')),

  count('eessi.total', ...eessiMessages('received'), ...eessiMessages('sent')),
  count('eessi.received', ...eessiMessages('received')),
  count('eessi.sent', ...eessiMessages('sent')),
  // Bilateral exchange comes on top of EESSI; the two are never added up.
  count('bilateral.circumstances', messages('bilateral.circumstances')),
  count('bilateral.insurance', messages('bilateral.insurance')),
  count('bilateral.supplementary-pensions', messages('bilateral.supplementary-pension')),

  // The pension sector's queries are among these already; an information request is not a query.
  { row: 'kelmu.queries', terms: [messages('kelmu.query')], rule: 'millions' },
  count('kelmu.interface-queries', messages('kelmu.query', { channel: 'interface' })),
  // Counted by itself: the three rows below it leave 5 % of it to users that the report does not name.
  count('kelmu.ui-queries', messages('kelmu.query', { channel: 'user-interface' })),
  count('kelmu.municipalities', byUserInterface('municipality')),
  // Without Helsinki, which is a user group of its own beside the wellbeing services counties.
  count('kelmu.wellbeing-areas', byUserInterface('wellbeing-area')),
  count('kelmu.helsinki', byUserInterface('helsinki')),

  // Luova carries messages of other rows: a band over days, which is added to nothing.
  { row: 'luova.daily', terms: throughLuova, rule: 'daily-band' },

  count('unemployment-funds.earnings-data', messages('unemployment-funds.earnings-data')),
  count('unemployment-funds.information-requests', messages('unemployment-funds.information-request')),
  count(
    'unemployment-funds.benefit-data',
    messages('unemployment-funds.benefit-data-answer'),
    messages('unemployment-funds.benefit-data-notice'),
  ),

  count('pension-sector.decisions', messages('pension-sector.decision')),
  count('pension-sector.work-history-queries', messages('pension-sector.work-history-query')),
  count('pension-sector.unpaid-periods', messages('pension-sector.unpaid-period')),
  // Kelmu queries seen from the pension sector, through either channel: a part of kelmu.queries, not an addition to it.
  count('pension-sector.kelmu-queries', messages('kelmu.query', { 'user-group': 'pension-sector' })),
  count('pension-sector.insurance-queries', messages('pension-sector.insurance-query')),

  count('banks.payment-messages', messages('banks.payment-message')),
  // Payments travel inside payment messages: another unit, so this row is no part of the one above.
  count('banks.payments', messages('banks.payment')),

  count('medical-certificates.delivered', messages('medical-certificates.certificate')),

  count('income-register.wage-reports', messages('income-register.wage-report')),
  count('income-register.benefit-reports-received', messages('income-register.benefit-report-received')),
  count('income-register.benefit-reports-sent', messages('income-register.benefit-report-sent')),
  // Two counts side by side: an answer may belong to a request of the year before.
  count('tax-data.requests', messages('tax-data.request')),
  count('tax-data.answers', messages('tax-data.answer')),

  count('population-register.births', messages('population-register.birth')),
  count('population-register.deaths', messages('population-register.death')),
  count('population-register.address-changes', messages('population-register.address-change')),
  count('population-register.registrations', messages('population-register.registration')),

  // Counted by itself: 182 requests (223 in 2023) are about no benefit that has a row.
  count('statistics-requests.total', messages('statistics-requests.request')),
  count('statistics-requests.disability', requestsAbout('disability')),
  count('statistics-requests.unemployment', requestsAbout('unemployment')),
  count('statistics-requests.social-assistance', requestsAbout('social-assistance')),
  count('statistics-requests.sickness', requestsAbout('sickness')),
  count('statistics-requests.care-reimbursements', requestsAbout('care-reimbursements')),
  count('statistics-requests.family', requestsAbout('family')),
  count('statistics-requests.study', requestsAbout('study')),
  count('statistics-requests.housing', requestsAbout('housing')),
  count('statistics-requests.pensions', requestsAbout('pensions')),
  count('statistics-requests.rehabilitation', requestsAbout('rehabilitation')),
  count('statistics-requests.medicines', requestsAbout('medicines')),

  count('kelasto.downloads', messages('kelasto.report-download')),
  count('kelasto.external-downloads', messages('kelasto.report-download', { use: 'external' })),
  count('kelasto.publications', messages('kelasto.publication')),
  count('kelasto.publication-downloads', messages('kelasto.publication-download')),

  count('kanta-reporting.privacy-reports', messages('kanta-reporting.report', { report: 'privacy' })),
  count('kanta-reporting.authority-reports', messages('kanta-reporting.report', { report: 'authority' })),
  stock('kanta-reporting.portal-statistics', messages('kanta-reporting.portal-statistic')),
  stock('kanta-reporting.recurring-transfers', messages('kanta-reporting.transfer-order')),

  count('data-permits.catalogue-publications', messages('data-permits.catalogue-publication')),
  // More than there are permits: one permit brings several deliveries, and those of earlier years still hold.
  count(
    'data-permits.deliveries',
    messages('data-permits.delivery', { basis: 'permit' }),
    messages('data-permits.delivery', { basis: 'separate-act' }),
  ),
  count('data-permits.internal-deliveries', messages('data-permits.delivery', { basis: 'internal' })),
  count('data-permits.permits', messages('data-permits.decision', { outcome: 'granted' })),

  count('research.publications', ...researchPublications()),
  count('research.peer-reviewed', ...researchPublications({ review: 'peer-reviewed' })),
  count('research.domestic-peer-reviewed', ...researchPublications({ scope: 'domestic', review: 'peer-reviewed' })),
  count(
    'research.international-peer-reviewed',
    ...researchPublications({ scope: 'international', review: 'peer-reviewed' }),
  ),
  count('research.domestic', ...researchPublications({ scope: 'domestic' })),
  count('research.international', ...researchPublications({ scope: 'international' })),
  count('research.blog-reads', messages('research.blog-read')),
  count('research.blog-posts', messages('research.blog-post')),
  count('research.series-publications', messages('research.series-publication')),
  count('research.publication-downloads', messages('research.publication-download')),

  stock('open-data.data-sets', messages('open-data.data-set')),

  count('surveys.surveys', messages('surveys.survey')),
  count('surveys.answers', messages('surveys.answer')),
  count('surveys.analyses', messages('surveys.analysis')),
  count('surveys.mobile-surveys', messages('surveys.mobile-survey')),
  count('surveys.dialogues', messages('surveys.dialogue')),
];

/** Of the report's running text. */
const ofText: readonly KeyFigure[] = [
  count('kelmu.information-requests', messages('kelmu.information-request')),
  // Areas that were asked, of all.
  { row: 'kelmu.information-request-areas-percent', terms: [different('kelmu.information-request', 'organisation')], rule: 'percent-of-areas' }, // oxfmt-ignore
  { row: 'segments.customers', terms: [messages('customer-segments.assigned')], rule: 'millions' },
  count('segments.groups', different('customer-segments.assigned', 'group')),
  count('segments.main', different('customer-segments.assigned', 'segment')),
];

/** What the text tells again is counted as its row is. */
const ofTextOrRow = ({ id, repeats }: (typeof textFigures)[number]): readonly KeyFigure[] => {
  const figure = repeats === undefined ? undefined : ofTables.find(({ row }) => row === repeats);
  return figure === undefined ? ofText.filter(({ row }) => row === id) : [{ ...figure, row: id }];
};

export const keyFigures: readonly KeyFigure[] = [...ofTables, ...textFigures.flatMap(ofTextOrRow)];
