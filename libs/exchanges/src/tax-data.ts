/**
 * Tax data: Kela asks for the data that withholding and income checks need, the Tax Administration answers. A few
 * requests stay without an answer: exactly as many as the two printed counts differ by.
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { withinSeconds } from './delays.js';
import { drawnDimension } from './drawn-dimension.js';
import type { Exchange } from './exchange.js';
import { label } from './label.js';
import type { FollowUpType, OpeningType, PersonRule } from './message-type.js';
import { assumption, derived, published } from './origin.js';
import type { Variant } from './variant.js';
import type { YearFigures } from './year-figures.js';

const taxAdministration = organisationPool('tax-administration');
const taxpayer: PersonRule = { kind: 'aged', from: 16, to: 105 };
const betweenOneMinuteAndSixHours = withinSeconds(60, 6 * 3600);

const purpose = drawnDimension(
  'purpose',
  label('Käyttötarkoitus', 'Purpose'),
  [
    ['withholding', 'Ennakonpidätys', 'Withholding', 82],
    ['income-control', 'Tulovalvonta', 'Income control', 8],
    ['benefit-decision', 'Etuusratkaisu', 'Benefit decision', 10],
  ],
  assumption('Purposes follow the law on withholding and student aid; the shares are ours.'),
);

const status = drawnDimension(
  'status',
  label('Tila', 'Status'),
  [
    ['found', 'Löytyi', 'Found', 98.4],
    ['not-found', 'Ei löytynyt', 'Not found', 1.3],
    ['rejected', 'Hylätty', 'Rejected', 0.3],
  ],
  assumption('Shares of answers are ours.'),
);

function answeredAndNot(figures: YearFigures): readonly Variant[] {
  const answered = figures.of('tax-data.answers');
  const variants: readonly Variant[] = [
    { count: answered, course: [{ type: 'tax-data.answer', after: betweenOneMinuteAndSixHours }] },
    { count: figures.of('tax-data.requests') - answered },
  ];
  return variants.filter((variant) => variant.count > 0);
}

const request: OpeningType = {
  kind: 'opening',
  id: 'tax-data.request',
  label: label('Verotustietopyyntö', 'Tax data request'),
  direction: 'from-kela',
  person: taxpayer,
  organisations: taxAdministration,
  dimensions: [purpose],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('tax-data.requests'),
  season: seasons['tax-data'],
  variants: answeredAndNot,
};

const answer: FollowUpType = {
  kind: 'follow-up',
  id: 'tax-data.answer',
  label: label('Vastaus verotustietopyyntöön', 'Answer to a tax data request'),
  direction: 'to-kela',
  person: taxpayer,
  organisations: taxAdministration,
  dimensions: [status],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('tax-data.answers'),
  answers: 'tax-data.request',
  slots: 1,
};

export const taxData: Exchange = {
  id: 'tax-data',
  title: label('Verotustietojen tiedonvälitys', 'Tax data'),
  about: label(
    'Kela pyytää Verohallinnolta ennakonpidätykseen ja tulovalvontaan tarvittavat verotustiedot. Osa pyynnöistä jää vaille vastausta.',
    'Kela asks the Tax Administration for the tax data that withholding and income control need. Some requests get no answer.',
  ),
  parties: label('Verohallinto', 'Tax Administration'),
  messageTypes: [request, answer],
  notes: [
    derived(['tax-data.requests', 'tax-data.answers'], 'Unanswered requests are requests less answers.'),
    assumption('Every answer belongs to a request of the same year, although the report does not say so.'),
    assumption('Answers come within six hours; both pass through Luova.'),
  ],
};
