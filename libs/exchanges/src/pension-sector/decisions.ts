/** Decisions on earnings-related pensions: of each kind of pension and decision a part, about people in whose lives it happened. */
import { apportion, assumption, label, source } from '@tietovirta/published';
import { fixedDimension } from '../fixed-dimension.js';
import * as people from '../people/pensions.js';
import { drawn, type Profile } from '../person-rule.js';
import { stated } from '../stated-number.js';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';

export const pensionType = fixedDimension(
  'pension-type',
  label('Eläkelaji', 'Kind of pension'),
  [
    ['old-age', 'Vanhuuseläke', 'Old-age pension'],
    ['disability', 'Työkyvyttömyyseläke', 'Disability pension'],
    ['rehabilitation', 'Kuntoutustuki', 'Cash rehabilitation benefit'],
    ['survivor', 'Perhe-eläke', "Survivors' pension"],
    ['partial-early', 'Osittainen varhennettu vanhuuseläke', 'Partial early old-age pension'],
  ],
  source(
    'etk.fi, eläkelajit',
    'Työeläkkeen lajit; työuraeläkettä saa vain joitakin kymmeniä vuodessa, eikä sitä ole elämissä.',
    'Kinds of earnings-related pensions; a few dozen a year get the years-of-service pension, which lives do not have.',
  ),
);

export const decisionType = fixedDimension(
  'decision-type',
  label('Ratkaisu', 'Decision'),
  [
    ['grant', 'Myöntö', 'Grant'],
    ['change', 'Tarkistus', 'Change'],
    ['reject', 'Hylkäys', 'Rejection'],
    ['end', 'Lakkautus', 'End'],
  ],
  assumption('Ratkaisujen lajit ovat omia arvioitamme.', 'The kinds of decisions are ours.'),
);

/** Decisions by kind of pension and by what is decided. */
const partsOfDecisions = stated(
  label('Päätökset lajeittain ja ratkaisuittain, prosenttia', 'Decisions by kind and by what is decided, per cent'),
  {
    'old-age grant': 13,
    'old-age change': 33,
    'old-age end': 8,
    'disability grant': 2.5,
    'disability change': 12,
    'disability reject': 4,
    'disability end': 1.2,
    'rehabilitation grant': 1.5,
    'rehabilitation change': 6,
    'rehabilitation reject': 1.3,
    'survivor grant': 3,
    'survivor change': 8,
    'survivor end': 3,
    'partial-early grant': 1.2,
    'partial-early change': 2.3,
  },
  assumption(
    'Kelan saamien päätösten jakaumaa ei ole julkaistu. Osuudet on sovitettu niin, että myöntöjä ja lakkautuksia on suunnilleen yhtä monta kuin elämissä alkaa ja päättyy eläkkeitä.',
    'No public source splits the decisions that Kela receives. The shares are fitted so that there are about as many grants and ends as pensions begin and end in lives.',
  ),
);

type PartOfDecisions = keyof typeof partsOfDecisions.value;

const about: Readonly<Record<PartOfDecisions, Profile>> = {
  'old-age grant': people.newOnOldAgePension,
  'old-age change': people.onOldAgePension,
  'old-age end': people.diedOnOldAgePension,
  'disability grant': people.newOnDisabilityPension,
  'disability change': people.onDisabilityPension,
  'disability reject': people.claimingDisabilityPension,
  'disability end': people.pastDisabilityPension,
  'rehabilitation grant': people.newOnRehabilitationPension,
  'rehabilitation change': people.onRehabilitationPension,
  'rehabilitation reject': people.claimingDisabilityPension,
  'survivor grant': people.newOnSurvivorsPension,
  'survivor change': people.onSurvivorsPension,
  'survivor end': people.diedOnSurvivorsPension,
  'partial-early grant': people.newOnPartialEarlyPension,
  'partial-early change': people.onPartialEarlyPension,
};

export const decisionNumbers = [partsOfDecisions];

// Object.keys forgets the names of a record.
const parts = Object.keys(about) as readonly PartOfDecisions[];

export function decisionsByKind(figures: YearFigures): readonly Variant[] {
  const counts = apportion(figures.of('pension-sector.decisions'), parts.map((part) => partsOfDecisions.value[part])); // oxfmt-ignore
  return parts
    .map((part, place): Variant => {
      const [type = '', decision = ''] = part.split(' ');
      return {
        count: counts[place] ?? 0,
        values: { [pensionType.id]: type, [decisionType.id]: decision },
        person: drawn(about[part], 'member'),
      };
    })
    .filter(({ count }) => count > 0);
}
