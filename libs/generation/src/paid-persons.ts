/** Whom wage reports are about: of originals the jobs and pay days say it, day by day; a version is about the person of its original. */
import { revisesNone, type OpeningType } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { PaySequence, wageRosterOf } from '@tietovirta/population';
import { OriginalRanks, type ToldFrom } from './original-ranks.js';
import { saltOf } from './draw-column.js';
import { dueAmong, PaySchedule, type PaidDay } from './pay-schedule.js';
import type { PersonRows } from './person-maker.js';
import { dimensionSources, valuePlace } from './value-tables.js';

/** Of the smallest scales so many of everybody are there, that somebody has wages. */
const smallestPart = 1 / 20_000;

const made = new WeakMap<TypePlan, PaidPersons>();

/** Worked out once for all who ask about a plan. */
export function paidPersonsOf(plan: TypePlan, year: YearPlan): PaidPersons {
  let persons = made.get(plan);
  if (persons === undefined) made.set(plan, (persons = new PaidPersons(plan, year, toldFrom(plan))));
  return persons;
}

/** @throws Error for a type whose originals no value tells: the check of the catalogue refuses it */
function toldFrom(plan: TypePlan): ToldFrom {
  const { type, variants } = plan;
  const { where } = (type as OpeningType).revises ?? {};
  const place = type.dimensions.findIndex(({ id }) => id === where?.dimension);
  const table = dimensionSources(type, variants)[place]?.tables[0];
  if (where === undefined || table === undefined) throw new Error(`${type.id}: no value tells originals from versions`);
  const versions = where.values.map((value) => valuePlace(type, where.dimension, value));
  return { isOriginal: table.map((value) => (versions.includes(value) ? 0 : 1)), salt: saltOf(place) };
}

class PaidPersons {
  private readonly ranks: OriginalRanks;
  private readonly schedule: PaySchedule;
  private due = new Uint32Array(0);
  private others = new Uint32Array(0);

  constructor(
    private readonly plan: TypePlan,
    { year, scale, calendar }: YearPlan,
    told: ToldFrom,
  ) {
    const roster = wageRosterOf({ year, part: Math.min(1, Math.max(scale, smallestPart)) });
    this.ranks = new OriginalRanks(plan, told);
    this.schedule = new PaySchedule(roster, new PaySequence(roster), calendar.days, (day) => this.ranks.on(day));
  }

  make({ columns, roots, slice, from, rows }: PersonRows): void {
    const persons = arrayIn(columns, 'person', 'uint32');
    const first = slice.firstOrdinal + from;
    const day = this.schedule.days[slice.day.index] as PaidDay;
    const rank = this.ranks.before(first) - this.ranks.before(slice.firstOrdinal);
    this.fillLists(day, rank, this.ranks.before(first + rows) - this.ranks.before(first));
    const { words } = this.ranks;
    writeOriginals(persons, { words, first, rows }, { day, rank, due: this.due, others: this.others });
    this.writeVersions(persons, arrayIn(columns, 'revises', 'uint32'), { roots, first, rows, month: day.month });
  }

  /** Who an original is about. */
  personOf(ordinal: number): number {
    const day = this.plan.dayOf(ordinal);
    return this.schedule.personOf(day, this.ranks.before(ordinal) - this.firstOf(day));
  }

  /** Ordinals of the originals about a person, rising. */
  ordinalsAbout(person: number): readonly number[] {
    return [...this.schedule.originalsAbout(person)].map(({ day, rank }) => this.ranks.ordinalOf(this.firstOf(day) + rank));
  }

  private firstOf(day: number): number {
    return this.ranks.before(this.plan.dayStarts[day] as number);
  }

  private fillLists(day: PaidDay, rank: number, count: number): void {
    if (this.due.length < count) [this.due, this.others] = [new Uint32Array(count), new Uint32Array(count)];
    const [from, to] = [dueAmong(day, rank), dueAmong(day, rank + count)];
    this.schedule.writeDue(this.due, day, from, to - from);
    this.schedule.writeOthers(this.others, day, rank - from, count - (to - from));
  }

  private writeVersions(persons: Uint32Array, revises: Uint32Array, { roots, first, rows, month }: VersionRows): void {
    const { words } = this.ranks;
    for (let row = 0; row < rows; row += 1) {
      const ordinal = first + row;
      if ((((words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 1) continue;
      const original = revises[row] as number;
      // What would revise a message of the year before is of somebody who works now.
      persons[row] = original === revisesNone ? this.schedule.anybodyIn(month, ((roots[row] as number) >>> 0) / 2 ** 32) : this.personOf(original); // oxfmt-ignore
    }
  }
}

interface VersionRows {
  readonly roots: Int32Array;
  readonly first: number;
  readonly rows: number;
  readonly month: number;
}

interface OriginalRows {
  /** A bit an ordinal: set for originals. */
  readonly words: Uint32Array;
  readonly first: number;
  readonly rows: number;
}

interface ListsOfDay {
  readonly day: PaidDay;
  /** Rank of the first original of the rows. */
  readonly rank: number;
  readonly due: Uint32Array;
  readonly others: Uint32Array;
}

/** Takes the originals of two lists in turns, as evenly as their numbers allow. One loop over arrays. */
function writeOriginals(persons: Uint32Array, { words, first, rows }: OriginalRows, { day, rank, due, others }: ListsOfDay): void {
  const { originals, due: dueOfDay } = day;
  let reached = (rank * dueOfDay) % originals;
  let nextDue = 0;
  let nextOther = 0;
  for (let row = 0; row < rows; row += 1) {
    const ordinal = first + row;
    if ((((words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 0) continue;
    reached += dueOfDay;
    if (reached >= originals) {
      reached -= originals;
      persons[row] = due[nextDue] as number;
      nextDue += 1;
    } else {
      persons[row] = others[nextOther] as number;
      nextOther += 1;
    }
  }
}
