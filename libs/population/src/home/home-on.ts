/**
 * Where a person lives on a day. Households move together: everybody has a head, who is the woman of a couple, the mother (or the father)
 * of a child, or the person alone; the head's moves are the household's.
 */
import { keyOf, mix } from '@tietovirta/chance';
import { civilDateOf, civilDay } from '../civil-day.js';
import { countriesAbroad, countriesOfForeigners, movesInsideAreaPercent } from '../data/abroad.data.js';
import { agesOfLeaving } from '../data/families.data.js';
import { deathDayOf } from '../deaths/deaths.js';
import { childrenOf, coupleOf, livesWithOn, parentsOf } from '../family/family-of.js';
import { weighted } from '../identity/weighted.js';
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf, residentCount } from '../layout/person-groups.js';
import { municipalityPlaceOf } from '../layout/resident-cells.js';
import { newbornPlaceOf } from '../layout/newborn-places.js';
import { firstLifeYear } from '../layout/years.js';
import { ordinalHash } from '../ordinal-hash.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { municipalities, type Municipality } from '../places/municipalities.js';
import { arrivalsOf } from './arrivals.js';
import { moveIn, type Move } from './movers.js';

/** A dwelling for a time. */
export interface Home {
  /** Two letters; FI for Finland. */
  readonly country: string;
  /** Undefined abroad. */
  readonly municipality: Municipality | undefined;
  /** Day of the last move (days since 1970-01-01), undefined when it lies before 2023. */
  readonly since: number | undefined;
  /** Random bits of the address: the same for all who live there. */
  readonly address: number;
}

const addressPurpose = keyOf('address').a;
const countryPurpose = keyOf('country').a;
const leavingPurpose = keyOf('leaving').a;

const anyMunicipality = weighted(municipalities.map((each) => [each, each.residents] as const));
const amongForeignSpeakers = weighted(municipalities.map((each) => [each, each.residents * each.otherShare] as const));
const inArea = new Map(
  [...new Set(municipalities.map(({ area }) => area.code))].map((code) => [
    code,
    weighted(municipalities.filter(({ area }) => area.code === code).map((each) => [each, each.residents] as const)),
  ]),
);
const countryAbroad = weighted(countriesAbroad);
const countryOfForeigner = weighted(countriesOfForeigners);

/** The day on which a child leaves home: from their eighteenth birthday on, or when they begin a family of their own. */
export function leavingDayOf(ordinal: number): number {
  const bits = ordinalHash(ordinal, leavingPurpose);
  const years = agesOfLeaving[bits % agesOfLeaving.length] as number;
  const wanted = Math.round(birthDayOf(ordinal) + years * 365.25 + ((bits >>> 8) % 330));
  const [first] = groupOf(ordinal).sex === 'female' ? childrenOf(ordinal) : [];
  const ownFamily = first === undefined ? Infinity : birthDayOf(first);
  return Math.min(wanted, ownFamily, coupleOf(ordinal)?.startDay ?? Infinity);
}

/** Nobody begins a family of their own, or leaves otherwise, before this many years of age: the youngest mothers bear at fifteen. */
const youngestLeaving = 13;

/** Small children are passed with one look. */
const mayHaveLeftBy = (ordinal: number, day: number): boolean =>
  day >= civilDay(groupOf(ordinal).birthYear + youngestLeaving, 1, 1);

/** With whom a child lives on a day; undefined for those who live without their parents. */
export function guardianOn(ordinal: number, day: number): number | undefined {
  const { mother, father } = parentsOf(ordinal);
  if (mother === undefined || (mayHaveLeftBy(ordinal, day) && leavingDayOf(ordinal) <= day)) return undefined;
  if (!((deathDayOf(mother) ?? Infinity) <= day)) return mother;
  return father === undefined || (deathDayOf(father) ?? Infinity) <= day ? undefined : father;
}

/** The head of a person's household on a day. */
export function headOn(ordinal: number, day: number): number {
  const guardian = guardianOn(ordinal, day);
  if (guardian !== undefined) return headOn(guardian, day);
  if (groupOf(ordinal).sex === 'female') return ordinal;
  return livesWithOn(ordinal, day) ?? ordinal;
}

/** The home of a person on a day (days since 1970-01-01). Of the dead it is the last one. */
export function homeOn(ordinal: number, day: number): Home {
  const death = deathDayOf(ordinal);
  const asked = death === undefined ? day : Math.min(day, death);
  return homeOfHead(headOn(ordinal, asked), asked);
}

