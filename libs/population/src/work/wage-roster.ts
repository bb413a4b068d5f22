/**
 * The jobs with wages of a year, by pay rhythm and in each rhythm by person: who has them, and in which months. Built once for all threads that share
 * its memory, in about a second and a half; of a part of everybody in the same part of it. Who is in the part is in it with all of their jobs. It is a kept
 * table.
 */
import { keyOf } from '@tietovirta/chance';
import { keptTable } from '@tietovirta/kept-tables';
import { personGroups, personOrdinalLimit } from '../layout/person-groups.js';
import { ordinalHash } from '../ordinal-hash.js';
import { takeAbsencesOut } from './absent-months.js';
import { sectorOf } from './memberships.js';
import { MonthBits } from './month-bits.js';
import { payRhythms, paysWages, rhythmOfJobBeside, rhythmOfMainJob } from './pay-rhythms.js';
import { WorkingMonths, type MonthsOfPeople } from './working-months.js';

/** What threads share. Pages that nobody wrote take no memory. */
export interface WageRosterMemory {
  readonly persons: SharedArrayBuffer;
  readonly months: SharedArrayBuffer;
  /** Its state, and where the jobs of each block begin. */
  readonly blocks: SharedArrayBuffer;
}

/** Main jobs of each rhythm, then those beside something else; of the irregular rhythm last, so that they lie behind all others. */
const irregular = payRhythms.length - 1;
export const regularBlocks = 2 * irregular;
const blockCount = regularBlocks + 2;
const blockOf = (rhythm: number, isBeside: boolean): number => 2 * rhythm + (isBeside ? 1 : 0);
export const rhythmOfBlock = (block: number): number => block >> 1;

/** Every second person has a job, and not every second of those another one. */
const mostJobs = personOrdinalLimit;

export const wageRosterMemory = (): WageRosterMemory => ({
  persons: new SharedArrayBuffer(4 * mostJobs),
  months: new SharedArrayBuffer(MonthBits.bytesFor(mostJobs)),
  blocks: new SharedArrayBuffer(4 * (blockCount + 2)),
});

const building = 1;
const built = 2;

const partPurpose = keyOf('part of the jobs').a;

export interface WageRosterOf {
  readonly year: number;
  /** Which part of everybody is meant: 1 for all. */
  readonly part: number;
}

/** A job in the roster. */
export interface RosterJob {
  readonly block: number;
  readonly job: number;
}

export class WageRoster {
  /** Who has each job. */
  readonly persons: Uint32Array;
  readonly bits: MonthBits;
  /** First job of each block, and how many there are as last value. */
  readonly starts: Int32Array;
  private readonly state: Int32Array;

  constructor(
    readonly of: WageRosterOf,
    private readonly memory: WageRosterMemory = wageRosterMemory(),
  ) {
    this.persons = new Uint32Array(memory.persons);
    this.state = new Int32Array(memory.blocks, 0, 1);
    this.starts = new Int32Array(memory.blocks, 4, blockCount + 1);
    this.buildOnce();
    this.bits = this.bitsOf(this.starts[blockCount] as number);
  }

  /** Jobs of a block that are held in a month: the first one's rank in the month, and how many there are. */
  ranksOf(block: number, month: number): { readonly rank: number; readonly count: number } {
    const rank = this.bits.before(month, this.starts[block] as number);
    return { rank, count: this.bits.before(month, this.starts[block + 1] as number) - rank };
  }

  /** The ranks of jobs that are paid as work comes; they are the last ones of a month. */
  ranksAsWorkComes(month: number): { readonly rank: number; readonly count: number } {
    const rank = this.bits.before(month, this.starts[regularBlocks] as number);
    return { rank, count: this.bits.before(month, this.starts[blockCount] as number) - rank };
  }

  /** The jobs that a person has in some month of the year. */
  jobsOf(person: number): readonly RosterJob[] {
    const sector = sectorOf(person);
    const blocks = [
      ...(paysWages(sector) ? [blockOf(rhythmOfMainJob(person, sector), false)] : []),
      blockOf(rhythmOfJobBeside(person), true),
    ];
    return blocks.flatMap((block) => {
      const job = this.jobIn(block, person);
      return job === undefined ? [] : [{ block, job }];
    });
  }

