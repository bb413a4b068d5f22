/**
 * Every key figure of the data-exchange tables, in the printed order: which messages it counts and how it is printed.
 * A message type and a dimension value are named here as libs/exchanges names them.
 */
import { type KeyFigure, dailyRangeInMillions, figure, figureInMillions } from './key-figure.js';

const international: readonly KeyFigure[] = [
  figure(
    'eessi.total',
    (c) =>
      c.count('eessi.start', { direction: 'received' }) +
      c.count('eessi.follow-up', { direction: 'received' }) +
      c.count('eessi.start', { direction: 'sent' }) +
      c.count('eessi.follow-up', { direction: 'sent' }),
  ),
  figure(
    'eessi.received',
    (c) => c.count('eessi.start', { direction: 'received' }) + c.count('eessi.follow-up', { direction: 'received' }),
  ),
  figure(
    'eessi.sent',
    (c) => c.count('eessi.start', { direction: 'sent' }) + c.count('eessi.follow-up', { direction: 'sent' }),
  ),
  // Bilateral exchange comes on top of EESSI; the two are never added up.
  figure('bilateral.circumstances', (c) => c.count('bilateral.circumstances')),
  figure('bilateral.insurance', (c) => c.count('bilateral.insurance')),
  figure('bilateral.supplementary-pensions', (c) => c.count('bilateral.supplementary-pension')),
];

const kelmu: readonly KeyFigure[] = [
  // The pension sector's queries are among these already; an information request is not a query.
  figureInMillions(
    'kelmu.queries',
    (c) => c.count('kelmu.query', { channel: 'interface' }) + c.count('kelmu.query', { channel: 'user-interface' }),
  ),
  figure('kelmu.interface-queries', (c) => c.count('kelmu.query', { channel: 'interface' })),
  // Counted by itself: the three rows below it leave 5 % of it to users that the report does not name.
  figure('kelmu.ui-queries', (c) => c.count('kelmu.query', { channel: 'user-interface' })),
  figure('kelmu.municipalities', (c) =>
    c.count('kelmu.query', { channel: 'user-interface', 'user-group': 'municipality' }),
  ),
  // Without Helsinki, which is a user group of its own beside the wellbeing services counties.
  figure('kelmu.wellbeing-areas', (c) =>
    c.count('kelmu.query', { channel: 'user-interface', 'user-group': 'wellbeing-area' }),
  ),
  figure('kelmu.helsinki', (c) => c.count('kelmu.query', { channel: 'user-interface', 'user-group': 'helsinki' })),
];

const benefitPartners: readonly KeyFigure[] = [
  // Luova carries messages of other rows: a range over days, which is added to nothing.
  dailyRangeInMillions('luova.daily', (c) => c.luovaPerDay()),
  figure('unemployment-funds.earnings-data', (c) => c.count('unemployment-funds.earnings-data')),
  figure('unemployment-funds.information-requests', (c) => c.count('unemployment-funds.information-request')),
  figure(
    'unemployment-funds.benefit-data',
    (c) => c.count('unemployment-funds.benefit-data-answer') + c.count('unemployment-funds.benefit-data-notice'),
  ),
  figure('pension-sector.decisions', (c) => c.count('pension-sector.decision')),
  figure('pension-sector.work-history-queries', (c) => c.count('pension-sector.work-history-query')),
  figure('pension-sector.unpaid-periods', (c) => c.count('pension-sector.unpaid-period')),
  // Kelmu queries seen from the pension sector, through either channel: a part of kelmu.queries, not an addition to it.
  figure('pension-sector.kelmu-queries', (c) => c.count('kelmu.query', { 'user-group': 'pension-sector' })),
  figure('pension-sector.insurance-queries', (c) => c.count('pension-sector.insurance-query')),
];

const paymentsAndRegisters: readonly KeyFigure[] = [
  figure('banks.payment-messages', (c) => c.count('banks.payment-message')),
  // Payments travel inside payment messages: another unit, so the row below is no part of the row above.
  figure('banks.payments', (c) => c.count('banks.payment')),
  figure('medical-certificates.delivered', (c) => c.count('medical-certificates.certificate')),
  figure('income-register.wage-reports', (c) => c.count('income-register.wage-report')),
  figure('income-register.benefit-reports-received', (c) => c.count('income-register.benefit-report-received')),
  figure('income-register.benefit-reports-sent', (c) => c.count('income-register.benefit-report-sent')),
  // Two counts side by side: an answer may belong to a request of the year before.
  figure('tax-data.requests', (c) => c.count('tax-data.request')),
  figure('tax-data.answers', (c) => c.count('tax-data.answer')),
  figure('population-register.births', (c) => c.count('population-register.birth')),
  figure('population-register.deaths', (c) => c.count('population-register.death')),
  figure('population-register.address-changes', (c) => c.count('population-register.address-change')),
  figure('population-register.registrations', (c) => c.count('population-register.registration')),
];

/** Figures of the report's running text. How many areas use information requests is not counted from messages. */
const ofTheText: readonly KeyFigure[] = [
  figure('kelmu.information-requests', (c) => c.count('kelmu.information-request')),
];

export const keyFigures: readonly KeyFigure[] = [
  ...international,
  ...kelmu,
  ...benefitPartners,
  ...paymentsAndRegisters,
  ...ofTheText,
];

const byRowId: ReadonlyMap<string, KeyFigure> = new Map(keyFigures.map((one) => [one.rowId, one]));

/** The key figure of a printed row, and nothing when the row cannot be counted from messages. */
export const keyFigureOf = (rowId: string): KeyFigure | undefined => byRowId.get(rowId);
