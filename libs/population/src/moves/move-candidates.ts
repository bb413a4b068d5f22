/**
 * Who may move on a day by their own decision: known from the hash of the year alone, without a look at anybody's family. Who lives with others moves
 * when their head does, so less than two of three do; whether they do is asked only of the few of the day that is told of.
 */
import { keptTable } from '@tietovirta/kept-tables';
import { arrivalsOf } from '../home/arrivals.js';
import { mayMoveIn, moveIn, type Move, type MoveKind } from '../home/movers.js';
import { groupOf, personGroups } from '../layout/person-groups.js';
import type { PersonGroup, Sex } from '../layout/person-group.js';
import { firstDayOf } from '../vital/day-weights.js';
import { districts, membersOfDistrict } from './districts.js';

/** `within`: from one home in Finland to another. */
export type Destination = 'within' | 'abroad';

/** Who has parents in Finland does not decide for themselves before. */
const youngest = 18;

/** Whether members of a group move by their own decision in a year. */
const decides = ({ kind, since, birthYear }: PersonGroup, year: number): boolean =>
  kind === 'arrival' ? since <= year : kind === 'resident' && birthYear <= year - youngest;

/**
 * How many move with a candidate, in tenths: how notices are shared out over districts before anybody's family is known. Women take their partner and
 * children along; of men only those without a partner are heads. [first age, women, men] on 1 January, as the lives of 2024 have it.
 */
const expected = [
  [0, 2, 2],
  [20, 16, 7],
  [30, 27, 4],
  [40, 30, 3],
  [50, 20, 4],
  [60, 15, 3],
  [80, 10, 1],
] as const;
const expectedOfArrival = 10;

const expectedOf = ({ kind, sex, birthYear }: PersonGroup, year: number): number => {
  if (kind === 'arrival') return expectedOfArrival;
  const [, women, men] = expected.findLast(([from]) => year - 1 - birthYear >= from) ?? expected[0];
  return ({ female: women, male: men } satisfies Record<Sex, number>)[sex];
};

const destinations: readonly Destination[] = ['within', 'abroad'];
const destinationOf = (kind: MoveKind): Destination => (kind === 'abroad' ? 'abroad' : 'within');
/** Days of a year, at most. */
const mostDays = 366;

/** Whether somebody of a group lives in Finland before a day: who arrived, from their arrival until they leave. */
function isHereBefore(day: number, ordinal: number, { kind, since }: PersonGroup): boolean {
  if (kind !== 'arrival') return true;
  const { from, to = Infinity } = arrivalsOf(since).stayOf(ordinal);
  return from < day && day < to;
}

/** The move of a member of a group by their own decision in a year, as far as they alone can tell. */
function candidateMove(ordinal: number, group: PersonGroup, year: number): Move | undefined {
  const age = year - 1 - group.birthYear;
  const move = mayMoveIn(ordinal, year, age) ? moveIn(ordinal, year, age) : undefined;
  return move !== undefined && isHereBefore(move.day, ordinal, group) ? move : undefined;
}

/** The day on which a person may move somewhere in a year (days since 1970-01-01), undefined where there is none. */
export function candidateDayOf(ordinal: number, year: number, destination: Destination): number | undefined {
  const group = groupOf(ordinal);
  const move = decides(group, year) ? candidateMove(ordinal, group, year) : undefined;
  return move !== undefined && destinationOf(move.kind) === destination ? move.day : undefined;
}

const placeCount = destinations.length * districts.length * mostDays;

interface CandidatesByPlace {
  /** In the order of their places; those of one place in the order of ordinals. */
  readonly persons: Uint32Array;
  /** First of each place, and how many there are as last value. */
  readonly starts: Uint32Array;
  /** By place: how many are expected to move. */
  readonly expected: Uint32Array;
}

/** Candidates of a year by destination, district and day, a kept table: a tenth of a second to make, and 4 MB. */
export class MoveCandidates {
  private readonly firstDay: number;
  private readonly byPlace: CandidatesByPlace;

  /** @param year 2023-2035 */
  constructor(year: number) {
    this.firstDay = firstDayOf(year, 0);
    this.byPlace = keptTable({ key: ['move candidates', year], build: () => this.build(year) });
  }

  /** @param day of the year (days since 1970-01-01) */
  on(day: number, destination: Destination, district: number): Uint32Array {
    const place = this.placeOf(day, destination, district);
    const { persons, starts } = this.byPlace;
    return persons.subarray(starts[place], starts[place + 1]);
  }

  /** How many are expected to move, those who move with the candidates among them; in tenths. */
  expectedOn(day: number, destination: Destination, district: number): number {
    return this.byPlace.expected[this.placeOf(day, destination, district)] as number;
  }

  private placeOf(day: number, destination: Destination, district: number): number {
    return (destinations.indexOf(destination) * districts.length + district) * mostDays + day - this.firstDay;
  }

  private build(year: number): CandidatesByPlace {
    const movers = new Uint32Array(placeCount);
    const { persons, places, length } = this.findAll(year, movers);
    const starts = new Uint32Array(placeCount + 1);
    for (let i = 0; i < length; i += 1) starts[(places[i] as number) + 1]! += 1;
    for (let place = 0; place < placeCount; place += 1) starts[place + 1]! += starts[place] as number;
    const next = starts.slice();
    const inOrder = new Uint32Array(length);
    for (let i = 0; i < length; i += 1) {
      const place = places[i] as number;
      inOrder[next[place] as number] = persons[i] as number;
      next[place]! += 1;
    }
    return { persons: inOrder, starts, expected: movers };
  }

  /** Everybody who may move, in the order of ordinals; counts those who are expected to. */
  private findAll(year: number, movers: Uint32Array): Found {
    const found = new Found();
    for (const group of personGroups) {
      if (!decides(group, year)) continue;
      const weight = expectedOf(group, year);
      for (const district of districts) {
        const { from, to } = membersOfDistrict(group, district);
        for (let ordinal = from; ordinal < to; ordinal += 1) {
          const move = candidateMove(ordinal, group, year);
          if (move === undefined) continue;
          const place = this.placeOf(move.day, destinationOf(move.kind), district);
          found.add(ordinal, place);
          movers[place]! += weight;
        }
      }
    }
    return found;
  }
}

/** Candidates with their places, six bytes each, in arrays that grow. */
class Found {
  persons = new Uint32Array(1 << 20);
  places = new Uint16Array(1 << 20);
  length = 0;

  add(person: number, place: number): void {
    if (this.length === this.persons.length) {
      const { persons, places } = this;
      (this.persons = new Uint32Array(2 * persons.length)).set(persons);
      (this.places = new Uint16Array(2 * places.length)).set(places);
    }
    this.persons[this.length] = person;
    this.places[this.length] = place;
    this.length += 1;
  }
}

const made = new Map<number, MoveCandidates>();

/** Made when they are asked for first, and shared by all of a thread. */
export function moveCandidatesOf(year: number): MoveCandidates {
  let candidates = made.get(year);
  if (candidates === undefined) made.set(year, (candidates = new MoveCandidates(year)));
  return candidates;
}
