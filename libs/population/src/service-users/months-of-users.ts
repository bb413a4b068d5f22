/**
 * In which months the users of a service come, so that the year and each month have exactly so many different ones. Users are numbered and cut
 * into strata: those of a stratum come in equally many months. Its months lie end to end on a ring of its members, each as long as it has users of
 * the stratum (systematic sampling, W. G. Madow 1949): so everybody is met as often as the stratum says, and nobody twice in a month.
 */
import { apportion } from '@tietovirta/published';

const monthsOfYear = 12;

/** Weights of the strata (assumption: a core comes in every month, the most in one to four). Of those outside the core most come in ten at most, as a month may have nearly all of them. Strata without weight take who is moved. */
const strata: readonly (readonly [months: number, weight: number])[] = [
  [monthsOfYear, 208_000],
  [11, 0],
  [10, 160_000],
  [9, 0],
  [8, 256_000],
  [7, 0],
  [6, 352_000],
  [5, 0],
  [4, 514_667],
  [3, 496_000],
  [2, 543_999],
  [1, 669_334],
];

interface Stratum {
  /** In so many months its members come. */
  readonly months: number;
  readonly members: number;
  /** Number of its first member. */
  readonly first: number;
  /** By month: place on the ring where the month begins, and how many members come in it. */
  readonly starts: readonly number[];
  readonly counts: readonly number[];
}

export class MonthsOfUsers {
  /** Those who come in every month: the first of each month's list. */
  readonly core: number;
  private readonly strata: readonly Stratum[];

  /**
   * @param usersOfMonths different users of each month, January first
   * @throws RangeError when so many users cannot come so often: a month with more of them than there are, or fewer visits of months than users
   */
  constructor(
    readonly users: number,
    readonly usersOfMonths: readonly number[],
  ) {
    const visits = usersOfMonths.reduce((sum, count) => sum + count, 0);
    if (usersOfMonths.length !== monthsOfYear || visits < users || usersOfMonths.some((count) => count > users))
      throw new RangeError(`${users} users of a year cannot be ${usersOfMonths.join(', ')} users of its months`);
    this.strata = strataOf(users, usersOfMonths);
    this.core = this.strata[0]?.members ?? 0;
  }

  /** The numbers of those who come in a month, the busiest strata first. @param month 0 for January */
  of(month: number): Uint32Array {
    const numbers = new Uint32Array(this.usersOfMonths[month] as number);
    let place = 0;
    for (const { first, members, starts, counts } of this.strata) {
      const end = place + (counts[month] as number);
      for (let at = starts[month] as number; place < end; place += 1, at += 1) numbers[place] = first + (at % members);
    }
    return numbers;
  }
}

function strataOf(users: number, usersOfMonths: readonly number[]): readonly Stratum[] {
  const rest = [...usersOfMonths];
  let first = 0;
  return membersOf(users, usersOfMonths).map((members, place) => {
    const [months] = strata[place] as (typeof strata)[number];
    const counts = countsOf(months, members, rest);
    counts.forEach((count, month) => (rest[month]! -= count));
    const stratum = { months, members, first, counts, starts: startsOf(counts, place) };
    first += members;
    return stratum;
  });
}

/** Members of each stratum: as their weights say, moved to the next one until the months add up. */
function membersOf(users: number, usersOfMonths: readonly number[]): readonly number[] {
  const members = apportion(users, strata.map(([, weight]) => weight)); // oxfmt-ignore
  const mostOfCore = Math.min(...usersOfMonths);
  if ((members[0] as number) > mostOfCore) move(members, 0, 1, (members[0] as number) - mostOfCore);
  const visits = usersOfMonths.reduce((sum, count) => sum + count, 0);
  let missing = visits - members.reduce((sum, count, place) => sum + count * (strata[place] as (typeof strata)[number])[0], 0); // oxfmt-ignore
  // From the least busy up: the months of neighbours differ by one.
  for (let turn = 0; turn < strata.length && missing !== 0; turn += 1)
    for (let place = strata.length - 1; place > 0 && missing !== 0; place -= 1) {
      const [from, to] = missing > 0 ? [place, place - 1] : [place - 1, place];
      const room = to === 0 ? mostOfCore - (members[0] as number) : Infinity;
      const count = Math.min(Math.abs(missing), members[from] as number, room);
      move(members, from, to, count);
      missing -= Math.sign(missing) * count;
    }
  if (missing !== 0) throw new RangeError(`${users} users cannot come ${visits} times`);
  return members;
}

function move(members: number[], from: number, to: number, count: number): void {
  members[from]! -= count;
  members[to]! += count;
}

/** How many of a stratum come in each month: in proportion to whom the months still want, and never more than there are. */
function countsOf(months: number, members: number, rest: readonly number[]): readonly number[] {
  if (members === 0) return rest.map(() => 0);
  const counts = apportion(months * members, rest);
  // Only the smallest years have months so uneven that one wants more than all: others take what is too much.
  for (
    let over = counts.findIndex((count) => count > members);
    over >= 0;
    over = counts.findIndex((count) => count > members)
  ) {
    // oxfmt-ignore
    const room = counts.map((count, month) => (count < members ? (rest[month] as number) - count : 0));
    const roomiest = room.indexOf(Math.max(...room));
    if ((room[roomiest] as number) <= 0) throw new RangeError(`${members} users cannot come in ${months} months each`);
    move(counts, over, roomiest, 1);
  }
  return counts;
}

/** Months follow each other on the ring in an order of the stratum's own. */
function startsOf(counts: readonly number[], place: number): readonly number[] {
  const starts = counts.map(() => 0);
  let reached = 0;
  for (let turn = 0; turn < monthsOfYear; turn += 1) {
    // 5 and 12 have no divisor in common: each month comes once.
    const month = (5 * turn + 7 * place) % monthsOfYear;
    starts[month] = reached;
    reached += counts[month] as number;
  }
  return starts;
}
