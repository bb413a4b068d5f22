/** Kelasto, the statistical database on the web, and Kela's statistical publications: what comes out, and what is downloaded. */
import { apportion, assumption, derived, label, published, source, theReport } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { OpeningType } from '../message-type.js';
import { benefitGroups } from '../secondary-use/benefit-groups.js';
import { insideKela, readersOfStatistics, thePublic } from '../secondary-use/parties.js';
import { officialDay, publishing, readingOnTheWeb } from '../secondary-use/seasons.js';
import { sharesOf } from '../shares.js';
import type { Variant } from '../variant.js';
import { wholeFigure } from '../whole-figure.js';
import type { YearFigures } from '../year-figures.js';
import { publicationReading, publishingOfMonth } from './season.js';
import { publicationsOfYear } from './publications.js';

const use = fixedDimension(
  'use',
  label('Käyttö', 'Use'),
  [
    ['external', 'Ulkoinen', 'Outside Kela'],
    ['internal', 'Kelan sisäinen', 'Inside Kela'],
  ],
  derived(
    ['kelasto.downloads', 'kelasto.external-downloads'],
    'Ulkoiset lataukset ovat oma rivinsä; muut ovat Kelan omia.',
    'Downloads from outside have a row of their own; the others are Kela’s own.',
  ),
);

const topicWeights = [6, 12, 14, 10, 8, 12, 7, 11, 8, 6, 6];
const topic = drawnDimension(
  'topic',
  label('Aihe', 'Topic'),
  benefitGroups.map(([id, fi, en], place) => [id, fi, en, topicWeights[place] ?? 0] as const),
  assumption('Mitä raportteja ladataan, ei ole julkaistu.', 'Which reports are downloaded is not published.'),
);

const publication = fixedDimension(
  'publication',
  label('Julkaisu', 'Publication'),
  publicationsOfYear.map(({ id, fi, en }) => [id, fi, en] as const),
  assumption(
    'Sarjan julkaisujen nimet ja kuukaudet ovat oletuksia; määrä on raportista.',
    'Names and months of the publications of the series are assumed; their number is the report’s.',
  ),
);

const readShares = sharesOf(
  publication,
  Object.fromEntries(publicationsOfYear.map(({ id, readers }) => [id, readers])),
  assumption(
    'Yleisjulkaisuja ja lääketilastoa luetaan eniten.',
    'The general ones and the one on medicines are read most.',
  ),
);

const downloads = (figures: YearFigures): readonly Variant[] => {
  const external = figures.of('kelasto.external-downloads');
  return [
    { count: external, values: { use: 'external' } },
    {
      count: figures.of('kelasto.downloads') - external,
      values: { use: 'internal' },
      organisations: insideKela,
      season: officialDay,
    },
  ].filter(({ count }) => count > 0);
};

/** Each comes out once a year, in its month. */
const eachInItsMonth = (figures: YearFigures): readonly Variant[] =>
  apportion(figures.of('kelasto.publications'), publicationsOfYear.map(() => 1)) // oxfmt-ignore
    .flatMap((count, place) => {
      const { id, month } = publicationsOfYear[place] ?? {};
      return count === 0 || id === undefined || month === undefined
        ? []
        : [{ count, values: { publication: id }, season: publishingOfMonth(month) }];
    });

const facts = { kind: 'opening', direction: 'from-kela', countedBy: [], throughLuova: false } as const;

const reportDownload: OpeningType = {
  ...facts,
  id: 'kelasto.report-download',
  label: label('Kelaston tilastoraportin lataus', 'Download of a Kelasto report'),
  organisations: readersOfStatistics,
  dimensions: [use, topic],
  countedBy: ['use'],
  volumeFrom: published('kelasto.downloads', 'kelasto.external-downloads'),
  season: readingOnTheWeb,
  variants: downloads,
};

const statisticalPublication: OpeningType = {
  ...facts,
  id: 'kelasto.publication',
  label: label('Tilastojulkaisu', 'Statistical publication'),
  organisations: thePublic,
  dimensions: [publication],
  volumeFrom: published('kelasto.publications'),
  season: publishing,
  variants: eachInItsMonth,
};

const publicationDownload: OpeningType = {
  ...facts,
  id: 'kelasto.publication-download',
  label: label('Tilastojulkaisun lataus', 'Download of a statistical publication'),
  organisations: readersOfStatistics,
  dimensions: [{ ...publication, shares: readShares }],
  volumeFrom: published('kelasto.publication-downloads'),
  season: publicationReading,
  variants: wholeFigure('kelasto.publication-downloads'),
};

export const kelasto: Exchange = {
  id: 'kelasto',
  servedBy: 'kela',
  title: label('Kelasto ja tilastojulkaisut', 'Kelasto and statistical publications'),
  about: label(
    'Kela julkaisee tilastonsa tietokannassa Kelastossa ja omissa sarjoissaan. Jokainen lataus on yksi sanoma lukijalle.',
    'Kela publishes its statistics in the database Kelasto and in series of its own. Each download is a message to a reader.',
  ),
  parties: label(
    'Lukijat verkossa, viranomaiset, yliopistot, Kelan yksiköt',
    'Readers on the web, authorities, universities, units of Kela',
  ),
  messageTypes: [reportDownload, statisticalPublication, publicationDownload],
  numbers: [],
  notes: [
    source(
      theReport,
      'Kaikki ja ulkoiset lataukset; Kelan omat ovat niiden erotus, jota ei paineta.',
      'All downloads and those from outside; those inside Kela are the difference, which is not printed.',
    ),
    assumption(
      'Tilastojulkaisujen lataukset on painettu täysinä tuhansina: simuloitu määrä on painettu luku.',
      'Downloads of publications are printed in whole thousands: the number simulated is the printed one.',
    ),
  ],
};
