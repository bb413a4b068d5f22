/** Who cares for the patients of each area: the area itself, in Uusimaa HUS beside it, and private providers everywhere. */
import { areas, organisations, poolByArea, residentsOfArea } from '@tietovirta/population';
import { assumption, label, source } from '@tietovirta/published';
import { stated } from '../stated-number.js';

export const shareOfCare = stated(
  label('Asiakirjat ja reseptit palvelunantajittain, promillea', 'Documents and prescriptions by provider, per mille'),
  { area: 760, private: 240, hus: 310 },
  assumption(
    'Osuuksia ei ole julkaistu. Uudellamaalla HUSin erikoissairaanhoito on osa julkisen hoidon osuudesta.',
    'The shares are not published. In Uusimaa specialised care by HUS is a part of the share of public care.',
  ),
);

/** Codes of the areas of Uusimaa, where HUS gives specialised care. */
const areasOfHus = new Set(['01', '02', '03', '04', '90']);

/** On Åland and in Helsinki others do the work of a county. */
const ofArea = new Map([
  ...organisations.flatMap(({ id, kind, area }) => (kind === 'wellbeing-area' && area !== undefined ? [[area, id] as const] : [])), // oxfmt-ignore
  ['90', 'helsinki'] as const,
  ['91', 'ahs'] as const,
]);

const privateOnes = organisations.filter(({ id }) => id.startsWith('health-provider-'));
const sizes = privateOnes.map((_, place) => (privateOnes.length - place) ** 2);
const allSizes = sizes.reduce((sum, size) => sum + size, 0);

type Member = readonly [organisation: string, weight: number, area: string];

function membersOf(area: string): readonly Member[] {
  const residents = residentsOfArea(area);
  const { area: ofPublic, private: ofPrivate, hus } = shareOfCare.value;
  const ofHus = areasOfHus.has(area) ? hus : 0;
  return [
    [ofArea.get(area) ?? '', residents * (ofPublic - ofHus), area],
    ...(ofHus > 0 ? [['hus', residents * ofHus, area] as const] : []),
    ...privateOnes.map(({ id }, place): Member => [id, (residents * ofPrivate * (sizes[place] ?? 0)) / allSizes, area]),
  ];
}

export const providersByArea = poolByArea(
  'providers-by-area',
  areas.flatMap(({ code }) => membersOf(code)),
  [
    source(
      'Tilastokeskus, Sotkanet (rOpenGov/geofi)',
      'Asukkaat 31.12.2022 sadan tarkkuudella.',
      'Residents on 31 December 2022 in hundreds.',
    ),
    shareOfCare.origin,
    assumption('Yksityisten koot pienenevät neliöllisesti.', 'Sizes of private providers fall by squares.'),
  ],
);
