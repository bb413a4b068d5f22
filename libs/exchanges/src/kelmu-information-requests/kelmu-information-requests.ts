/**
 * Information requests (Tietopyyntö) in Kelmu: when Kela decides on basic social assistance it asks a wellbeing services county
 * for a statement or an assessment. Piloted in 2024 and opened to all areas in December; before that Kela telephoned.
 *
 * What can follow: an answer; a reminder and then an answer; a reminder and then nothing until the request expires; a
 * transfer to another unit of the area, which answers; or word that the person is no client of the area.
 */
import { organisationPool } from '@tietovirta/population';
import { apportion, assumption, label, published, source, theReport } from '@tietovirta/published';
import { afterDays } from '../delays.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { organisationColumn } from '../measure.js';
import { clientsOfAreas } from '../people/clients-of-areas.js';
import { onSocialAssistance } from '../people/low-income.js';
import { drawn, type DrawnPerson } from '../person-rule.js';
import { stated } from '../stated-number.js';
import type { Step, Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { areasAtYearEnd, askedAreas, shareOfAreas } from './information-request-areas.js';
import { informationRequests } from './season.js';

const topic = drawnDimension(
  'topic',
  label('Aihe', 'Topic'),
  [
    ['social-work-statement', 'Sosiaalityön lausunto', 'Statement of social work', 38],
    ['supplementary-or-preventive', 'Täydentävä tai ehkäisevä tuki', 'Supplementary or preventive assistance', 34],
    ['service-need', 'Palvelutarpeen arviointi', 'Service-need assessment', 18],
    ['cooperation', 'Monialainen yhteistyö', 'Multi-professional cooperation', 10],
  ],
  {
    values: source(theReport, 'Raportti nimeää neljä aihetta.', 'The report names the four topics.'),
    shares: assumption('Aiheiden osuudet ovat omia arvioitamme.', 'The shares of the topics are ours.'),
  },
);

const status = drawnDimension(
  'status',
  label('Tila', 'Status'),
  [
    ['answered', 'Vastattu', 'Answered', 91],
    ['not-our-client', 'Ei asiakkaamme', 'Not our client', 0],
    ['partial', 'Osittain vastattu', 'Partly answered', 9],
  ],
  assumption(
    '”Ei asiakkaamme” on oma kulkunsa eikä sitä arvota; muut osuudet ovat omia arvioitamme.',
    'Not our client is a course of its own and is not drawn; the other shares are ours.',
  ),
);

const answer = (shortest: number, median: number, longest: number): Step => ({
  type: 'kelmu.information-answer',
  after: afterDays(
    shortest,
    median,
    longest,
    assumption('Vastausaikoja ei ole julkaistu.', 'How long an answer takes is not published.'),
  ),
});
const ofOfficials = assumption(
  'Muistutusten, raukeamisten ja siirtojen määräaikoja ei ole julkaistu.',
  'When reminders, expiries and transfers come is not published.',
);
const reminder: Step = { type: 'kelmu.information-reminder', after: afterDays(10, 14, 20, ofOfficials) };
const expiry: Step = { type: 'kelmu.information-expiry', after: afterDays(10, 14, 16, ofOfficials) };
const transfer: Step = { type: 'kelmu.information-transfer', after: afterDays(0.5, 2, 7, ofOfficials) };
const notOurClient: Step = { ...answer(0.5, 2, 10), values: { status: 'not-our-client' } };

const shareOfCourse = stated(
  label('Tietopyyntöjen kulut, prosenttia', 'Courses of requests, per cent'),
  { answer: 76, 'reminder, answer': 10, 'reminder, expiry': 4, 'transfer, answer': 5, 'not our client': 5 },
  assumption('Pyyntöjen kulkua ei ole julkaistu.', 'What becomes of the requests is not published.'),
);

const courses: Readonly<Record<keyof typeof shareOfCourse.value, readonly Step[]>> = {
  answer: [answer(0.5, 5, 21)],
  'reminder, answer': [reminder, answer(0.5, 4, 14)],
  'reminder, expiry': [reminder, expiry],
  'transfer, answer': [transfer, answer(0.5, 5, 14)],
  'not our client': [notOurClient],
};

function requestsByAreaAndCourse(figures: YearFigures): readonly Variant[] {
  const shares = Object.values(shareOfCourse.value);
  const inOrder = Object.values(courses);
  const person: DrawnPerson = { ...facts.person, clients: clientsOfAreas(figures, { areClaimants: true }) };
  return askedAreas(figures.of('kelmu.information-requests'), figures.year).flatMap(({ requests, ...area }) =>
    apportion(requests, shares)
      .map((count, place): Variant => ({ ...area, count, person, course: inOrder[place] ?? [] }))
      .filter((variant) => variant.count > 0),
  );
}

const facts = {
  person: drawn(onSocialAssistance, 'resident'),
  organisations: organisationPool('wellbeing-areas-and-helsinki'),
  countedBy: [],
  throughLuova: false,
} as const;
const followUp = { ...facts, kind: 'follow-up', answers: 'kelmu.information-request', slots: 2, isCarried: true } as const; // oxfmt-ignore
const byCourse = assumption(
  'Määrä seuraa pyyntöjen kulusta; kulkujen osuudet ovat omia arvioitamme.',
  'As many as the courses say; their shares are ours.',
);

const request: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'kelmu.information-request',
  label: label('Tietopyyntö', 'Information request'),
  direction: 'from-kela',
  dimensions: [topic],
  measures: [{ take: 'distinct', of: organisationColumn, per: 'year', fromMessages: 1_000, label: label('Eri alueet, joilta pyydettiin', 'Different areas that were asked') }], // oxfmt-ignore
  volumeFrom: published('kelmu.information-requests'),
  season: informationRequests,
  variants: requestsByAreaAndCourse,
};

