/**
 * Unemployment funds and Kela. The funds report the earnings-related benefits they pay and ask what Kela pays the same
 * person; Kela answers, and tells of its own accord when a benefit that matters to a fund changes.
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { withinSeconds } from './delays.js';
import { drawnDimension } from './drawn-dimension.js';
import type { Exchange } from './exchange.js';
import { label } from './label.js';
import type { FollowUpType, OpeningType, PersonRule } from './message-type.js';
import { assumption, derived, published } from './origin.js';
import { only, wholeFigure } from './whole-figure.js';

const funds = organisationPool('unemployment-funds');
const ofWorkingAge: PersonRule = { kind: 'aged', from: 18, to: 67 };

const noticeAction = drawnDimension(
  'action',
  label('Toimenpide', 'Action'),
  [
    ['new', 'Uusi', 'New', 95],
    ['correction', 'Korjaus', 'Correction', 5],
  ],
  assumption('No public source tells how many notices correct an earlier one.'),
);

const benefitGroup = drawnDimension(
  'benefit-group',
  label('Etuusryhmä', 'Benefit group'),
  [
    ['sickness', 'Sairauspäiväraha', 'Sickness allowance', 34],
    ['parental', 'Vanhempainetuudet', 'Parental benefits', 18],
    ['unemployment', 'Kelan työttömyysturva', "Kela's unemployment benefits", 16],
    ['rehabilitation', 'Kuntoutusraha', 'Rehabilitation allowance', 9],
    ['child-care', 'Lastenhoidon tuet', 'Child care allowances', 10],
    ['study', 'Opintotuki', 'Student aid', 7],
    ['none', 'Ei etuutta', 'No benefit', 6],
  ],
  assumption('Benefits that bear upon a fund’s decision; the shares are ours.'),
);

const earningsData: OpeningType = {
  kind: 'opening',
  id: 'unemployment-funds.earnings-data',
  label: label('Ansioturvan tiedot', 'Earnings-related benefit data'),
  direction: 'to-kela',
  person: ofWorkingAge,
  organisations: funds,
  dimensions: [noticeAction],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('unemployment-funds.earnings-data'),
  season: seasons['earnings-related-benefits'],
  variants: wholeFigure('unemployment-funds.earnings-data'),
};

const informationRequest: OpeningType = {
  kind: 'opening',
  id: 'unemployment-funds.information-request',
  label: label('Kassan tietopyyntö', "Fund's information request"),
  direction: 'to-kela',
  person: ofWorkingAge,
  organisations: funds,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('unemployment-funds.information-requests'),
  season: seasons['office-hours'],
  variants: (figures) =>
    only(figures.of('unemployment-funds.information-requests')).map((variant) => ({
      ...variant,
      course: [{ type: 'unemployment-funds.benefit-data-answer', after: withinSeconds(1, 90) }],
    })),
};

const benefitDataAnswer: FollowUpType = {
  kind: 'follow-up',
  id: 'unemployment-funds.benefit-data-answer',
  label: label('Kelan etuustiedot vastauksena', "Kela's benefit data as an answer"),
  direction: 'from-kela',
  person: ofWorkingAge,
  organisations: funds,
  dimensions: [benefitGroup],
  countedBy: [],
  throughLuova: true,
  volumeFrom: assumption('One answer to each information request; the report does not tell answers from notices.'),
  answers: 'unemployment-funds.information-request',
  slots: 1,
};

const benefitDataNotice: OpeningType = {
  kind: 'opening',
  id: 'unemployment-funds.benefit-data-notice',
  label: label('Kelan etuustiedot oma-aloitteisesti', "Kela's benefit data unasked"),
  direction: 'from-kela',
  person: ofWorkingAge,
  organisations: funds,
  dimensions: [benefitGroup],
  countedBy: [],
  throughLuova: true,
  volumeFrom: derived(
    ['unemployment-funds.benefit-data', 'unemployment-funds.information-requests'],
    'Benefit data delivered less one answer for each request.',
  ),
  season: seasons['night-batch'],
  variants: (figures) =>
    only(figures.of('unemployment-funds.benefit-data') - figures.of('unemployment-funds.information-requests')),
};

export const unemploymentFunds: Exchange = {
  id: 'unemployment-funds',
  title: label('Työttömyyskassojen ja Kelan tiedonvälitys', 'Unemployment funds and Kela'),
  about: label(
    'Kassat ilmoittavat Kelalle maksamansa ansioturvan ja kysyvät jäsenen etuuksia. Kela vastaa ja kertoo etuuksien muutoksista myös kysymättä.',
    'Funds report the earnings-related benefits that they pay and ask about benefits of a member. Kela answers, and reports changes of benefits unasked as well.',
  ),
  parties: label('Työttömyyskassat', 'Unemployment funds'),
  messageTypes: [earningsData, informationRequest, benefitDataAnswer, benefitDataNotice],
  notes: [
    assumption('Each request is answered once, by machine, within a minute and a half.'),
    assumption('All four message types pass through Luova.'),
  ],
};
