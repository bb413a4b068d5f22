/**
 * Notices of death. The report prints more of them than people die: first notices of residents and of persons abroad, and second ones,
 * which correct or complete a first notice of the weeks before. The three add up to the printed number.
 */
import { KeyedPermutation, keyOf } from '@tietovirta/chance';
import { EventsOfYear } from '../layout/events-of-year.js';
import { personGroups } from '../layout/person-groups.js';
import { firstLifeYear } from '../layout/years.js';
import { deathWeight, firstDayOf, tellingDays, weightsOfYear } from '../vital/day-weights.js';
import { deathNoticesTold } from '../vital/told-counts.js';
import type { ToldEvents } from '../vital/told-events.js';
import { deathCounts, yearPlace } from './death-counts.js';
import { deathsInOrder } from './deaths.js';

/** Second notices that are mixed with each other: some weeks of them. */
const mixed = 1536;
/** First notices of at least two days lie between a first notice and the second one. */
const leastBetween = 500;

/** How many notices of death there are in a year. @param year 2023-2035 */
export function deathNoticesOf(year: number): number {
  const { resident, abroad } = deathCounts().totals;
  const place = yearPlace(year);
  return deathNoticesTold(year, (resident[place] as number) + (abroad[place] as number));
}

export class DeathNotices implements ToldEvents {
  /** Notices of the year by the day of death. */
  readonly events: EventsOfYear;
  private readonly residents: Uint32Array;
  private readonly abroad: Uint32Array;
  private readonly firsts: number;
  private readonly seconds: number;
  private readonly before: DeathNotices | undefined;
  private readonly mixes: (KeyedPermutation | undefined)[] = [];

  /** @param year 2023-2035 */
  constructor(readonly year: number) {
    const { death } = tellingDays;
    this.residents = deathsInOrder('resident', year);
    this.abroad = deathsInOrder('abroad', year);
    this.firsts = this.residents.length + this.abroad.length;
    const total = deathNoticesTold(year, this.firsts);
    this.seconds = total - this.firsts;
    this.events = EventsOfYear.byWeights(total, firstDayOf(year, death), weightsOfYear(year, death, deathWeight));
    this.before = year === firstLifeYear || this.seconds === 0 ? undefined : new DeathNotices(year - 1);
  }

  /** How many notices there are of each kind. */
  get counts(): { readonly residents: number; readonly abroad: number; readonly seconds: number } {
    return { residents: this.residents.length, abroad: this.abroad.length, seconds: this.seconds };
  }

  /** Whether the notice with a number is a second one. @param number 0 … events.total - 1, in the order of the days */
  isSecond(number: number): boolean {
    return this.secondsBefore(number + 1) > this.secondsBefore(number);
  }

  /** Whom the notice with a number is about. */
  personOf(number: number): number {
    const seconds = this.secondsBefore(number);
    return this.isSecond(number) ? this.ofEarlierFirst(seconds) : this.personOfFirst(number - seconds);
  }

  /** A first notice and perhaps a second one: all are looked through, some ten milliseconds. */
  numbersOf(person: number): readonly number[] {
    const numbers: number[] = [];
    for (let number = 0; number < this.events.total; number += 1)
      if (this.personOf(number) === person) numbers.push(number);
    return numbers;
  }

  /** Second notices come evenly between the first ones. */
  private secondsBefore(number: number): number {
    return Math.floor((number * this.seconds) / this.events.total);
  }

  private personOfFirst(first: number): number {
    const abroad = Math.floor((first * this.abroad.length) / this.firsts);
    const isAbroad = Math.floor(((first + 1) * this.abroad.length) / this.firsts) > abroad;
    return (isAbroad ? this.abroad[abroad] : this.residents[first - abroad]) as number;
  }

  /** A first notice has one second notice at most: their numbers keep their distance, and are mixed block by block. */
  private ofEarlierFirst(second: number): number {
    const block = Math.floor(second / mixed);
    const mix = (this.mixes[block] ??= new KeyedPermutation(
      Math.min(mixed, this.seconds - block * mixed),
      keyOf('second notices', this.year, block),
    ));
    const shuffled = block * mixed + mix.at(second % mixed);
    const distance = this.firsts / this.seconds;
    const first = Math.floor(shuffled * distance) - Math.ceil(mixed * distance) - leastBetween;
    if (first >= 0) return this.personOfFirst(first);
    return this.before === undefined ? earlierDeath(-first) : this.before.personOfFirst(this.before.firsts + first);
  }
}

/** Before the first year those who died earlier stand in: their notices are corrected late. */
function earlierDeath(number: number): number {
  const group = personGroups.find(({ kind }) => kind === 'former') as (typeof personGroups)[number];
  const lastGroup = personGroups.findLast(({ kind }) => kind === 'former') as (typeof personGroups)[number];
  const persons = lastGroup.firstOrdinal + lastGroup.size - group.firstOrdinal;
  return group.firstOrdinal + new KeyedPermutation(persons, keyOf('late corrections', firstLifeYear)).at(number);
}
