/**
 * Information requests (Tietopyyntö) in Kelmu: when Kela decides on basic social assistance it asks a wellbeing area
 * for a statement or an assessment. Piloted in 2024 and opened to all areas in December; before that Kela telephoned.
 *
 * What can follow: an answer; a reminder and then an answer; a reminder and then nothing until the request expires; a
 * transfer to another unit of the area, which answers; or word that the person is no client of the area.
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { apportion } from '@tietovirta/published';
import { afterDays } from './delays.js';
import { drawnDimension } from './drawn-dimension.js';
import type { Exchange } from './exchange.js';
import { askedAreas } from './information-request-areas.js';
import { label } from './label.js';
import type { FollowUpType, OpeningType } from './message-type.js';
import { assumption, published, source } from './origin.js';
import type { Step, Variant } from './variant.js';
import type { YearFigures } from './year-figures.js';

const topic = drawnDimension(
  'topic',
  label('Aihe', 'Topic'),
  [
    ['social-work-statement', 'Sosiaalityön lausunto', 'Statement of social work', 38],
    ['supplementary-or-preventive', 'Täydentävä tai ehkäisevä tuki', 'Supplementary or preventive assistance', 34],
    ['service-need', 'Palvelutarpeen arviointi', 'Service-need assessment', 18],
    ['cooperation', 'Monialainen yhteistyö', 'Multi-professional cooperation', 10],
  ],
  assumption('The four topics are named by the report; the shares are ours.'),
);

const status = drawnDimension(
  'status',
  label('Tila', 'Status'),
  [
    ['answered', 'Vastattu', 'Answered', 91],
    ['not-our-client', 'Ei asiakkaamme', 'Not our client', 0],
    ['partial', 'Osittain vastattu', 'Partly answered', 9],
  ],
  assumption('Not our client is a course of its own and is not drawn; the other shares are ours.'),
);

const answer = (shortest: number, median: number, longest: number): Step => ({
  type: 'kelmu.information-answer',
  after: afterDays(shortest, median, longest),
});
const reminder: Step = { type: 'kelmu.information-reminder', after: afterDays(10, 14, 20) };
const expiry: Step = { type: 'kelmu.information-expiry', after: afterDays(10, 14, 16) };
const transfer: Step = { type: 'kelmu.information-transfer', after: afterDays(0.5, 2, 7) };
const notOurClient: Step = { ...answer(0.5, 2, 10), values: { status: 'not-our-client' } };

/** Assumption: shares in per cent of the courses that a request can take. */
const courses: readonly { readonly share: number; readonly course: readonly Step[] }[] = [
  { share: 76, course: [answer(0.5, 5, 21)] },
  { share: 10, course: [reminder, answer(0.5, 4, 14)] },
  { share: 4, course: [reminder, expiry] },
  { share: 5, course: [transfer, answer(0.5, 5, 14)] },
  { share: 5, course: [notOurClient] },
];

function requestsByAreaAndCourse(figures: YearFigures): readonly Variant[] {
  const shares = courses.map(({ share }) => share);
  return askedAreas(figures.of('kelmu.information-requests')).flatMap(({ requests, ...area }) =>
    apportion(requests, shares)
      .map((count, place): Variant => ({ ...area, count, course: courses[place]?.course ?? [] }))
      .filter((variant) => variant.count > 0),
  );
}

const facts = {
  person: { kind: 'aged', from: 18, to: 80 },
  organisations: organisationPool('wellbeing-areas-and-helsinki'),
  countedBy: [],
  throughLuova: false,
} as const;
const followUp = { ...facts, kind: 'follow-up', answers: 'kelmu.information-request', slots: 1 } as const;
const byCourse = assumption('As many as the courses say; their shares are ours.');

const request: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'kelmu.information-request',
  label: label('Tietopyyntö', 'Information request'),
  direction: 'from-kela',
  dimensions: [topic],
  volumeFrom: published('kelmu.information-requests'),
  season: seasons['information-requests'],
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
  title: label('Kelmun tietopyynnöt', 'Information requests in Kelmu'),
  about: label(
    'Kela pyytää perustoimeentulotuen ratkaisua varten hyvinvointialueelta lausunnon tai arvion. Pilotti vuonna 2024, kaikille avoin joulukuusta 2024.',
    'For a decision on basic social assistance Kela asks a wellbeing area for a statement or an assessment. A pilot in 2024, open to all from December 2024.',
  ),
  parties: label('Hyvinvointialueet ja Helsinki', 'Wellbeing areas and Helsinki'),
  messageTypes: [request, informationReminder, informationAnswer, informationExpiry, informationTransfer],
  notes: [
    source('Topics, pilot, opening in December and the share of areas at the end of the year: the report’s text.'),
    assumption('The report gives no count for 2023 and tells that the service was piloted in 2024: none in 2023.'),
    assumption('Pilot areas: Pirkanmaa, Varsinais-Suomi, Pohjois-Savo, Vantaa ja Kerava, Satakunta.'),
    assumption('The eleven next largest areas joined; together they have a tenth of the requests of the year.'),
    assumption('A transfer goes to another unit of the same area, which then answers.'),
  ],
};
