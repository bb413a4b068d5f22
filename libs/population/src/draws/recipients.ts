/**
 * Draws people whose life has a benefit on a day. Who surely has one in a year is looked for once: entries, about as many as are paid in a month, each stand
 * for one person and for the days on which they have the benefit. A draw looks at one entry, and at the next ones where that person is dead by
 * then or has the benefit on other days. An entry says nothing but a function of its number, so that it does not matter which thread fills it.
 */
import { mix } from '@tietovirta/chance';
import { partOf, tableBits, tableOf } from './draw-tables.js';
import { mayLeaveUntil } from './may-leave.js';
import { firstEntryOf, recipientKinds, type RecipientKind } from './recipient-kinds.js';
import type { RecipientMemory } from './recipient-memory.js';
import { coversDay, isAsked, noDays } from './recipient-span.js';
import { strataOf } from './recipient-strata.js';
import type { Recipient, Stratum } from './recipient-stratum.js';

export interface RecipientRows {
  readonly persons: Uint32Array;
  /** 32 random bits a row. */
  readonly roots: Int32Array;
  /** Number of the draw of each row. */
  readonly draws: Uint16Array;
  /** Day of the year, 0 for 1 January. */
  readonly day: number;
  readonly rows: number;
}

/** What a draw looks for. */
interface Wanted {
  readonly kind: RecipientKind;
  readonly strata: readonly Stratum[];
  /** By random bits: place of a stratum. */
  readonly table: Uint16Array;
}

const entrySalt = 0x6a09e667;
const strataSalt = 0x1f83d9ab;
const trySalt = 0x51ed270b;
const placeSalt = 0x27d4eb2f;
/** Until somebody is found: mostly one to three, some tens where days matter. */
const mostTries = 1000;

export class Recipients {
  private readonly persons: Uint32Array;
  private readonly spans: Uint32Array;
  /** By draw: the first of its entries and how many they are; 0 where people are drawn by age and sex alone. */
  private firsts = new Uint32Array(0);
  private sizes = new Uint32Array(0);
  private readonly wanted: (Wanted | undefined)[] = [];
  private readonly mayLeave: Uint32Array;
  /** Rows whose entry stands for other days, or for nobody yet. */
  private noted = new Uint32Array(0);

  private readonly year: number;

  /** @param absent a bit a person: set for who does not live on the day that is drawn for */
  constructor(
    { year, persons, spans }: RecipientMemory,
    private readonly absent: Uint32Array,
  ) {
    this.year = year;
    this.persons = new Uint32Array(persons);
    this.spans = new Uint32Array(spans);
    this.mayLeave = mayLeaveUntil(year);
  }

  /** Makes room for a draw, and has it mean those of a kind if one is given. */
  open(draw: number, kind: RecipientKind | undefined): void {
    if (this.sizes.length <= draw) [this.firsts, this.sizes] = [longer(this.firsts, draw + 1), longer(this.sizes, draw + 1)]; // oxfmt-ignore
    if (kind === undefined || this.wanted[draw] !== undefined) return;
    const { mayLeave } = this;
    const strata = strataOf(kind, this.year, mayLeave);
    const table = tableOf(Float64Array.from(strata, ({ recipients }) => recipients));
    this.wanted[draw] = { kind, strata, table };
    this.firsts[draw] = firstEntryOf(kind);
    this.sizes[draw] = recipientKinds[kind].entries;
  }

  areMeant(draws: Uint16Array | number, rows: number): boolean {
    const { sizes } = this;
    if (typeof draws === 'number') return sizes[draws] !== 0;
    let row = 0;
    while (row < rows && sizes[draws[row] as number] !== 0) row += 1;
    return row === rows;
  }

  /** Writes the persons of rows whose draw means recipients; those of the others are left. @throws Error when nobody has the benefit on the day */
  draw(rows: RecipientRows): void {
    if (this.noted.length < rows.rows) this.noted = new Uint32Array(rows.rows);
    const found = this.look(rows);
    for (let hit = 0; hit < found; hit += 1) this.find(rows, this.noted[hit] as number);
  }

  /** @returns how many rows are noted; without a branch, as which ones they are is by chance */
  private look({ persons, roots, draws, day, rows }: RecipientRows): number {
    const { persons: recipients, spans, firsts, sizes, noted, absent } = this;
    let found = 0;
    for (let row = 0; row < rows; row += 1) {
      const draw = draws[row] as number;
      const size = sizes[draw] as number;
      if (size === 0) continue;
      const entry = (firsts[draw] as number) + partOf(mix((roots[row] as number) ^ entrySalt), size);
      const link = recipients[entry] as number;
      const isFilled = -link >>> 31;
      const person = link - isFilled;
      persons[row] = person;
      noted[found] = row;
      const isAbsent = ((absent[person >>> 5] as number) >>> (person & 31)) & 1;
      found += 1 - (isFilled & ~isAbsent & coversDay(spans[entry] as number, day));
    }
    return found;
  }

  private find({ persons, roots, draws, day }: RecipientRows, row: number): void {
    const draw = draws[row] as number;
    const [first, size] = [this.firsts[draw] as number, this.sizes[draw] as number];
    const place = partOf(mix((roots[row] as number) ^ entrySalt), size);
    for (let step = 0; step < size; step += 1) {
      const entry = first + ((place + step) % size);
      // Another thread may be filling it: both numbers are needed, and say the same whoever writes them.
      if (this.persons[entry] === 0 || !isAsked(this.spans[entry] as number))
        this.fill(entry, this.wanted[draw] as Wanted);
      const person = (this.persons[entry] as number) - 1;
      const isAbsent = (((this.absent[person >>> 5] as number) >>> (person & 31)) & 1) === 1;
      if (isAbsent || coversDay(this.spans[entry] as number, day) === 0) continue;
      persons[row] = person;
      return;
    }
    throw new Error(`nobody was found who has ${this.wanted[draw]?.kind} on day ${day} of ${this.year}`);
  }

  private fill(entry: number, { strata, table }: Wanted): void {
    const found = recipientOf(entry, strata, table);
    this.persons[entry] = 1 + (found?.person ?? 0);
    this.spans[entry] = found?.span ?? noDays;
  }
}

/** Whom an entry stands for: the first one of its stratum to whom its bits lead and who surely has the benefit. */
function recipientOf(entry: number, strata: readonly Stratum[], table: Uint16Array): Recipient | undefined {
  let bits = mix(entry ^ strataSalt);
  const stratum = strata[table[bits >>> (32 - tableBits)] as number] as Stratum;
  for (let step = 0; step < mostTries; step += 1) {
    bits = mix(bits ^ trySalt);
    const found = stratum.find(mix(bits ^ placeSalt));
    if (found !== undefined) return found;
  }
  return undefined;
}

function longer(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(Math.max(length, 2 * array.length));
  made.set(array);
  return made;
}
