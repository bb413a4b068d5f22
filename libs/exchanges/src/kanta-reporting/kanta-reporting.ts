/** Reports, statistics and data from the Kanta Services: ordered and delivered, and what is published and transferred regularly. */
import { organisations, poolOf, type OrganisationPool } from '@tietovirta/population';
import { assumption, label, published, source, theReport, type Origins } from '@tietovirta/published';
import { afterDays } from '../delays.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { thePublic } from '../secondary-use/parties.js';
import { publishing, requestsForData } from '../secondary-use/seasons.js';
import { stated } from '../stated-number.js';
import { grownTo, type Stock } from '../stock.js';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';

const careProviders = organisations.filter(({ kind }) =>
  ['wellbeing-area', 'health-provider', 'pharmacy'].includes(kind),
);

const guessed: Origins = [
  assumption('Tilaajien osuuksia ei ole julkaistu.', 'The shares of those who order are not published.'),
];

/** Keepers of the registers, who supervise how data in Kanta are used. */
const keepersOfRegisters: OrganisationPool = poolOf(
  'keepers-of-kanta-registers',
  careProviders.map(
    ({ id, kind }) => [id, kind === 'wellbeing-area' ? 30 : kind === 'health-provider' ? 12 : 0.3] as const,
  ),
  guessed,
);

const authorities: OrganisationPool = poolOf(
  'authorities-of-kanta',
  [['thl', 40], ['ministry-social-affairs', 20], ['valvira', 20], ['fimea', 12], ['statistics-finland', 8]], // oxfmt-ignore
  guessed,
);

const report = fixedDimension(
  'report',
  label('Raportti', 'Report'),
  [
    ['privacy', 'Tietosuojaraportti', 'Data protection report'],
    ['authority', 'Viranomaisraportti', 'Report to an authority'],
  ],
  published('kanta-reporting.privacy-reports', 'kanta-reporting.authority-reports'),
);

const rhythm = drawnDimension(
  'rhythm',
  label('Rytmi', 'Rhythm'),
  [
    ['daily', 'Päivittäin', 'Daily', 20],
    ['monthly', 'Kuukausittain', 'Monthly', 55],
    ['quarterly', 'Neljännesvuosittain', 'Quarterly', 25],
  ],
  assumption('Siirtojen rytmiä ei ole julkaistu.', 'How often data are transferred is not published.'),
);

const subject = drawnDimension(
  'subject',
  label('Aihe', 'Subject'),
  [
    ['prescriptions', 'Reseptit', 'Prescriptions', 40],
    ['patient-data', 'Potilastiedot', 'Patient data', 35],
    ['social-welfare', 'Sosiaalihuolto', 'Social welfare', 15],
    ['mykanta', 'OmaKanta', 'MyKanta', 10],
  ],
  assumption(
    'Tilastojen aiheet ovat Kanta-palveluja; osuudet ovat omia.',
    'Subjects are the Kanta Services; shares are ours.',
  ),
);

const statisticsBefore: Stock = {
  opening: stated(
    label('Tilastoja Kanta-tilastoportaalissa vuoden alussa', 'Statistics in the portal when the year began'),
    { 2024: 29 },
    assumption(
      'Vuoden 2023 luku puuttuu raportista ("-"): portaalissa oletetaan olleen 29 tilastoa.',
      'The report has no figure for 2023 ("-"): 29 statistics are taken to have been there.',
    ),
  ),
};
const transfersBefore: Stock = {
  opening: stated(
    label('Toistuvia tiedonsiirtoja vuoden alussa', 'Recurring transfers when the year began'),
    { 2024: 8 },
    assumption(
      'Vuoden 2023 luku puuttuu raportista ("-"): siirtoja oletetaan olleen kahdeksan.',
      'The report has no figure for 2023 ("-"): eight transfers are taken to have been there.',
    ),
  ),
};

const ofMakers = assumption(
  'Tietosuojaraportti valmistuu yleensä viikossa, viranomaisen raportti kahdessa, toistuva siirto alkaa kuukaudessa.',
  'A data protection report is ready in a week as a rule, one for an authority in two, and a recurring transfer begins within a month or so.',
);

