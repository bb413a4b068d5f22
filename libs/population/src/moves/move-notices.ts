/**
 * Notices of moves: whom those of a day are about. Notices are shared out over the districts by how many are expected to move there, and in each over all who
 * do: where as many notices are sent as people move, or more, everybody is told of, and some a second time; where fewer are sent, some are not.
 */
import { KeyedPermutation, keyOf } from '@tietovirta/chance';
import { civilDateOf } from '../civil-day.js';
import { runningShares } from '../layout/running-shares.js';
import { firstLifeYear } from '../layout/years.js';
import type { DayRange, NoticesOfDays, ToldByDay } from '../vital/told-by-day.js';
import { districtOf, districts } from './districts.js';
import { moveCandidatesOf, type Destination } from './move-candidates.js';
import { movingDaysOf, whoMovesOn } from './who-moves.js';

/** Emigrants of a day are too few to be shared out. */
const parts: Readonly<Record<Destination, readonly (readonly number[])[]>> = {
  within: districts.map((district) => [district]),
  abroad: [districts],
};

export class MoveNotices implements ToldByDay {
  constructor(private readonly destination: Destination) {}

  noticesOf(days: DayRange, notices: number): NoticesOfDays {
    return new MovesOfDays(this.destination, days, notices);
  }

  daysOf(person: number, days: DayRange): readonly number[] {
    return movingDaysOf(person, days, this.destination);
  }
}

/** A part of the notices, and the districts whose movers they are about. */
interface Part {
  readonly districts: readonly number[];
  readonly first: number;
  readonly notices: number;
}

class MovesOfDays implements NoticesOfDays {
  private readonly parts: readonly Part[];
  /** By part, once they were asked for. */
  private readonly movers: (readonly number[] | undefined)[] = [];
  private readonly days: readonly number[];
  /** Mixes districts and ages over the notices of a day. */
  private readonly order: KeyedPermutation;

  constructor(
    private readonly destination: Destination,
    { from, to }: DayRange,
    notices: number,
  ) {
    this.days = Array.from({ length: to - from + 1 }, (_, place) => from + place).filter(
      (day) => civilDateOf(day).year >= firstLifeYear,
    );
    const expected = parts[destination].map((part) => this.expectedIn(part));
    if (!expected.some((movers) => movers > 0))
      throw new RangeError(`nobody moves ${destination} on days ${from}-${to}`);
    let first = 0;
    this.parts = runningShares(notices, expected).map((share, place) => {
      first += share;
      return { districts: parts[destination][place] as readonly number[], first: first - share, notices: share };
    });
    this.order = new KeyedPermutation(notices, keyOf('move notices', destination, to));
  }

  personOf(number: number): number {
    const shuffled = this.order.at(number);
    const at = this.parts.findLastIndex(({ first, notices }) => first <= shuffled && notices > 0);
    const { first, notices } = this.parts[at] as Part;
    const movers = this.moversFrom(at);
    return movers[Math.floor(((shuffled - first + 0.5) * movers.length) / notices)] as number;
  }

  numbersOf(person: number): readonly number[] {
    const district = districtOf(person);
    const own = this.parts.findIndex((part) => district !== undefined && part.districts.includes(district));
    const place = own < 0 ? -1 : this.moversOf(own).indexOf(person);
    if (place < 0) return [];
    const numbers = this.leadingTo(own).flatMap(({ first, notices }) => {
      const count = this.moversOf(own).length;
      const firstOf = (mover: number): number => Math.max(0, Math.ceil((mover * notices) / count - 0.5));
      const from = firstOf(place);
      return Array.from({ length: firstOf(place + 1) - from }, (_, i) => this.order.inverse(first + from + i));
    });
    return numbers.toSorted((a, b) => a - b);
  }

  /** The movers of a part; where nobody moves, those of the next part in which somebody does. */
  private moversFrom(at: number): readonly number[] {
    for (let step = 0; step < this.parts.length; step += 1) {
      const movers = this.moversOf((at + step) % this.parts.length);
      if (movers.length > 0) return movers;
    }
    throw new RangeError(`nobody moves ${this.destination} on days ${this.days.join(', ')}`);
  }

  /** The part itself, and those before it in which nobody moves. */
  private leadingTo(at: number): readonly Part[] {
    const leading = [this.parts[at] as Part];
    for (let step = 1; step < this.parts.length; step += 1) {
      const before = (at - step + this.parts.length) % this.parts.length;
      if (this.moversOf(before).length > 0) break;
      leading.push(this.parts[before] as Part);
    }
    return leading;
  }

  private moversOf(at: number): readonly number[] {
    return (this.movers[at] ??= (this.parts[at] as Part).districts.flatMap((district) =>
      this.days.flatMap((day) => whoMovesOn(day, this.destination, district)),
    ));
  }

  private expectedIn(part: readonly number[]): number {
    let sum = 0;
    for (const day of this.days)
      for (const district of part)
        sum += moveCandidatesOf(civilDateOf(day).year).expectedOn(day, this.destination, district);
    return sum;
  }
}
