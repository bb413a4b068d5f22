/** Requests for statistics: somebody asks Kela for figures that are in no publication, and Kela makes and delivers them. */
import { apportion, assumption, derived, label, published, source, theReport } from '@tietovirta/published';
import { afterDays } from '../delays.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { benefitGroups } from '../secondary-use/benefit-groups.js';
import { askersAboutMedicines, askersOfStatistics } from '../secondary-use/parties.js';
import { requestsForData } from '../secondary-use/seasons.js';
import { sharesOf } from '../shares.js';
import { stated } from '../stated-number.js';
import type { Step, Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';

/** Requests that are in no printed row. */
const noSingleBenefit = 'no-single-benefit';

const benefit = fixedDimension(
  'benefit',
  label('Etuus', 'Benefit'),
  [...benefitGroups, [noSingleBenefit, 'Ei yhtä etuutta', 'No single benefit']],
  derived(
    ['statistics-requests.total'],
    'Etuudet ovat taulukon rivit. Niitä on yhteensä vähemmän kuin pyyntöjä: muut eivät koske yhtä etuutta (oletus).',
    'Benefits are the rows of the table. They come to less than all requests: the others are about no single benefit (assumption).',
  ),
);

const outcome = fixedDimension(
  'outcome',
  label('Tulos', 'Outcome'),
  [
    ['delivered', 'Tilasto toimitettu', 'Statistics delivered'],
    ['found-in-kelasto', 'Tieto on Kelastossa', 'Figures are in Kelasto'],
    ['not-available', 'Tietoa ei ole', 'No such data'],
  ],
  assumption(
    'Osa tiedoista on jo tietokannassa, ja jotakin ei tilastoida.',
    'Some figures are in the database, some are not kept.',
  ),
);

const breakdown = drawnDimension(
  'breakdown',
  label('Ryhmittely', 'Breakdown'),
  [
    ['age-and-sex', 'Ikä ja sukupuoli', 'Age and sex', 36],
    ['region', 'Alue tai kunta', 'Region or municipality', 34],
    ['time-series', 'Aikasarja', 'Time series', 30],
    ['product', 'Lääkevalmiste', 'Medicinal product', 0],
  ],
  assumption('Ryhmittelyt ja osuudet ovat omia arvioitamme.', 'Breakdowns and shares are ours.'),
);
const ofMedicines = sharesOf(
  breakdown,
  { product: 62, 'age-and-sex': 14, region: 10, 'time-series': 14 },
  assumption('Lääkkeistä kysytään useimmin valmisteittain.', 'Medicines are asked about by product mostly.'),
);

const ofStatisticians = assumption(
  'Kela vastaa tilastopyyntöön yleensä noin viikossa, laajaan viidessä viikossa; tarkennus kysytään parissa päivässä.',
  'Kela answers a request in about a week as a rule, a wide one in five; a question back comes within days.',
);
const answer = (result: string, [shortest, median, longest]: readonly [number, number, number]): Step => ({
  type: 'statistics-requests.answer',
  after: afterDays(shortest, median, longest, ofStatisticians),
  values: { outcome: result },
});
const question: Step = {
  type: 'statistics-requests.question',
  after: afterDays(0.2, 1.5, 6, ofStatisticians),
};
const specification: Step = {
  type: 'statistics-requests.specification',
  after: afterDays(0.2, 2, 14, ofStatisticians),
};

const shareOfCourse = stated(
  label('Tilastopyyntöjen kulut, prosenttia', 'Courses of requests for statistics, per cent'),
  { answer: 70, 'question, answer': 17, 'found in Kelasto': 9, 'not available': 4 },
  assumption('Pyyntöjen kulkua ei ole julkaistu.', 'What becomes of the requests is not published.'),
);

const courses: Readonly<Record<keyof typeof shareOfCourse.value, readonly Step[]>> = {
  answer: [answer('delivered', [0.3, 6, 35])],
  'question, answer': [question, specification, answer('delivered', [0.5, 6, 30])],
  'found in Kelasto': [answer('found-in-kelasto', [0.1, 1, 6])],
  'not available': [answer('not-available', [0.3, 3, 12])],
};

/** Of each benefit, and of none, every course. */
function requestsByBenefitAndCourse(figures: YearFigures): readonly Variant[] {
  const counts = benefitGroups.map(([id]) => [id, figures.of(`statistics-requests.${id}`)] as const);
  const ofBenefits = counts.reduce((sum, [, count]) => sum + count, 0);
  const rest = [noSingleBenefit, figures.of('statistics-requests.total') - ofBenefits] as const;
  const inOrder = Object.values(courses);
  return [...counts, rest].flatMap(([id, requests]) =>
    apportion(requests, Object.values(shareOfCourse.value))
      .map((count, place): Variant => ({
        count,
        values: { benefit: id },
        ...(id === 'medicines' ? { organisations: askersAboutMedicines, shares: { breakdown: ofMedicines } } : {}),
        course: inOrder[place] ?? [],
      }))
      .filter(({ count }) => count > 0),
  );
}

const facts = { organisations: askersOfStatistics, countedBy: [], throughLuova: false } as const;
const followUp = {
  ...facts,
  kind: 'follow-up',
  answers: 'statistics-requests.request',
  slots: 2,
  isCarried: true,
  volumeFrom: assumption(
    'Määrä seuraa pyyntöjen kulusta; kulkujen osuudet ovat omia arvioitamme.',
    'As many as the courses say; their shares are ours.',
  ),
} as const;

const request: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'statistics-requests.request',
  label: label('Tilastotietopyyntö', 'Request for statistics'),
  direction: 'to-kela',
  dimensions: [benefit, breakdown],
  countedBy: ['benefit'],
  volumeFrom: published('statistics-requests.total'),
  season: requestsForData,
  variants: requestsByBenefitAndCourse,
};

const questionBack: FollowUpType = {
  ...followUp,
  id: 'statistics-requests.question',
  label: label('Kysymys tilastopyynnöstä', 'Question about a request'),
  direction: 'from-kela',
  dimensions: [benefit],
};

const specificationOfRequest: FollowUpType = {
  ...followUp,
  id: 'statistics-requests.specification',
  label: label('Tilastopyynnön tarkennus', 'Specification of a request'),
  direction: 'to-kela',
  dimensions: [benefit],
};

const answerToRequest: FollowUpType = {
  ...followUp,
  id: 'statistics-requests.answer',
  label: label('Vastaus tilastopyyntöön', 'Answer to a request'),
  direction: 'from-kela',
  dimensions: [benefit, outcome],
};

export const statisticsRequests: Exchange = {
  id: 'statistics-requests',
  servedBy: 'kela',
  title: label('Tilastotietopyynnöt', 'Requests for statistics'),
  about: label(
    'Tutkijat, viranomaiset, tiedotusvälineet ja yritykset pyytävät Kelalta lukuja, joita ei ole julkaistu. Kela kysyy tarvittaessa tarkennusta ja toimittaa tilaston.',
    'Researchers, authorities, media and companies ask Kela for figures that are not published. Kela asks back where it must, and delivers the statistics.',
  ),
  parties: label(
    'Yliopistot, viranomaiset, tiedotusvälineet, yritykset',
    'Universities, authorities, media, companies',
  ),
  messageTypes: [request, questionBack, specificationOfRequest, answerToRequest],
  numbers: [shareOfCourse],
  notes: [
    source(
      theReport,
      'Pyyntöjen määrä yhteensä ja etuuksittain; etuuksien rivit eivät summaudu kaikkiin.',
      'Requests in total and by benefit; the rows of the benefits do not add up to all.',
    ),
  ],
};
