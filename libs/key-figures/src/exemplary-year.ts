/**
 * The totals that a run would count if it did exactly what the report prints: the published figures (or a scaled year
 * of them) taken apart into message types and dimensions. For specs: what the report leaves open (how the unprinted
 * rest of a sum divides, how the days of Luova differ) is chosen here in the simplest way.
 */
import type { ScaledFigures } from '@tietovirta/published';
import type { CountedTotals } from './counted-totals.js';
import { type HandCounted, handCount } from './hand-count.js';

/** Days within the printed range, whose ends print as the report prints them. */
const daysOfLuova = [512_345, 1_000_000, 1_483_000];

export const exemplaryYear = (figures: ScaledFigures): CountedTotals =>
  handCount([...eessi(figures), ...kelmu(figures), ...funds(figures), ...plainRows(figures)], daysOfLuova);

function eessi({ of }: ScaledFigures): HandCounted[] {
  return (['received', 'sent'] as const).flatMap((direction) => {
    const starts = Math.floor(of(`eessi.${direction}`) / 3);
    return [
      { type: 'eessi.start', where: { direction }, count: starts },
      { type: 'eessi.follow-up', where: { direction }, count: of(`eessi.${direction}`) - starts },
    ];
  });
}

/** The pension sector asks through the interface, and a little through the user interface, where it is in the rest. */
function kelmu({ of }: ScaledFigures): HandCounted[] {
  const named = of('kelmu.municipalities') + of('kelmu.wellbeing-areas') + of('kelmu.helsinki');
  const rest = of('kelmu.ui-queries') - named;
  const pensionInterface = Math.min(of('pension-sector.kelmu-queries'), of('kelmu.interface-queries'));
  const pensionUi = of('pension-sector.kelmu-queries') - pensionInterface;
  const line = (channel: string, userGroup: string, count: number): HandCounted => ({
    type: 'kelmu.query',
    where: { channel, 'user-group': userGroup },
    count,
  });
  return [
    line('user-interface', 'municipality', of('kelmu.municipalities')),
    line('user-interface', 'wellbeing-area', of('kelmu.wellbeing-areas')),
    line('user-interface', 'helsinki', of('kelmu.helsinki')),
    line('user-interface', 'pension-sector', pensionUi),
    line('user-interface', 'other', rest - pensionUi),
    line('interface', 'pension-sector', pensionInterface),
    line('interface', 'unemployment-fund', of('kelmu.interface-queries') - pensionInterface),
    { type: 'kelmu.information-request', count: of('kelmu.information-requests') },
  ];
}

function funds({ of }: ScaledFigures): HandCounted[] {
  const answers = Math.min(of('unemployment-funds.information-requests'), of('unemployment-funds.benefit-data'));
  return [
    { type: 'unemployment-funds.benefit-data-answer', count: answers },
    { type: 'unemployment-funds.benefit-data-notice', count: of('unemployment-funds.benefit-data') - answers },
  ];
}

const plainRows = ({ of }: ScaledFigures): HandCounted[] =>
  Object.entries(messageTypeOf).map(([rowId, type]) => ({ type, count: of(rowId) }));

/** Rows that count all messages of one type. */
const messageTypeOf: Readonly<Record<string, string>> = {
  'bilateral.circumstances': 'bilateral.circumstances',
  'bilateral.insurance': 'bilateral.insurance',
  'bilateral.supplementary-pensions': 'bilateral.supplementary-pension',
  'unemployment-funds.earnings-data': 'unemployment-funds.earnings-data',
  'unemployment-funds.information-requests': 'unemployment-funds.information-request',
  'pension-sector.decisions': 'pension-sector.decision',
  'pension-sector.work-history-queries': 'pension-sector.work-history-query',
  'pension-sector.unpaid-periods': 'pension-sector.unpaid-period',
  'pension-sector.insurance-queries': 'pension-sector.insurance-query',
  'banks.payment-messages': 'banks.payment-message',
  'banks.payments': 'banks.payment',
  'medical-certificates.delivered': 'medical-certificates.certificate',
  'income-register.wage-reports': 'income-register.wage-report',
  'income-register.benefit-reports-received': 'income-register.benefit-report-received',
  'income-register.benefit-reports-sent': 'income-register.benefit-report-sent',
  'tax-data.requests': 'tax-data.request',
  'tax-data.answers': 'tax-data.answer',
  'population-register.births': 'population-register.birth',
  'population-register.deaths': 'population-register.death',
  'population-register.address-changes': 'population-register.address-change',
  'population-register.registrations': 'population-register.registration',
};
