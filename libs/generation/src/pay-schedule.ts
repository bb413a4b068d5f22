/**
 * Which wage reports come on which day: the plan says how many originals a day has, jobs and pay days say which reports are due. First come, first
 * served: a day takes as many of those that are due and have not come as it has room for; its other originals are of jobs that are paid as work comes,
 * to which every day leaves something. Both kinds are mixed evenly over the day.
 */
import type { CalendarDay } from '@tietovirta/calendar';
import type { PaySequence, WageRoster } from '@tietovirta/population';

/** At most so many of a day's originals follow from pay days. */
const mostOfDay = 0.98;

/** The originals of a day. */
export interface PaidDay {
  readonly month: number;
  readonly originals: number;
  /** Of those, how many follow from pay days, and the place in the sequence of the first. */
  readonly due: number;
  readonly firstDue: number;
  /** Number in the year of the first report of a job that is paid as work comes. */
  readonly firstOther: number;
}

export class PaySchedule {
  readonly days: readonly PaidDay[];
  private due = new Uint32Array(0);
  private others = new Uint32Array(0);

  /** @param originalsOn originals of a day of the year */
  constructor(
    private readonly roster: WageRoster,
    private readonly sequence: PaySequence,
    calendarDays: readonly CalendarDay[],
    originalsOn: (day: number) => number,
  ) {
    let [firstDue, firstOther] = [0, 0];
    this.days = calendarDays.map(({ index, month }) => {
      const originals = originalsOn(index);
      const due = Math.min(Math.floor(originals * mostOfDay), sequence.dueBy(index) - firstDue);
      const day = { month: month - 1, originals, due, firstDue, firstOther };
      firstDue += due;
      firstOther += originals - due;
      return day;
    });
  }

  /** Writes whom originals of a day are about that follow each other. @param rank of the first among those of the day */
  write(list: Uint32Array, dayIndex: number, rank: number, count: number): void {
    if (this.due.length < count) [this.due, this.others] = [new Uint32Array(count), new Uint32Array(count)];
    const day = this.days[dayIndex] as PaidDay;
    const from = dueAmong(day, rank);
    const due = dueAmong(day, rank + count) - from;
    this.sequence.write(this.due, day.firstDue + from, due);
    this.writeOthers(day, rank - from, count - due);
    mixLists(list, this.due, this.others, { day, rank, count });
  }

  /** Those who are paid as work comes, each in turn: nobody twice on a day as long as there are enough. */
  private writeOthers({ month, firstOther }: PaidDay, from: number, count: number): void {
    const turn = this.turnOf(month);
    for (let done = 0; done < count;) {
      const at = (firstOther + from + done) % turn.count;
      const taken = Math.min(count - done, turn.count - at);
      this.roster.bits.writeFrom(this.others, done, this.roster.persons, { month, rank: turn.rank + at, count: taken });
      done += taken;
    }
  }

  /** Somebody who works in a month, by a random number from 0 to below 1. */
  anybodyIn(month: number, chance: number): number {
    const { rank, count } = this.roster.ranksAsWorkComes(month);
    return this.roster.persons[this.roster.bits.jobAt(month, Math.floor(chance * (rank + count)))] as number;
  }

  /** Days and ranks of the originals about a person, rising. */
  originalsAbout(person: number): readonly { readonly day: number; readonly rank: number }[] {
    const places = this.sequence.placesOf(person);
    return this.days.flatMap((day, index) =>
      [...this.ranksDue(day, places), ...this.ranksOfTurns(day, person)]
        .toSorted((a, b) => a - b)
        .map((rank) => ({ day: index, rank })),
    );
  }

  private ranksDue(day: PaidDay, places: readonly number[]): readonly number[] {
    return places
      .filter((place) => place >= day.firstDue && place < day.firstDue + day.due)
      .map((place) => rankOfDue(day, place - day.firstDue));
  }

  private ranksOfTurns(day: PaidDay, person: number): readonly number[] {
    const turn = this.turnOf(day.month);
    const others = day.originals - day.due;
    return this.roster.jobsOf(person).flatMap(({ job }) => {
      if (!this.roster.bits.has(day.month, job)) return [];
      const own = this.roster.bits.before(day.month, job) - turn.rank;
      if (own < 0 || own >= turn.count) return [];
      const first = (own - (day.firstOther % turn.count) + turn.count) % turn.count;
      const numbers: number[] = [];
      for (let number = first; number < others; number += turn.count) numbers.push(rankOfOther(day, number));
      return numbers;
    });
  }

  /** Those whose turn it is, one after the other; all who work where nobody is paid as work comes. */
  private turnOf(month: number): { readonly rank: number; readonly count: number } {
    const turn = this.roster.ranksAsWorkComes(month);
    return turn.count > 0 ? turn : { rank: 0, count: turn.rank };
  }
}

/** How many of so many originals of a day follow from pay days. */
const dueAmong = ({ originals, due }: PaidDay, ranks: number): number =>
  originals === 0 ? 0 : Math.floor((ranks * due) / originals);

/** The rank of the original with a number among those that follow from pay days. */
const rankOfDue = ({ originals, due }: PaidDay, number: number): number =>
  Math.ceil(((number + 1) * originals) / due) - 1;

/** The rank of the original with a number among the others: those before it make up for the ranks that are due. */
function rankOfOther(day: PaidDay, number: number): number {
  let rank = Math.floor((number * day.originals) / (day.originals - day.due));
  while (rank - dueAmong(day, rank) > number) rank -= 1;
  while (rank + 1 - dueAmong(day, rank + 1) <= number) rank += 1;
  return rank;
}

/** Takes from two lists in turns, as evenly as their numbers on the day allow. One loop over arrays. */
function mixLists(
  list: Uint32Array,
  due: Uint32Array,
  others: Uint32Array,
  { day, rank, count }: { readonly day: PaidDay; readonly rank: number; readonly count: number },
): void {
  const { originals, due: dueOfDay } = day;
  let reached = originals === 0 ? 0 : (rank * dueOfDay) % originals;
  let [nextDue, nextOther] = [0, 0];
  for (let place = 0; place < count; place += 1) {
    reached += dueOfDay;
    const isDue = reached >= originals ? 1 : 0;
    reached -= isDue * originals;
    list[place] = (isDue === 1 ? due[nextDue] : others[nextOther]) as number;
    nextDue += isDue;
    nextOther += 1 - isDue;
  }
}
