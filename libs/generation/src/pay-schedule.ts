/** Which wage reports come on which day: jobs and pay days say which reports are due; the others are of jobs that are paid as work comes, to which every day leaves something. */
import type { CalendarDay } from '@tietovirta/calendar';
import type { PaySequence, WageRoster } from '@tietovirta/population';
import { dueAmong, dueDays, rankOfDue, rankOfOther, type DueDay } from './due-days.js';

/** At most so many of a day's originals follow from pay days. */
const mostOfDay = 0.98;

export interface PaidDay extends DueDay {
  readonly month: number;
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
    const dueBy = (day: number): number => sequence.dueBy(day);
    const days = dueDays({ days: calendarDays.length, atMost: mostOfDay, originalsOn, dueBy });
    this.days = days.map((day, index) => ({ ...day, month: (calendarDays[index] as CalendarDay).month - 1 }));
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
