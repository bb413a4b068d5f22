/**
 * Every key figure that is counted from messages, in the printed order. A message type and a dimension value are named
 * here as libs/exchanges names them, a row as libs/published does; faultsOfKeyFigures looks this file over.
 */
import { messageTypes } from '@tietovirta/exchanges';
import type { FigureId } from '@tietovirta/published';
import { type KeyFigure, type Term, messages } from './key-figure.js';

const count = (row: FigureId, ...terms: readonly Term[]): KeyFigure => ({ row, terms, rule: 'count' });

const eessiMessages = (direction: 'received' | 'sent'): readonly Term[] => [
  messages('eessi.start', { direction }),
  messages('eessi.follow-up', { direction }),
];

const byUserInterface = (userGroup: string): Term =>
  messages('kelmu.query', { channel: 'user-interface', 'user-group': userGroup });

const throughLuova = messageTypes.filter((type) => type.throughLuova).map(({ id }) => messages(id));

export const keyFigures: readonly KeyFigure[] = [
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

  // Of the report's running text. How many areas use information requests is not counted from messages.
  count('kelmu.information-requests', messages('kelmu.information-request')),
];
