/**
 * Changes of address. Whoever moves in their life is told of when they do; what else the report counts are addresses that people have beside their home, and
 * those of people abroad, whom the lives do not follow from home to home.
 */
import { MoveNotices } from '@tietovirta/population';
import { apportion, assumption, label, published, source } from '@tietovirta/published';
import { fixedDimension } from '../fixed-dimension.js';
import type { OpeningType } from '../message-type.js';
import { movers, peopleAbroad } from '../people/everyone.js';
import { drawn, toldByDay } from '../person-rule.js';
import { stated } from '../stated-number.js';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { moves } from './moves-season.js';
import { register } from './register.js';
import { toldMoves } from './told-moves-season.js';

const addressKind = fixedDimension(
  'address-kind',
  label('Osoitelaji', 'Kind of address'),
  [
    ['permanent', 'Vakinainen kotimainen osoite', 'Permanent address in Finland'],
    ['temporary', 'Tilapäinen kotimainen osoite', 'Temporary address in Finland'],
    ['postal', 'Postiosoite', 'Postal address'],
    ['abroad', 'Ulkomainen osoite', 'Address abroad'],
  ],
  source(
    'dvv.fi, muutosrajapinta',
    'Osoitelajit ovat rajapinnan tietoryhmiä.',
    'Kinds are groups of the change interface.',
  ),
);

const shareOfKinds = stated(
  label('Osoitetietomuutokset lajeittain, prosenttia', 'Changes of address by kind, per cent'),
  { move: 65, emigration: 1.1, abroad: 2.9, temporary: 20, postal: 11 },
  assumption(
    'Elämissä muuttaa vuodessa noin 935 000 henkilöä Suomessa ja 14 700 Suomesta; muuttoilmoituksia on muutama prosentti enemmän, sillä osaa korjataan. Loput ovat tilapäisiä osoitteita, postiosoitteita ja ulkomailla asuvien osoitteita, joiden osuudet ovat omia arvioitamme.',
    'In the lives about 935,000 persons move inside Finland in a year and 14,700 out of it; there are some per cent more notices of moves, as some are corrected. The rest are temporary and postal addresses and those of people abroad, whose shares are ours.',
  ),
);

const moving = toldByDay(
  new MoveNotices('within'),
  assumption(
    'Ne, joiden koti vaihtuu Suomessa ilmoituksen päivänä tai sitä edeltävinä vapaapäivinä: kotitalous muuttaa yhdessä.',
    'Those whose home in Finland changes on the day of the notice, or on the days off before it: a household moves together.',
  ),
);
const emigrating = toldByDay(
  new MoveNotices('abroad'),
  assumption(
    'Ne, jotka muuttavat Suomesta ilmoituksen päivänä tai sitä edeltävinä vapaapäivinä.',
    'Those who leave Finland on the day of the notice, or on the days off before it.',
  ),
);

const kinds: Readonly<Record<keyof typeof shareOfKinds.value, Omit<Variant, 'count'>>> = {
  move: { values: { 'address-kind': 'permanent' }, person: moving, season: toldMoves },
  emigration: { values: { 'address-kind': 'abroad' }, person: emigrating, season: toldMoves },
  abroad: { values: { 'address-kind': 'abroad' }, person: drawn(peopleAbroad) },
  temporary: { values: { 'address-kind': 'temporary' } },
  postal: { values: { 'address-kind': 'postal' } },
};

function byKind(figures: YearFigures): readonly Variant[] {
  const counts = apportion(figures.of('population-register.address-changes'), Object.values(shareOfKinds.value));
  return Object.values(kinds)
    .map((kind, place): Variant => ({ ...kind, count: counts[place] as number }))
    .filter(({ count }) => count > 0);
}

export const addressChange: OpeningType = {
  kind: 'opening',
  id: 'population-register.address-change',
  label: label('Osoitetietomuutos', 'Change of address'),
  direction: 'to-kela',
  person: drawn(movers),
  organisations: register,
  dimensions: [addressKind],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('population-register.address-changes'),
  season: moves,
  variants: byKind,
};

export const addressNumbers = [shareOfKinds];
