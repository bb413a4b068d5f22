/** Kela's research: publications, its blog, and what of it is read. */
import { apportion, assumption, derived, label, published, source, theReport } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { OpeningType } from '../message-type.js';
import { readersOfResearch, thePublic } from '../secondary-use/parties.js';
import { publishing, readingOnTheWeb } from '../secondary-use/seasons.js';
import type { Variant } from '../variant.js';
import { wholeFigure } from '../whole-figure.js';
import type { YearFigures } from '../year-figures.js';
import { blogReads, weeksOfPosts } from './season.js';

const scope = fixedDimension(
  'scope',
  label('Julkaisualue', 'Scope'),
  [
    ['domestic', 'Kotimainen', 'Domestic'],
    ['international', 'Kansainvälinen', 'International'],
  ],
  published('research.domestic', 'research.international'),
);

const review = fixedDimension(
  'review',
  label('Vertaisarviointi', 'Peer review'),
  [
    ['peer-reviewed', 'Vertaisarvioitu', 'Peer-reviewed'],
    ['other', 'Muu', 'Other'],
  ],
  published('research.peer-reviewed'),
);

const series = drawnDimension(
  'series',
  label('Sarja', 'Series'),
  [
    ['studies', 'Sosiaali- ja terveysturvan tutkimuksia', 'Studies in social security and health', 30],
    ['reports', 'Sosiaali- ja terveysturvan raportteja', 'Social security and health reports', 30],
    ['working-papers', 'Työpapereita', 'Working papers', 40],
  ],
  {
    values: source(
      theReport,
      'Raportti nimeää sarjan Sosiaali- ja terveysturvan tutkimuksia; muut ovat kela.fi:stä.',
      'The report names the series of studies; the others are named at kela.fi.',
    ),
    shares: assumption('Sarjojen osuudet ovat omia arvioitamme.', 'The shares of the series are ours.'),
  },
);

const theme = drawnDimension(
  'theme',
  label('Aihepiiri', 'Theme'),
  [
    ['families', 'Lapsiperheet', 'Families', 20],
    ['young-people', 'Nuoret', 'Young people', 16],
    ['rehabilitation', 'Kuntoutus', 'Rehabilitation', 20],
    ['health-care', 'Terveydenhuolto ja lääkkeet', 'Health care and medicines', 24],
    ['income', 'Toimeentulo ja työ', 'Income and work', 20],
  ],
  {
    values: source(
      theReport,
      'Raportin tutkimukset koskevat lapsiperheitä, perhevapaita, nuoria ja kuntoutusta.',
      'The research that the report tells of is on families, family leave, young people and rehabilitation.',
    ),
    shares: assumption('Aihepiirien osuudet ovat omia arvioitamme.', 'The shares of the themes are ours.'),
  },
);

/** Four cells: each scope, peer-reviewed or not. */
const publicationsByScope = (figures: YearFigures): readonly Variant[] =>
  (['domestic', 'international'] as const)
    .flatMap((id) => {
      const reviewed = figures.of(`research.${id}-peer-reviewed`);
      return [
        { count: reviewed, values: { scope: id, review: 'peer-reviewed' } },
        { count: figures.of(`research.${id}`) - reviewed, values: { scope: id, review: 'other' } },
      ];
    })
    .filter(({ count }) => count > 0);

/** Every week has its post; those that are left over go to the first weeks of the year. */
function postsByWeek(figures: YearFigures): readonly Variant[] {
  const counts = apportion(figures.of('research.blog-posts'), weeksOfPosts.map(() => 1)); // oxfmt-ignore
  return weeksOfPosts.map((season, week) => ({ count: counts[week] ?? 0, season })).filter(({ count }) => count > 0);
}

const facts = { kind: 'opening', direction: 'from-kela', countedBy: [], throughLuova: false } as const;

const publication: OpeningType = {
  ...facts,
  id: 'research.publication',
  label: label('Tutkimusjulkaisu', 'Research publication'),
  organisations: thePublic,
  dimensions: [scope, review, theme],
  countedBy: ['scope', 'review'],
  volumeFrom: derived(
    ['research.domestic', 'research.domestic-peer-reviewed', 'research.international', 'research.international-peer-reviewed'], // oxfmt-ignore
    'Neljä ryhmää: kotimaiset ja kansainväliset, vertaisarvioidut ja muut.',
    'Four groups: domestic and international, peer-reviewed and others.',
  ),
  season: publishing,
  variants: publicationsByScope,
};

const seriesPublication: OpeningType = {
  ...facts,
  id: 'research.series-publication',
  label: label('Julkaisu Kelan sarjassa', 'Publication in a series of Kela'),
  organisations: thePublic,
  dimensions: [series],
  volumeFrom: published('research.series-publications'),
  season: publishing,
  variants: wholeFigure('research.series-publications'),
};

const blogPost: OpeningType = {
  ...facts,
  id: 'research.blog-post',
  label: label('Tutkimusblogin kirjoitus', 'Post in the research blog'),
  organisations: thePublic,
  dimensions: [theme],
  volumeFrom: published('research.blog-posts'),
  season: publishing,
  variants: postsByWeek,
};

const blogRead: OpeningType = {
  ...facts,
  id: 'research.blog-read',
  label: label('Tutkimusblogin lukukerta', 'Read of the research blog'),
  organisations: readersOfResearch,
  dimensions: [theme],
  volumeFrom: published('research.blog-reads'),
  season: blogReads,
  variants: wholeFigure('research.blog-reads'),
};

const publicationDownload: OpeningType = {
  ...facts,
  id: 'research.publication-download',
  label: label('Tutkimusjulkaisun lataus', 'Download of a research publication'),
  organisations: readersOfResearch,
  dimensions: [theme],
  volumeFrom: published('research.publication-downloads'),
  season: readingOnTheWeb,
  variants: wholeFigure('research.publication-downloads'),
};

export const research: Exchange = {
  id: 'research',
  servedBy: 'kela',
  title: label('Kelan tutkimus', 'Research at Kela'),
  about: label(
    'Kelan tutkijat julkaisevat artikkeleita, raportteja ja blogikirjoituksia, joita tutkijat, päättäjät ja muut lukevat.',
    'Researchers of Kela publish articles, reports and blog posts, which researchers, decision makers and others read.',
  ),
  parties: label(
    'Lukijat verkossa, yliopistot, tutkimuslaitokset',
    'Readers on the web, universities, research institutes',
  ),
  messageTypes: [publication, seriesPublication, blogPost, blogRead, publicationDownload],
  numbers: [],
  notes: [
    assumption(
      'Omien sarjojen julkaisut ja blogikirjoitukset ovat julkaisujen kokonaismäärän ulkopuolella.',
      'Publications in own series and blog posts stand outside the total of publications.',
    ),
    assumption(
      'Vuoden 2023 lataukset on painettu täysinä tuhansina: simuloitu määrä on painettu luku.',
      'Downloads of 2023 are printed in whole thousands: the number simulated is the printed one.',
    ),
  ],
};
