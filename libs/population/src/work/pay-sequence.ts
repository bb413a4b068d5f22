/**
 * The wage reports of a year that follow from jobs and pay days, in the order in which they come due: pay day by pay day, on each rhythm by rhythm, in a
 * rhythm person by person. The first are of the last pay days of December before, as far as they come in the new year; who works in January was paid
 * then too (assumption).
 */
import { civilDateOf, civilDay } from '../civil-day.js';
import type { PayRhythm } from '../data/work.data.js';
import { expectedReports } from './expected-reports.js';
import { payDaysOf } from './pay-days.js';
import { payRhythms } from './pay-rhythms.js';
import { regularBlocks, rhythmOfBlock, type WageRoster } from './wage-roster.js';

/** Jobs of a block that are paid on one day. */
interface PayRun {
  /** Day of the year; below 0 in the year before. */
  readonly day: number;
  readonly block: number;
  readonly month: number;
  /** Rank in the month of the first job, and how many jobs. */
  readonly rank: number;
  readonly count: number;
}

export class PaySequence {
  private readonly runs: readonly PayRun[];
  /** Place in the sequence of the first report of each run, and how many there are as last value. */
  private readonly starts: Float64Array;

  constructor(private readonly roster: WageRoster) {
    this.runs = runsOf(roster);
    this.starts = new Float64Array(this.runs.length + 1);
    this.runs.forEach(({ count }, place) => (this.starts[place + 1] = (this.starts[place] as number) + count));
  }

  get total(): number {
    return this.starts[this.runs.length] as number;
  }

  /** Reports that have come due by the end of a day of the year. */
  dueBy(day: number): number {
    const next = this.runs.findIndex((run) => run.day > day);
    return this.starts[next < 0 ? this.runs.length : next] as number;
  }

  personAt(place: number): number {
    const at = this.runHolding(place);
    const { month, rank } = this.runs[at] as PayRun;
    const job = this.roster.bits.jobAt(month, rank + place - (this.starts[at] as number));
    return this.roster.persons[job] as number;
  }

  /** Writes the persons of reports that follow each other. */
  write(list: Uint32Array, from: number, count: number): void {
    let at = count === 0 ? 0 : this.runHolding(from);
    for (let done = 0; done < count; at += 1) {
      const { month, rank, count: ofRun } = this.runs[at] as PayRun;
      const skipped = from + done - (this.starts[at] as number);
      const taken = Math.min(count - done, ofRun - skipped);
      this.roster.bits.writeFrom(list, done, this.roster.persons, { month, rank: rank + skipped, count: taken });
      done += taken;
    }
  }

  /** Places of the reports about a person, rising. */
  placesOf(person: number): readonly number[] {
    const { bits } = this.roster;
    const places = this.roster.jobsOf(person).flatMap(({ block, job }) =>
      this.runs.flatMap((run, at) => {
        if (run.block !== block || !bits.has(run.month, job)) return [];
        const place = bits.before(run.month, job) - run.rank;
        return place >= 0 && place < run.count ? [(this.starts[at] as number) + place] : [];
      }),
    );
    return places.toSorted((a, b) => a - b);
  }

  private runHolding(place: number): number {
    const { starts } = this;
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function runsOf(roster: WageRoster): readonly PayRun[] {
  const { year } = roster.of;
  return [...lastOf(runsIn(roster, year - 1), carriedShare(year)), ...runsIn(roster, year)];
}

/** The runs of a year in their order; those of the year before are of who works in January. */
function runsIn(roster: WageRoster, year: number): readonly PayRun[] {
  const newYear = civilDay(roster.of.year, 1, 1);
  const runs: PayRun[] = [];
  for (let block = 0; block < regularBlocks; block += 1)
    for (const payDay of payDaysOf(payRhythms[rhythmOfBlock(block)] as PayRhythm, year)) {
      const month = year < roster.of.year ? 0 : civilDateOf(payDay).month - 1;
      const run = { day: payDay - newYear, block, month, ...roster.ranksOf(block, month) };
      if (run.count > 0 && run.day >= -daysCarried) runs.push(run);
    }
  return runs.toSorted((a, b) => a.day - b.day || a.block - b.block);
}

/** Reports of older pay days have all come. */
const daysCarried = 7;

/** The last reports of runs: a share of all of them. */
function lastOf(runs: readonly PayRun[], share: number): readonly PayRun[] {
  let left = Math.round(share * runs.reduce((sum, { count }) => sum + count, 0));
  return runs
    .toReversed()
    .map((run): PayRun => {
      const count = Math.min(left, run.count);
      left -= count;
      return { ...run, rank: run.rank + run.count - count, count };
    })
    .filter(({ count }) => count > 0)
    .toReversed();
}

/** Of the reports due in the last days of December, how many come in the new year. */
function carriedShare(year: number): number {
  const { carried, dueLast } = expectedReports(year, daysCarried);
  return carried / dueLast;
}
