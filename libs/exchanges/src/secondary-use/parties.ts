/** Who asks for statistics and data, and who reads them. Which of them ask how often is published nowhere. */
import { organisations, poolOf, type OrganisationKind, type OrganisationPool } from '@tietovirta/population';
import { assumption, type Origins } from '@tietovirta/published';

const guessed: Origins = [
  assumption(
    'Kuka pyytää tai lukee kuinka paljon, ei ole julkaistu: osuudet pyytäjäryhmittäin ovat omia arvioitamme.',
    'Who asks or reads how much is not published: the shares of the groups are ours.',
  ),
];

type WeightedIds = readonly (readonly [organisationId: string, weight: number])[];

/** A weight shared out evenly among organisations. */
const evenly = (weight: number, ids: readonly string[]): WeightedIds => ids.map((id) => [id, weight / ids.length]);

const idsOf = (kind: OrganisationKind, begin = ''): readonly string[] =>
  organisations.filter((each) => each.kind === kind && each.id.startsWith(begin)).map(({ id }) => id);

const universities = idsOf('university');
const counties = [...idsOf('wellbeing-area'), 'helsinki'];
const institutes = ['thl', 'statistics-finland', 'vatt', 'occupational-health-institute'];
const ministries = ['ministry-social-affairs', 'ministry-finance', 'parliament'];

export const askersOfStatistics: OrganisationPool = poolOf(
  'askers-of-statistics',
  [
    ...evenly(22, universities),
    ...evenly(14, institutes),
    ...evenly(16, ministries),
    ...evenly(14, counties),
    ...evenly(14, idsOf('media')),
    ...evenly(10, idsOf('company', 'consulting-company')),
    ['private-askers', 10],
  ],
  guessed,
);

/** Those who ask about the use of medicines: their makers and importers before all others. */
export const askersAboutMedicines: OrganisationPool = poolOf(
  'askers-about-medicines',
  [
    ...evenly(70, idsOf('company', 'medicine-company')),
    ...evenly(12, universities),
    ['fimea', 8],
    ['thl', 5],
    ['ministry-social-affairs', 2],
    ...evenly(3, idsOf('media')),
  ],
  guessed,
);

/** Those who apply for data, with universities first. */
export const researchers: OrganisationPool = poolOf(
  'researchers',
  [...evenly(60, universities), ...evenly(36, institutes), ['fimea', 4]],
  guessed,
);

export const readersOfStatistics: OrganisationPool = poolOf(
  'readers-of-statistics',
  [
    ['public-readers', 46],
    ...evenly(14, counties),
    ...evenly(12, universities),
    ...evenly(10, institutes),
    ...evenly(8, ministries),
    ...evenly(6, idsOf('media')),
    ...evenly(4, idsOf('company', 'medicine-company')),
  ],
  guessed,
);

export const readersOfResearch: OrganisationPool = poolOf(
  'readers-of-research',
  [
    ['public-readers', 68],
    ...evenly(18, universities),
    ...evenly(6, institutes),
    ...evenly(4, ministries),
    ...evenly(4, idsOf('media')),
  ],
  guessed,
);

const theOnlyOne: Origins = [assumption('Yksi osapuoli: mitään ei jaeta.', 'One party: nothing is shared out.')];

/** What is published is for everybody. */
export const thePublic: OrganisationPool = poolOf('the-public', [['public-readers', 1]], theOnlyOne);

/** Kela's own units, which use its statistics and data too. */
export const insideKela: OrganisationPool = poolOf('inside-kela', [['kela-units', 1]], theOnlyOne);
