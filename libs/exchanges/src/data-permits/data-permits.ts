/** Data permits and data sets: researchers apply for a permit, ask for the data that it covers, and get them; Kela's own units too. */
import { apportion, assumption, derived, label, published, source, theReport } from '@tietovirta/published';
import { afterDays } from '../delays.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { insideKela, researchers, thePublic } from '../secondary-use/parties.js';
import { publishing, requestsForData } from '../secondary-use/seasons.js';
import { stated } from '../stated-number.js';
import type { Variant } from '../variant.js';
import { wholeFigure } from '../whole-figure.js';
import type { YearFigures } from '../year-figures.js';

const refusedInYear = stated(
  label('Hylättyjä ja peruttuja lupahakemuksia vuodessa', 'Applications for a permit refused or withdrawn a year'),
  { refused: 2, withdrawn: 3 },
  assumption('Raportti kertoo vain myönnetyt luvat.', 'The report tells of the permits granted alone.'),
);
const shareOfBasis = stated(
  label('Ulkoisten toimitusten peruste, prosenttia', 'Basis of deliveries outside Kela, per cent'),
  { permit: 64, 'separate-act': 36 },
  assumption(
    'Lupiin ja erillislakeihin perustuvat toimitukset on painettu yhdessä; osuudet ovat omia arvioitamme.',
    'Deliveries under permits and under separate acts are printed together; the shares are ours.',
  ),
);

const outcome = fixedDimension(
  'outcome',
  label('Ratkaisu', 'Decision'),
  [
    ['granted', 'Myönnetty', 'Granted'],
    ['refused', 'Hylätty', 'Refused'],
    ['withdrawn', 'Peruttu', 'Withdrawn'],
  ],
  published('data-permits.permits'),
);

const basis = fixedDimension(
  'basis',
  label('Peruste', 'Basis'),
  [
    ['permit', 'Tietolupa', 'Data permit'],
    ['separate-act', 'Erillislaki', 'Separate act'],
    ['internal', 'Kelan sisäinen', 'Inside Kela'],
  ],
  derived(
    ['data-permits.deliveries', 'data-permits.internal-deliveries'],
    'Raportti erottaa sisäiset toimitukset muista.',
    'The report tells deliveries inside Kela from the others.',
  ),
);

const ofPermits = assumption(
  'Lupa ratkaistaan laissa säädetyssä kolmessa kuukaudessa, yleensä kahdessa.',
  'A permit is decided within the three months of the act, in two as a rule.',
);
const ofDeliveries = assumption(
  'Aineisto poimitaan ja toimitetaan 60 arkipäivässä, sisäinen muutamassa viikossa.',
  'Data are picked and delivered within 60 working days, inside Kela within weeks.',
);

const applications = (figures: YearFigures): readonly Variant[] =>
  [
    ['granted', figures.of('data-permits.permits')] as const,
    ['refused', figures.assumed(refusedInYear.value.refused)] as const,
    ['withdrawn', figures.assumed(refusedInYear.value.withdrawn)] as const,
  ]
    .filter(([, count]) => count > 0)
    .map(([id, count]) => ({
      count,
      course: [{ type: 'data-permits.decision', after: afterDays(5, 55, 90, ofPermits), values: { outcome: id } }],
    }));

/** As many requests as are delivered. */
function requestsForDeliveries(figures: YearFigures): readonly Variant[] {
  const outside = apportion(figures.of('data-permits.deliveries'), Object.values(shareOfBasis.value));
  const [ofPermit = 0, ofAct = 0] = outside;
  const delivered = afterDays(4, 38, 84, ofDeliveries);
  const inside = afterDays(1, 12, 40, ofDeliveries);
  return [
    { count: ofPermit, values: { basis: 'permit' }, course: [{ type: 'data-permits.delivery', after: delivered }] },
    { count: ofAct, values: { basis: 'separate-act' }, course: [{ type: 'data-permits.delivery', after: delivered }] },
    {
      count: figures.of('data-permits.internal-deliveries'),
      values: { basis: 'internal' },
      organisations: insideKela,
      course: [{ type: 'data-permits.delivery', after: inside }],
    },
  ].filter(({ count }) => count > 0);
}

const facts = { organisations: researchers, countedBy: [], throughLuova: false } as const;

const application: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'data-permits.application',
  label: label('Tietolupahakemus', 'Application for a data permit'),
  direction: 'to-kela',
  dimensions: [],
  volumeFrom: derived(
    ['data-permits.permits'],
    'Myönnetyt luvat sekä hylätyt ja perutut hakemukset.',
    'Permits granted, and applications refused and withdrawn.',
  ),
  season: requestsForData,
  variants: applications,
};

const decision: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'data-permits.decision',
  label: label('Tietolupapäätös', 'Decision on a data permit'),
  direction: 'from-kela',
  dimensions: [outcome],
  countedBy: ['outcome'],
  volumeFrom: published('data-permits.permits'),
  answers: 'data-permits.application',
  slots: 2,
  isCarried: true,
};

const dataRequest: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'data-permits.data-request',
  label: label('Aineistopyyntö', 'Request for a data set'),
  direction: 'to-kela',
  dimensions: [basis],
  volumeFrom: published('data-permits.deliveries', 'data-permits.internal-deliveries'),
  season: requestsForData,
  variants: requestsForDeliveries,
};

const delivery: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'data-permits.delivery',
  label: label('Aineistotoimitus', 'Delivery of a data set'),
  direction: 'from-kela',
  dimensions: [basis],
  countedBy: ['basis'],
  volumeFrom: published('data-permits.deliveries', 'data-permits.internal-deliveries'),
  answers: 'data-permits.data-request',
  slots: 2,
  isCarried: true,
};

const cataloguePublication: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'data-permits.catalogue-publication',
  label: label('Aineistokatalogin julkaisu', 'Publication of the data catalogue'),
  direction: 'from-kela',
  organisations: thePublic,
  dimensions: [],
  volumeFrom: published('data-permits.catalogue-publications'),
  season: publishing,
  variants: wholeFigure('data-permits.catalogue-publications'),
};

export const dataPermits: Exchange = {
  id: 'data-permits',
  servedBy: 'kela',
  title: label('Tietoluvat ja tietoaineistot', 'Data permits and data sets'),
  about: label(
    'Tutkija hakee tietolupaa, Kela ratkaisee hakemuksen ja toimittaa luvan tai erillislain mukaiset aineistot. Kelan omat yksiköt pyytävät aineistoja samasta palvelusta.',
    'A researcher applies for a data permit; Kela decides, and delivers the data that a permit or a separate act covers. Units of Kela ask the same service for data.',
  ),
  parties: label('Yliopistot, tutkimuslaitokset, Kelan yksiköt', 'Universities, research institutes, units of Kela'),
  messageTypes: [application, decision, dataRequest, delivery, cataloguePublication],
  numbers: [refusedInYear, shareOfBasis],
  notes: [
    source(
      theReport,
      'Vuonna 2023 aineistokatalogista ei ilmestynyt mitään: painettu 0 on nolla.',
      'In 2023 nothing of the data catalogue came out: the printed 0 is a zero.',
    ),
    assumption(
      'Toimituksia on enemmän kuin vuoden lupia: yksi lupa tuo useita, ja aiempien vuosien luvat ovat voimassa.',
      'There are more deliveries than permits of the year: one permit brings several, and those of earlier years hold.',
    ),
  ],
};