  private jobIn(block: number, person: number): number | undefined {
    let low = this.starts[block] as number;
    let high = this.starts[block + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.persons[middle] as number) < person) low = middle + 1;
      else high = middle;
    }
    return low < (this.starts[block + 1] as number) && this.persons[low] === person ? low : undefined;
  }

  private buildOnce(): void {
    if (Atomics.compareExchange(this.state, 0, 0, building) === 0) {
      const { year, part } = this.of;
      keptTable({
        key: ['wages', year, part],
        build: () => this.build(),
        memory: ({ persons: jobs }) => this.arraysOf(jobs),
      });
      Atomics.store(this.state, 0, built);
      Atomics.notify(this.state, 0);
    }
    while (Atomics.load(this.state, 0) === building) Atomics.wait(this.state, 0, building);
  }

  private bitsOf(jobs: number): MonthBits {
    return new MonthBits(this.memory.months, jobs);
  }

  private arraysOf(jobs: number): WageArrays {
    return { persons: this.persons.subarray(0, jobs), months: this.bitsOf(jobs).written, starts: this.starts };
  }

  private build(): WageArrays {
    const months = this.monthsOfPeople();
    const blocks = blocksOf(months);
    const next = startsOf(blocks);
    this.starts.set(next);
    const jobs = next[blockCount] as number;
    const held = new Uint16Array(jobs);
    const add = (block: number, ordinal: number, heldMonths: number): void => {
      if (block === noBlock) return;
      const job = next[block] as number;
      this.persons[job] = ordinal;
      held[job] = heldMonths;
      next[block] = job + 1;
    };
    for (let ordinal = 0; ordinal < personOrdinalLimit; ordinal += 1) {
      add(blocks.main[ordinal] as number, ordinal, months.main[ordinal] as number);
      add(blocks.beside[ordinal] as number, ordinal, months.beside[ordinal] as number);
    }
    this.bitsOf(jobs).fill(held);
    return this.arraysOf(jobs);
  }

  private monthsOfPeople(): MonthsOfPeople {
    const { year, part } = this.of;
    const months = { main: new Uint16Array(personOrdinalLimit), beside: new Uint16Array(personOrdinalLimit) };
    const limit = Math.min(1, part) * 2 ** 32;
    const working = new WorkingMonths(year);
    for (const group of personGroups)
      if (working.mayWork(group)) working.write(months, group, (ordinal) => ordinalHash(ordinal, partPurpose) < limit);
    takeAbsencesOut(months, year);
    return months;
  }
}

/** The parts of the memory that are written. */
interface WageArrays {
  readonly persons: Uint32Array;
  readonly months: Uint32Array;
  readonly starts: Int32Array;
}

/** By ordinal: the block of each job, or that there is none. */
interface BlocksOfJobs {
  readonly main: Uint8Array;
  readonly beside: Uint8Array;
}

const noBlock = 255;

function blocksOf({ main, beside }: MonthsOfPeople): BlocksOfJobs {
  const blocks = { main: new Uint8Array(personOrdinalLimit), beside: new Uint8Array(personOrdinalLimit) };
  blocks.main.fill(noBlock);
  blocks.beside.fill(noBlock);
  for (let ordinal = 0; ordinal < personOrdinalLimit; ordinal += 1) {
    const sector = main[ordinal] === 0 ? undefined : sectorOf(ordinal);
    if (sector !== undefined && paysWages(sector))
      blocks.main[ordinal] = blockOf(rhythmOfMainJob(ordinal, sector), false);
    if (beside[ordinal] !== 0) blocks.beside[ordinal] = blockOf(rhythmOfJobBeside(ordinal), true);
  }
  return blocks;
}

/** First job of each block, and how many there are as last value. */
function startsOf({ main, beside }: BlocksOfJobs): Uint32Array {
  const counts = new Uint32Array(noBlock + 1);
  for (let ordinal = 0; ordinal < personOrdinalLimit; ordinal += 1) {
    counts[main[ordinal] as number]! += 1;
    counts[beside[ordinal] as number]! += 1;
  }
  const starts = new Uint32Array(blockCount + 1);
  for (let block = 0; block < blockCount; block += 1)
    starts[block + 1] = (starts[block] as number) + (counts[block] as number);
  return starts;
}