const informationReminder: FollowUpType = {
  ...followUp,
  id: 'kelmu.information-reminder',
  label: label('Muistutus tietopyynnöstä', 'Reminder of a request'),
  direction: 'from-kela',
  dimensions: [topic],
  volumeFrom: byCourse,
};

const informationAnswer: FollowUpType = {
  ...followUp,
  id: 'kelmu.information-answer',
  label: label('Vastaus tietopyyntöön', 'Answer to a request'),
  direction: 'to-kela',
  dimensions: [topic, status],
  volumeFrom: byCourse,
};

const informationExpiry: FollowUpType = {
  ...followUp,
  id: 'kelmu.information-expiry',
  label: label('Tietopyynnön raukeaminen', 'Expiry of a request'),
  direction: 'from-kela',
  dimensions: [topic],
  volumeFrom: byCourse,
};

const informationTransfer: FollowUpType = {
  ...followUp,
  id: 'kelmu.information-transfer',
  label: label('Tietopyynnön siirto', 'Transfer of a request'),
  direction: 'to-kela',
  dimensions: [topic],
  volumeFrom: byCourse,
};

export const kelmuInformationRequests: Exchange = {
  id: 'kelmu-information-requests',
  service: 'kelmu',
  servedBy: 'wellbeing-areas',
  title: label('Kelmun tietopyynnöt', 'Information requests in Kelmu'),
  about: label(
    'Kela pyytää perustoimeentulotuen ratkaisua varten hyvinvointialueelta lausunnon tai arvion. Pilotti vuonna 2024, kaikille avoin joulukuusta 2024.',
    'For a decision on basic social assistance Kela asks a wellbeing services county for a statement or an assessment. A pilot in 2024, open to all from December 2024.',
  ),
  parties: label('Hyvinvointialueet ja Helsinki', 'Wellbeing services counties and Helsinki'),
  messageTypes: [request, informationReminder, informationAnswer, informationExpiry, informationTransfer],
  numbers: [shareOfCourse, areasAtYearEnd, shareOfAreas],
  notes: [
    source(
      theReport,
      'Aiheet, kokeilu, avaaminen joulukuussa ja alueiden osuus vuoden lopussa.',
      'Topics, pilot, opening in December and the share of areas at the end of the year.',
    ),
    assumption(
      'Raportissa ei ole lukua vuodelta 2023, ja palvelua kokeiltiin vasta vuonna 2024: vuonna 2023 pyyntöjä ei ole.',
      'The report gives no count for 2023 and tells that the service was piloted in 2024: none in 2023.',
    ),
    assumption(
      'Kokeilualueet: Pirkanmaa, Varsinais-Suomi, Pohjois-Savo, Vantaa ja Kerava, Satakunta.',
      'Pilot areas: Pirkanmaa, Varsinais-Suomi, Pohjois-Savo, Vantaa ja Kerava, Satakunta.',
    ),
    assumption(
      'Joulukuussa mukaan tulivat asukasluvultaan yksitoista seuraavaksi suurinta aluetta.',
      'The eleven next largest areas by residents joined in December.',
    ),
    assumption(
      'Vuodesta 2025 alkaen lausuntoja pyydetään kaikilta alueilta niiden koon mukaan.',
      'From 2025 on all areas are asked, by their size.',
    ),
    assumption(
      'Pyyntö siirretään saman alueen toiseen yksikköön, joka vastaa siihen.',
      'A transfer goes to another unit of the same area, which then answers.',
    ),
  ],
};