/** Whether a household comes to its home on a day: it moves there, or begins there when its head leaves their parents. Without saying where, and so quick. */
export function isNewHomeOn(head: number, day: number): boolean {
  const first = firstHome(head, day);
  const since = first.country === 'FI' ? (movesBy(head, first, day).at(-1)?.day ?? first.since) : first.since;
  return since === day;
}

/** The municipality to which the own moves of a resident have led by a day, without a look at their family; undefined abroad. */
export function municipalityByOwnMoves(resident: number, day: number): Municipality | undefined {
  const first: Home = { country: 'FI', municipality: municipalities[municipalityPlaceOf(resident)], since: undefined, address: 0 }; // oxfmt-ignore
  return movesBy(resident, first, day).reduce(movedOn(resident), first).municipality;
}

function homeOfHead(head: number, day: number): Home {
  const first = firstHome(head, day);
  return first.country === 'FI' ? movesBy(head, first, day).reduce(movedOn(head), first) : first;
}

const addressOf = (head: number, since: number): number => ordinalHash(head, mix(addressPurpose + since));

const abroad = (head: number, country: string, since: number | undefined): Home => ({
  country,
  municipality: undefined,
  since,
  address: addressOf(head, since ?? 0),
});

/** The country of somebody who never lives in Finland, two letters: quicker than their home. Undefined for the others. */
export function countryForLife(ordinal: number, kind: PersonGroup['kind']): string | undefined {
  if (kind === 'abroad') return countryAbroad(ordinalHash(ordinal, countryPurpose));
  return kind === 'foreigner' ? countryOfForeigner(ordinalHash(ordinal, countryPurpose)) : undefined;
}

/** Where a head lives before their own first move: of one who grew up in these years, where they left from; of one who arrived, the first in Finland. */
function firstHome(head: number, day: number): Home {
  const { kind } = groupOf(head);
  const country = countryForLife(head, kind);
  if (country !== undefined) return abroad(head, country, undefined);
  if (kind === 'arrival') return homeOfArrival(head, day);
  const { mother } = parentsOf(head);
  const left = mother === undefined ? 0 : leavingDayOf(head);
  if (mother !== undefined && left <= day) {
    const parental = homeOn(mother, left);
    return { ...parental, since: left, address: addressOf(head, left) };
  }
  const municipality = head < residentCount ? municipalities[municipalityPlaceOf(head)] : placeWithoutFamily(head);
  return { country: 'FI', municipality, since: undefined, address: addressOf(head, 0) };
}

function homeOfArrival(head: number, day: number): Home {
  const { from, to = Infinity } = arrivalsOf(groupOf(head).since).stayOf(head);
  if (day < from || day >= to)
    return abroad(head, countryAbroad(ordinalHash(head, countryPurpose)), day >= to ? to : undefined);
  const municipality = amongForeignSpeakers(ordinalHash(head, addressPurpose));
  return { country: 'FI', municipality, since: from, address: addressOf(head, from) };
}

function placeWithoutFamily(head: number): Municipality {
  const group = groupOf(head);
  if (group.kind === 'newborn') return municipalities[newbornPlaceOf(group, head - group.firstOrdinal)]!;
  return anyMunicipality(ordinalHash(head, addressPurpose));
}

/** A head's own moves from a first home in Finland to a day, in order. A move abroad is the last. */
function movesBy(head: number, { since = 0 }: Home, day: number): readonly Move[] {
  const moves: Move[] = [];
  const { birthYear } = groupOf(head);
  const { year: last } = civilDateOf(day);
  for (let year = firstLifeYear; year <= last && moves.at(-1)?.kind !== 'abroad'; year += 1) {
    const move = moveIn(head, year, year - 1 - birthYear);
    if (move !== undefined && move.day <= day && move.day > since) moves.push(move);
  }
  return moves;
}

const movedOn =
  (head: number) =>
  (home: Home, { kind, day, bits }: Move): Home => {
    if (kind === 'abroad') return abroad(head, countryAbroad(bits), day);
    const municipality = kind === 'inside' ? home.municipality : movedTo(home.municipality!, bits);
    return { country: 'FI', municipality, since: day, address: addressOf(head, day) };
  };

function movedTo(from: Municipality, bits: number): Municipality {
  const staysInArea = (bits >>> 24) % 100 < movesInsideAreaPercent;
  const draw = staysInArea ? inArea.get(from.area.code)! : anyMunicipality;
  const to = draw(mix(bits));
  return to === from ? anyMunicipality(mix(bits + 1)) : to;
}
