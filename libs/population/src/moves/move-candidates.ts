/**
 * Who may move on a day by their own decision: known from the hash of the year alone, without a look at anybody's family. Who lives with others moves
 * when their head does, so less than two of three do; whether they do is asked only of the few of the day that is told of.
 */
import { mayMoveIn, moveIn, type MoveKind } from '../home/movers.js';
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
const expectedOfArrival = 7;

const expectedOf = ({ kind, sex, birthYear }: PersonGroup, year: number): number => {
  if (kind === 'arrival') return expectedOfArrival;
  const [, women, men] = expected.findLast(([from]) => year - 1 - birthYear >= from) ?? expected[0];
  return ({ female: women, male: men } satisfies Record<Sex, number>)[sex];
};

const destinations: readonly Destination[] = ['within', 'abroad'];
const destinationOf = (kind: MoveKind): Destination => (kind === 'abroad' ? 'abroad' : 'within');
/** Days of a year, at most. */
const mostDays = 366;

/** The day on which a person may move somewhere in a year (days since 1970-01-01), undefined where there is none. */
export function candidateDayOf(ordinal: number, year: number, destination: Destination): number | undefined {
  const group = groupOf(ordinal);
  const move = decides(group, year) ? moveIn(ordinal, year, year - 1 - group.birthYear) : undefined;
  return move !== undefined && destinationOf(move.kind) === destination ? move.day : undefined;
}

/** Candidates of a year by destination, district and day: a tenth of a second to make, and 4 MB. */
export class MoveCandidates {
  private readonly firstDay: number;
  /** In the order of their places; those of one place in the order of ordinals. */
  private readonly persons: Uint32Array;
  /** First of each place, and how many there are as last value. */
  private readonly starts = new Uint32Array(destinations.length * districts.length * mostDays + 1);
  private readonly expected = new Uint32Array(destinations.length * districts.length * mostDays);

  /** @param year 2023-2035 */
  constructor(year: number) {
    this.firstDay = firstDayOf(year, 0);
    const [found, places] = this.findAll(year);
    for (const place of places) this.starts[place + 1]! += 1;
    for (let place = 0; place < this.expected.length; place += 1)
      this.starts[place + 1]! += this.starts[place] as number;
    const next = this.starts.slice();
    this.persons = new Uint32Array(found.length);
    for (const [i, person] of found.entries()) {
      const place = places[i] as number;
      this.persons[next[place] as number] = person;
      next[place]! += 1;
    }
  }

  /** @param day of the year (days since 1970-01-01) */
  on(day: number, destination: Destination, district: number): Uint32Array {
    const place = this.placeOf(day, destination, district);
    return this.persons.subarray(this.starts[place], this.starts[place + 1]);
  }

  /** How many are expected to move, those who move with the candidates among them; in tenths. */
  expectedOn(day: number, destination: Destination, district: number): number {
    return this.expected[this.placeOf(day, destination, district)] as number;
  }

  private placeOf(day: number, destination: Destination, district: number): number {
    return (destinations.indexOf(destination) * districts.length + district) * mostDays + day - this.firstDay;
  }

  /** Everybody who may move, and the place of each. */
  private findAll(year: number): readonly [persons: readonly number[], places: readonly number[]] {
    const persons: number[] = [];
    const places: number[] = [];
    for (const group of personGroups) {
      if (!decides(group, year)) continue;
      const age = year - 1 - group.birthYear;
      const weight = expectedOf(group, year);
      for (const district of districts) {
        const { from, to } = membersOfDistrict(group, district);
        for (let ordinal = from; ordinal < to; ordinal += 1) {
          const move = mayMoveIn(ordinal, year, age) ? moveIn(ordinal, year, age) : undefined;
          if (move === undefined) continue;
          const place = this.placeOf(move.day, destinationOf(move.kind), district);
          persons.push(ordinal);
          places.push(place);
          this.expected[place]! += weight;
        }
      }
    }
    return [persons, places];
  }
}

const made = new Map<number, MoveCandidates>();

/** Made when they are asked for first, and shared by all of a thread. */
export function moveCandidatesOf(year: number): MoveCandidates {
  let candidates = made.get(year);
  if (candidates === undefined) made.set(year, (candidates = new MoveCandidates(year)));
  return candidates;
}
