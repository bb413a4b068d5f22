/** Whom wage reports are about: of originals the jobs and pay days say it, day by day; a version is about the person of its original. */
import { revisesNone } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { shareOfPublished, type TypePlan, type YearPlan } from '@tietovirta/plan';
import { PaySequence, wageRosterOf } from '@tietovirta/population';
import { OriginalRanks, type ToldFrom } from './original-ranks.js';
import { PaySchedule } from './pay-schedule.js';
import type { PersonRows } from './person-maker.js';
import { toldFrom } from './told-from.js';

/** Of the smallest scales so many of everybody are there, that somebody has wages. */
const smallestPart = 1 / 20_000;

const made = new WeakMap<TypePlan, PaidPersons>();

/** Worked out once for all who ask about a plan. */
export function paidPersonsOf(plan: TypePlan, year: YearPlan): PaidPersons {
  let persons = made.get(plan);
  if (persons === undefined) made.set(plan, (persons = new PaidPersons(plan, year, toldFrom(plan))));
  return persons;
}

/** So many originals that follow each other are looked up at once: versions that follow each other are of a file, and so are their originals. */
const fileRows = 64;

class PaidPersons {
  private readonly ranks: OriginalRanks;
  private readonly schedule: PaySchedule;
  /** Originals of the year before each day. */
  private readonly before: Float64Array;
  /** Persons of the originals of a frame. */
  private list = new Uint32Array(0);
  /** Rows of its versions. */
  private versions = new Uint32Array(0);
  /** Persons of originals of a day that follow each other, and the first one's number in the year. */
  private readonly file = new Uint32Array(fileRows);
  private firstOfFile = 0;
  private endOfFile = 0;

  constructor(plan: TypePlan, of: YearPlan, told: ToldFrom) {
    const { year, calendar } = of;
    const part = Math.min(1, Math.max(smallestPart, shareOfPublished(plan, of)));
    const roster = wageRosterOf({ year, part });
    this.ranks = new OriginalRanks(plan, of, told);
    this.before = plan.dayStarts.map((ordinal) => this.ranks.before(ordinal));
    const originals = (day: number): number => (this.before[day + 1] as number) - (this.before[day] as number);
    this.schedule = new PaySchedule(roster, new PaySequence(roster), calendar.days, originals);
  }

  make({ columns, roots, slice, days, from, rows }: PersonRows): void {
    const persons = arrayIn(columns, 'person', 'uint32');
    const first = slice.firstOrdinal + from;
    const day = slice.day.index;
    const number = this.ranks.before(first);
    const count = this.ranks.before(first + rows) - number;
    if (this.list.length < rows) [this.list, this.versions] = [new Uint32Array(rows), new Uint32Array(rows)];
    this.schedule.write(this.list, day, number - (this.before[day] as number), count);
    writeOriginals(persons, this.versions, this.list, { words: this.ranks.words, first, rows });
    const revises = arrayIn(columns, 'revises', 'uint32');
    for (let version = 0; version < rows - count; version += 1) {
      const row = this.versions[version] as number;
      const original = revises[row] as number;
      const isNamed = original !== revisesNone && days !== undefined;
      // What would revise a message of the year before is of somebody who works now.
      persons[row] = isNamed
        ? this.personOf(original, days[row] as number)
        : this.schedule.anybodyIn(slice.day.month - 1, ((roots[row] as number) >>> 0) / 2 ** 32);
    }
  }

  /** Ordinals of the originals about a person, rising. */
  ordinalsAbout(person: number): readonly number[] {
    return this.schedule
      .originalsAbout(person)
      .map(({ day, rank }) => this.ranks.ordinalOf((this.before[day] as number) + rank));
  }

  private personOf(original: number, day: number): number {
    const number = this.ranks.before(original);
    if (number < this.firstOfFile || number >= this.endOfFile) this.openFile(day, number);
    return this.file[number - this.firstOfFile] as number;
  }

  /** Looks up the originals of a day from one on. */
  private openFile(day: number, number: number): void {
    this.firstOfFile = number;
    this.endOfFile = Math.min(number + fileRows, this.before[day + 1] as number);
    this.schedule.write(this.file, day, number - (this.before[day] as number), this.endOfFile - number);
  }
}

interface OriginalRows {
  /** A bit an ordinal: set for originals. */
  readonly words: Int32Array;
  readonly first: number;
  readonly rows: number;
}

/** Gives the originals among rows the persons of a list, and notes the rows of the versions. One loop over arrays, without a branch. */
function writeOriginals(
  persons: Uint32Array,
  versions: Uint32Array,
  list: Uint32Array,
  { words, first, rows }: OriginalRows,
): void {
  let next = 0;
  for (let row = 0; row < rows; row += 1) {
    const ordinal = first + row;
    persons[row] = list[next] as number;
    versions[row - next] = row;
    next += ((words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1;
  }
}
