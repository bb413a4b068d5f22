/**
 * Unemployment funds and Kela. The funds report the earnings-related benefits they pay and ask what Kela pays the same
 * person; Kela answers, and tells of its own accord when a benefit that matters to a fund changes.
 */
import { earningsRelatedBenefits, nightBatch, officeHours } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { apportion, assumption, derived, label, published } from '@tietovirta/published';
import { bySystem } from '../delays.js';
import { drawnDimension, type DrawnValue } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { carersOfSmallChildren, newParents } from '../people/families.js';
import { students } from '../people/studies.js';
import { inRehabilitation, jobseekersOfFunds, jobseekersOfKela, onSickLeave } from '../people/working-life.js';
import { byValue, drawn, type Profile } from '../person-rule.js';
import { stated } from '../stated-number.js';
import type { Variant } from '../variant.js';
import { only, wholeFigure } from '../whole-figure.js';

const funds = organisationPool('unemployment-funds');
const jobseekingMember = drawn(jobseekersOfFunds, 'member');
const byMachine = bySystem(
  { median: 12, late: 75, longest: 90 },
  assumption(
    'Vastaus lähtee koneellisesti puolessatoista minuutissa.',
    'The answer goes by machine, within a minute and a half.',
  ),
);

const noticeAction = drawnDimension(
  'action',
  label('Toimenpide', 'Action'),
  [
    ['new', 'Uusi', 'New', 95],
    ['correction', 'Korjaus', 'Correction', 5],
  ],
  assumption(
    'Ei ole julkaistu, kuinka moni ilmoitus korjaa aiempaa; osuudet ovat omia arvioitamme.',
    'No public source tells how many notices correct an earlier one.',
  ),
);

const daysOfCorrection = stated(
  label('Päiviä ilmoituksesta sen korjaukseen enintään', 'Most days from a notice to its correction'),
  60,
  assumption(
    'Kassa korjaa maksamaansa enintään kahden kuukauden ajalta, useimmiten edellistä maksua.',
    'A fund corrects what it paid in the last two months at most, and mostly the payment before.',
  ),
);

/** Benefits of Kela that bear upon a fund's decision, with their shares of what funds are told, and the members who get them. */
const benefitsTold: readonly (readonly [...DrawnValue, members: Profile])[] = [
  ['sickness', 'Sairauspäiväraha', 'Sickness allowance', 34, onSickLeave],
  ['parental', 'Vanhempainetuudet', 'Parental benefits', 18, newParents],
  ['unemployment', 'Kelan työttömyysturva', "Kela's unemployment benefits", 16, jobseekersOfKela],
  ['rehabilitation', 'Kuntoutusraha', 'Rehabilitation allowance', 9, inRehabilitation],
  ['child-care', 'Lastenhoidon tuet', 'Child care allowances', 10, carersOfSmallChildren],
  ['study', 'Opintotuki', 'Student aid', 7, students],
  ['none', 'Ei päivärahaan vaikuttavaa etuutta', 'No benefit that bears upon the allowance', 6, jobseekersOfFunds],
];

const benefitGroup = drawnDimension(
  'benefit-group',
  label('Etuusryhmä', 'Benefit group'),
  benefitsTold.map(([id, fi, en, share]) => [id, fi, en, share] as const),
  assumption(
    'Etuudet, jotka vaikuttavat kassan päätökseen; osuudet ovat omia arvioitamme.',
    'Benefits that bear upon a fund’s decision; the shares are ours.',
  ),
);

const memberWithBenefit = drawn(
  byValue(benefitGroup, Object.fromEntries(benefitsTold.map(([id, , , , members]) => [id, members] as const))),
  'member',
);

const requestParts = benefitsTold.map(([benefit, , , share, members]) => ({
  benefit,
  share,
  person: drawn(members, 'member'),
}));