/** Every report was ordered: as many orders as are delivered. */
const ordersByReport = (figures: YearFigures): readonly Variant[] => {
  const ordered = (
    id: string,
    count: number,
    pool: OrganisationPool,
    days: readonly [number, number, number],
  ): Variant => ({
    count,
    values: { report: id },
    organisations: pool,
    course: [{ type: 'kanta-reporting.report', after: afterDays(...days, ofMakers) }],
  });
  return [
    ordered('privacy', figures.of('kanta-reporting.privacy-reports'), keepersOfRegisters, [0.5, 5, 25]),
    ordered('authority', figures.of('kanta-reporting.authority-reports'), authorities, [1, 10, 45]),
  ].filter(({ count }) => count > 0);
};

const facts = { countedBy: [], throughLuova: false } as const;

const reportOrder: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'kanta-reporting.report-order',
  label: label('Raporttitilaus', 'Order of a report'),
  direction: 'to-kela',
  organisations: keepersOfRegisters,
  dimensions: [report],
  volumeFrom: published('kanta-reporting.privacy-reports', 'kanta-reporting.authority-reports'),
  season: requestsForData,
  variants: ordersByReport,
};

const deliveredReport: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'kanta-reporting.report',
  label: label('Toimitettu raportti', 'Report delivered'),
  direction: 'from-kela',
  organisations: keepersOfRegisters,
  dimensions: [report],
  countedBy: ['report'],
  volumeFrom: published('kanta-reporting.privacy-reports', 'kanta-reporting.authority-reports'),
  answers: 'kanta-reporting.report-order',
  slots: 2,
  isCarried: true,
};

const portalStatistic: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'kanta-reporting.portal-statistic',
  label: label('Tilasto Kanta-tilastoportaaliin', 'Statistic for the portal'),
  direction: 'from-kela',
  organisations: thePublic,
  dimensions: [subject],
  volumeFrom: published('kanta-reporting.portal-statistics'),
  season: publishing,
  stock: statisticsBefore,
  variants: grownTo('kanta-reporting.portal-statistics', statisticsBefore),
};

const transferOrder: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'kanta-reporting.transfer-order',
  label: label('Sopimus toistuvasta tiedonsiirrosta', 'Agreement on a recurring transfer'),
  direction: 'to-kela',
  organisations: authorities,
  dimensions: [rhythm],
  volumeFrom: published('kanta-reporting.recurring-transfers'),
  season: requestsForData,
  stock: transfersBefore,
  variants: (figures) =>
    grownTo(
      'kanta-reporting.recurring-transfers',
      transfersBefore,
    )(figures).map((variant) => ({
      ...variant,
      course: [{ type: 'kanta-reporting.first-transfer', after: afterDays(5, 25, 90, ofMakers) }],
    })),
};

const firstTransfer: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'kanta-reporting.first-transfer',
  label: label('Ensimmäinen tiedonsiirto', 'First transfer'),
  direction: 'from-kela',
  organisations: authorities,
  dimensions: [rhythm],
  volumeFrom: assumption(
    'Jokainen sovittu siirto alkaa; seuraavat siirrot ovat tiedostoja, joita ei lasketa.',
    'Each transfer that is agreed on begins; the files that follow are not counted.',
  ),
  answers: 'kanta-reporting.transfer-order',
  slots: 2,
  isCarried: true,
};

export const kantaReporting: Exchange = {
  id: 'kanta-reporting',
  servedBy: 'kela',
  title: label('Kanta-palvelujen raportointi ja tilastointi', 'Reports and statistics of the Kanta Services'),
  about: label(
    'Rekisterinpitäjät tilaavat tietosuojaraportteja ja viranomaiset raportteja Kanta-palveluista. Tilastoportaali ja toistuvat tiedonsiirrot kasvavat vuoden mittaan.',
    'Keepers of registers order data protection reports and authorities reports from the Kanta Services. The statistics portal and recurring transfers grow over the year.',
  ),
  parties: label(
    'Hyvinvointialueet, terveyspalvelut, apteekit, viranomaiset',
    'Wellbeing services counties, health care, pharmacies, authorities',
  ),
  messageTypes: [reportOrder, deliveredReport, portalStatistic, transferOrder, firstTransfer],
  numbers: [],
  notes: [
    source(
      theReport,
      'Raportit on laskettu vuodelta; portaalin tilastot ja toistuvat siirrot ovat määriä vuoden lopussa.',
      'Reports are counts of the year; statistics in the portal and recurring transfers are how many there are at its end.',
    ),
  ],
};
