/**
 * Customer segments: once a year each customer of Kela is put into one of 26 groups, under three main segments, from what Kela pays them. Kela's own units use
 * the result where they plan services and service points.
 */
import type { Season } from '@tietovirta/calendar';
import { hourProfile } from '@tietovirta/calendar';
import { customerGroups, mainSegments } from '@tietovirta/population';
import { assumption, label, source, theReport } from '@tietovirta/published';
import type { CustomerOfKela } from '../customers-of-kela.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { OpeningType } from '../message-type.js';
import { insideKela } from '../secondary-use/parties.js';
import { stated } from '../stated-number.js';
import { only } from '../whole-figure.js';
import type { YearFigures } from '../year-figures.js';
import { groupNames, segmentNames } from './groups.data.js';

const customers = stated(
  label('Kelan henkilöasiakkaita', 'Customers of Kela who are persons'),
  4_900_000,
  assumption(
    'Raportin mukaan asiakkaita on lähes viisi miljoonaa; tarkka luku on oma arviomme, kumpanakin vuonna sama. Se on suurempi kuin etuuksien saajien määrä.',
    'The report says that there are almost five million customers; the number is ours, the same in both years. It is above that of recipients.',
  ),
);

const fewerEachYear = stated(
  label('Asiakkaita vuosittain vähemmän vuodesta 2025', 'Fewer customers each year from 2025 on'),
  15_000,
  assumption(
    'Muussa kuin julkaistussa vuodessa asiakkaita on vuosi vuodelta vähemmän, sillä jatketuissa elämissä vuoden 2022 asukkaita on yhä vähemmän.',
    'In a year that is not published there are fewer customers each year, as lives that go on have ever fewer of the residents of 2022.',
  ),
);

const customersIn = ({ year, base }: YearFigures): number =>
  customers.value - fewerEachYear.value * Math.max(0, year - base);

const segment = fixedDimension(
  'segment',
  label('Pääsegmentti', 'Main segment'),
  mainSegments.map((id) => [id, segmentNames[id].fi, segmentNames[id].en] as const),
  source(theReport, 'Raportti nimeää kolme pääsegmenttiä.', 'The report names the three main segments.'),
);

const group = fixedDimension(
  'group',
  label('Ryhmä', 'Group'),
  customerGroups.map(({ id }) => [id, groupNames[id].fi, groupNames[id].en] as const),
  assumption(
    'Raportin mukaan ryhmiä on 26, eivätkä ne järjesty etuusittain; niitä ei nimetä. Ryhmät ovat omiamme: elämäntilanne tammikuun 1. päivänä ja ikä. Ne eivät jaa asiakkaita asioinnin tiheyden mukaan, sillä siitä elämät eivät kerro.',
    'The report says that there are 26 groups, not arranged by benefit, and names none. These are ours: the situation on 1 January, and age. They do not part customers by how often they are in touch, of which lives do not tell.',
  ),
);

/** All at once, while nobody is at work. */
const newYearsNight: Season = {
  id: 'customer-segments-run',
  origins: [
    assumption(
      'Segmentit lasketaan yhdessä ajossa vuoden ensimmäisenä yönä, asiakasrekisterin järjestyksessä vanhimmasta nuorimpaan.',
      'Segments are worked out in one run, in the first night of the year, in the order of the register: the oldest customers first.',
    ),
  ],
  dayWeight: ({ index }) => (index === 0 ? 1 : 0),
  hourWeights: hourProfile([0, 3, 5, 5, 5, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
};

const customer: CustomerOfKela = {
  kind: 'customer',
  payments: 'banks.payment',
  told: { group: group.id, segment: segment.id },
  origin: assumption(
    'Asiakkaita ovat kaikki, joille Kela maksaa vuoden aikana jotakin ja jotka asuvat Suomessa 1. tammikuuta, sekä muita asukkaita sen verran kuin luvusta puuttuu; kukin on kerran. Ryhmä seuraa etuuksista, joita henkilöllä on sinä päivänä, ja iästä.',
    'Customers are all whom Kela pays something in the year and who live in Finland on 1 January, and as many other residents as the number lacks; each is there once. The group follows from the benefits that the person has on the day, and from age.',
  ),
};

/** Of fewer customers nobody knows whether every group has somebody: the smallest is one of 250. */
const fromMessages = 4_000;

const assigned: OpeningType = {
  kind: 'opening',
  id: 'customer-segments.assigned',
  label: label('Asiakkaan segmentti', 'Segment of a customer'),
  direction: 'from-kela',
  person: customer,
  organisations: insideKela,
  dimensions: [segment, group],
  countedBy: [],
  measures: [
    { take: 'distinct', of: group.id, per: 'year', fromMessages, label: label('Eri ryhmät', 'Different groups') },
    { take: 'distinct', of: segment.id, per: 'year', fromMessages, label: label('Eri pääsegmentit', 'Different main segments') }, // oxfmt-ignore
    { take: 'messages', per: 'year', by: [segment.id], label: label('Asiakkaat pääsegmenteittäin', 'Customers by main segment') }, // oxfmt-ignore
    { take: 'messages', per: 'year', by: [group.id], label: label('Asiakkaat ryhmittäin', 'Customers by group') },
  ],
  throughLuova: false,
  volumeFrom: customers.origin,
  season: newYearsNight,
  variants: (figures) => only(figures.assumed(customersIn(figures))),
};

export const customerSegments: Exchange = {
  id: 'customer-segments',
  servedBy: 'kela',
  title: label('Asiakassegmentit', 'Customer segments'),
  about: label(
    'Kela jakaa henkilöasiakkaansa kerran vuodessa 26 ryhmään kolmen pääsegmentin alle: tasainen, muuttuva ja tuettava arki. Sanoma kertoo yhden asiakkaan ryhmän. Tuloksia käytetään palvelujen ja palvelupisteiden suunnittelussa.',
    'Once a year Kela puts each of its customers into one of 26 groups under three main segments: even, changing and supported everyday life. A message tells the group of one customer. The results are used where services and service points are planned.',
  ),
  parties: label('Kelan yksiköt', 'Units of Kela'),
  messageTypes: [assigned],
  numbers: [customers, fewerEachYear],
  notes: [
    assumption(
      'Pääsegmenttien osuudet seuraavat elämistä: tasainen arki noin 70, muuttuva noin 22 ja tuettava noin 8 prosenttia.',
      'The shares of the main segments follow from lives: even about 70, changing about 22 and supported about 8 per cent.',
    ),
  ],
};
