/**
 * Tax data: Kela asks for the data that withholding and income checks need, the Tax Administration answers. A few
 * requests stay without an answer: exactly as many as the two printed counts differ by.
 */
import { officeHours, type Season } from '@tietovirta/calendar';
import { poolOf } from '@tietovirta/population';
import { apportion, assumption, derived, label, published, source } from '@tietovirta/published';
import { bySystem } from '../delays.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { taxpayersWithBenefit } from '../people/everyone.js';
import { carersOfSmallChildren, newParents } from '../people/families.js';
import { students } from '../people/studies.js';
import { jobseekersOfKela, ofWorkingAge, onSickLeave } from '../people/working-life.js';
import { among, drawn, type Profile } from '../person-rule.js';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { incomeControlSeason, withholdingSeason } from './season.js';

const taxAdministration = poolOf('tax-administration', [['tax-administration', 1]], theOnlyParty);
const withinSixHours = bySystem(
  { median: 40 * 60, late: 5 * 3600, longest: 6 * 3600 },
  assumption(
    'Vastausaikoja ei ole julkaistu; kuuden tunnin raja on oma arviomme.',
    'How long answers take is not published; six hours at most is ours.',
  ),
);

const purpose = fixedDimension(
  'purpose',
  label('Käyttötarkoitus', 'Purpose'),
  [
    ['withholding', 'Ennakonpidätys', 'Withholding'],
    ['income-control', 'Tulovalvonta', 'Income control'],
    ['benefit-decision', 'Etuusratkaisu', 'Benefit decision'],
  ],
  source(
    'finlex.fi, ennakkoperintälaki ja opintotukilaki',
    'Käyttötarkoitukset seuraavat lakeja.',
    'Purposes follow the laws on withholding and on student aid.',
  ),
);
const taxpayer = drawn(taxpayersWithBenefit);
const shareOfPurpose = stated(
  label('Pyynnöt käyttötarkoituksittain, prosenttia', 'Requests by purpose, per cent'),
  { withholding: 82, 'income-control': 8, 'benefit-decision': 10 },
  assumption('Käyttötarkoitusten osuudet ovat omia arvioitamme.', 'The shares of the purposes are ours.'),
);
const shareOfTaxed = stated(
  label('Ennakonpidätyksen pyynnöt etuuksittain, prosenttia', 'Requests for withholding by benefit, per cent'),
  { unemployment: 32, sickness: 20, parental: 12, 'home-care': 6, 'national-pension': 30 },
  assumption(
    'Ennakonpidätys tarvitaan veronalaisesta etuudesta; osuudet ovat omia arvioitamme.',
    'Withholding is for taxable benefits; the shares are ours.',
  ),
);

/** About whom requests are: for withholding of those who have a taxable benefit; the income control is that of student aid. */
const about: Readonly<Record<keyof typeof shareOfPurpose.value, readonly (readonly [share: number, Profile])[]>> = {
  withholding: [
    [shareOfTaxed.value.unemployment, jobseekersOfKela],
    [shareOfTaxed.value.sickness, onSickLeave],
    [shareOfTaxed.value.parental, newParents],
    [shareOfTaxed.value['home-care'], carersOfSmallChildren],
    [shareOfTaxed.value['national-pension'], among('national-pension', taxpayersWithBenefit)],
  ],
  'income-control': [[1, students]],
  'benefit-decision': [[1, ofWorkingAge]],
};

const seasonOf: Readonly<Record<keyof typeof shareOfPurpose.value, Season>> = {
  withholding: withholdingSeason,
  'income-control': incomeControlSeason,
  'benefit-decision': officeHours,
};

const status = drawnDimension(
  'status',
  label('Tila', 'Status'),
  [
    ['found', 'Löytyi', 'Found', 98.4],
    ['not-found', 'Ei löytynyt', 'Not found', 1.3],
    ['rejected', 'Hylätty', 'Rejected', 0.3],
  ],
  assumption('Vastausten osuudet ovat omia arvioitamme.', 'Shares of answers are ours.'),
);

/** Requests of each purpose, answered or not: the unanswered are shared over the purposes as all are. */
function answeredAndNot(figures: YearFigures): readonly Variant[] {
  const answered = figures.of('tax-data.answers');
  return [
    ...byPurpose(answered, { course: [{ type: 'tax-data.answer', after: withinSixHours }] }),
    ...byPurpose(figures.of('tax-data.requests') - answered, {}),
  ];
}

function byPurpose(requests: number, more: Pick<Variant, 'course'>): readonly Variant[] {
  const counts = apportion(requests, Object.values(shareOfPurpose.value));
  // Object.keys forgets the names of a record.
  return (Object.keys(seasonOf) as (keyof typeof seasonOf)[])
    .flatMap((id, place) => {
      const people = about[id];
      const ofPeople = apportion(counts[place] ?? 0, people.map(([share]) => share)); // oxfmt-ignore
      return people.map(([, profile], nth): Variant => ({ count: ofPeople[nth] ?? 0, values: { purpose: id }, person: drawn(profile), season: seasonOf[id], ...more })); // oxfmt-ignore
    })
    .filter(({ count }) => count > 0);
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
  season: withholdingSeason,
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
  servedBy: 'tax-administration',
  title: label('Verotustietojen tiedonvälitys', 'Tax data'),
  about: label(
    'Kela pyytää Verohallinnolta ennakonpidätykseen ja tulovalvontaan tarvittavat verotustiedot. Osa pyynnöistä jää vaille vastausta.',
    'Kela asks the Tax Administration for the tax data that withholding and income control need. Some requests get no answer.',
  ),
  parties: label('Verohallinto', 'Tax Administration'),
  messageTypes: [request, answer],
  numbers: [shareOfPurpose, shareOfTaxed],
  notes: [
    derived(
      ['tax-data.requests', 'tax-data.answers'],
      'Vastaamatta jääneet pyynnöt ovat pyynnöt vähennettynä vastauksilla.',
      'Unanswered requests are requests less answers.',
    ),
    assumption(
      'Jokainen vastaus kuuluu saman vuoden pyyntöön, vaikka raportti ei sitä sano.',
      'Every answer belongs to a request of the same year, although the report does not say so.',
    ),
    assumption('Molemmat kulkevat Luovan kautta.', 'Both pass through Luova.'),
  ],
};