/** A fund asks about the member of whom the answer tells: hence a part of the requests for each benefit. */
function requestsByAnswer(requests: number): readonly Variant[] {
  const counts = apportion(requests, requestParts.map(({ share }) => share)); // oxfmt-ignore
  return requestParts
    .map(({ benefit, person }, place) => ({
      count: counts[place] ?? 0,
      person,
      course: [
        { type: 'unemployment-funds.benefit-data-answer', after: byMachine, values: { 'benefit-group': benefit } },
      ],
    }))
    .filter(({ count }) => count > 0);
}

const earningsData: OpeningType = {
  kind: 'opening',
  id: 'unemployment-funds.earnings-data',
  label: label('Ansioturvan tiedot', 'Earnings-related benefit data'),
  direction: 'to-kela',
  person: jobseekingMember,
  organisations: funds,
  dimensions: [noticeAction],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('unemployment-funds.earnings-data'),
  season: earningsRelatedBenefits,
  variants: wholeFigure('unemployment-funds.earnings-data'),
  revises: {
    of: 'unemployment-funds.earnings-data',
    where: { dimension: noticeAction.id, values: ['correction'] },
    within: daysOfCorrection,
  },
};

const informationRequest: OpeningType = {
  kind: 'opening',
  id: 'unemployment-funds.information-request',
  label: label('Kassan tietopyyntö', "Fund's information request"),
  direction: 'to-kela',
  person: jobseekingMember,
  organisations: funds,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('unemployment-funds.information-requests'),
  season: officeHours,
  variants: (figures) => requestsByAnswer(figures.of('unemployment-funds.information-requests')),
};

const benefitDataAnswer: FollowUpType = {
  kind: 'follow-up',
  id: 'unemployment-funds.benefit-data-answer',
  label: label('Kelan etuustiedot vastauksena', "Kela's benefit data as an answer"),
  direction: 'from-kela',
  person: jobseekingMember,
  organisations: funds,
  dimensions: [benefitGroup],
  countedBy: [],
  throughLuova: true,
  volumeFrom: assumption(
    'Jokaiseen tietopyyntöön tulee yksi vastaus; raportti ei erottele vastauksia ja ilmoituksia.',
    'One answer to each information request; the report does not tell answers from notices.',
  ),
  answers: 'unemployment-funds.information-request',
  slots: 1,
};

const benefitDataNotice: OpeningType = {
  kind: 'opening',
  id: 'unemployment-funds.benefit-data-notice',
  label: label('Kelan etuustiedot oma-aloitteisesti', "Kela's benefit data unasked"),
  direction: 'from-kela',
  person: memberWithBenefit,
  organisations: funds,
  dimensions: [benefitGroup],
  countedBy: [],
  throughLuova: true,
  volumeFrom: derived(
    ['unemployment-funds.benefit-data', 'unemployment-funds.information-requests'],
    'Toimitetut etuustiedot vähennettynä yhdellä vastauksella pyyntöä kohti.',
    'Benefit data delivered less one answer for each request.',
  ),
  season: nightBatch,
  variants: (figures) =>
    only(figures.of('unemployment-funds.benefit-data') - figures.of('unemployment-funds.information-requests')),
};

export const unemploymentFunds: Exchange = {
  id: 'unemployment-funds',
  servedBy: 'partners',
  title: label('Työttömyyskassojen ja Kelan tiedonvälitys', 'Unemployment funds and Kela'),
  about: label(
    'Kassat ilmoittavat Kelalle maksamansa ansioturvan ja kysyvät jäsenen etuuksia. Kela vastaa ja kertoo etuuksien muutoksista myös kysymättä.',
    'Funds report the earnings-related benefits that they pay and ask about benefits of a member. Kela answers, and reports changes of benefits unasked as well.',
  ),
  parties: label('Työttömyyskassat', 'Unemployment funds'),
  messageTypes: [earningsData, informationRequest, benefitDataAnswer, benefitDataNotice],
  numbers: [],
  notes: [
    assumption('Jokaiseen pyyntöön vastataan kerran.', 'Each request is answered once.'),
    assumption('Kaikki neljä sanomatyyppiä kulkevat Luovan kautta.', 'All four message types pass through Luova.'),
  ],
};
