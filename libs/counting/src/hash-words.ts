/**
 * What the content hash of a row is mixed from: four words a row, put together column by column in small loops of one kind of array
 * each. The table of columns says which word a column enters, and how.
 */
import { columnKinds, columnTable, timesOf, type Column, type ColumnArray, type ColumnKind, type HashRule, type MessageColumns } from '@tietovirta/messages'; // oxfmt-ignore

/** What the four words of a row are made of, one number a row in every array. */
export interface HashWords {
  /** The word of the ordinal: the number here, and a number that runs on from `first` by `step` a row. */
  readonly ordinals: { readonly numbers: Uint32Array; readonly first: number; readonly step: 0 | 1 };
  readonly times: TimeWords;
  /** Whom the message is about. */
  readonly who: Uint32Array;
  /** What it says, and to whom. */
  readonly what: Uint32Array;
}

/**
 * The word of an instant is the low half of its milliseconds, mixed with the high one. Times of a day are told from the instant at which
 * it begins; a day is far shorter than the low half, which runs over at most once.
 */
export interface TimeWords {
  readonly numbers: Int32Array;
  /** The low half at the beginning of the day. */
  readonly low: number;
  /** To be mixed in before ... */
  readonly high: number;
  /** ... and from the time on at which the low half has run over. */
  readonly nextHigh: number;
  readonly runsOverAt: number;
}

interface WordRoom {
  readonly instants: Int32Array;
  readonly who: Uint32Array;
  readonly what: Uint32Array;
  /** Nothing writes into it. */
  readonly zeros: Uint32Array;
}

/** Room for so many rows, used by all counters of a thread in turn: frames are counted one after the other. */
export const wordRoom = (rows: number): WordRoom => ({
  instants: new Int32Array(rows),
  who: new Uint32Array(rows),
  what: new Uint32Array(rows),
  zeros: new Uint32Array(rows),
});

type MixRule = Extract<HashRule, { readonly into: 'who' | 'what' }>;

interface MixStep extends MixRule {
  readonly place: number;
  readonly kind: ColumnKind;
}

/** Writes the words of one message type. */
export class WordWriter {
  private readonly ordinalPlace: number;
  private readonly values: readonly number[];
  private readonly who: readonly MixStep[];
  private readonly what: readonly MixStep[];

  constructor(type: MessageColumns['type']) {
    const { columns } = columnTable(type);
    this.ordinalPlace = columns.findIndex(({ hash }) => hash?.into === 'ordinal');
    this.values = columns.flatMap(({ hash }, place) => (hash?.into === 'values' ? [place] : []));
    this.who = mixSteps(columns, 'who');
    this.what = mixSteps(columns, 'what');
  }

  /** The words of these rows: in `room`, or columns that are words as they stand. */
  wordsOf(columns: MessageColumns, room: WordRoom): HashWords {
    const { rows, arrays } = columns;
    const { what } = room;
    this.packAll(what, arrays, rows);
    for (const step of this.what) mixColumn(what, arrays[step.place] as ColumnArray, step, rows);
    const ordinals = this.ordinalsOf(columns, room.zeros);
    return { ordinals, times: timeWords(columns, room.instants), who: this.whoOf(columns, room), what };
  }

  private packAll(words: Uint32Array, arrays: readonly ColumnArray[], rows: number): void {
    const [first, ...others] = this.values;
    if (first === undefined) words.fill(0, 0, rows);
    else startValues(words, arrays[first] as Uint8Array, rows);
    for (const place of others) packValues(words, arrays[place] as Uint8Array, rows);
  }

  private ordinalsOf({ arrays, firstOrdinal }: MessageColumns, zeros: Uint32Array): HashWords['ordinals'] {
    if (this.ordinalPlace < 0) return { numbers: zeros, first: firstOrdinal | 0, step: 1 };
    return { numbers: arrays[this.ordinalPlace] as Uint32Array, first: 0, step: 0 };
  }

  private whoOf({ arrays, rows }: MessageColumns, { who, zeros }: WordRoom): Uint32Array {
    const [first, ...others] = this.who;
    if (first === undefined) return zeros;
    const column = arrays[first.place] as ColumnArray;
    const isWord = first.kind === 'uint32' && first.factor === 1;
    // The kind of a column says which array it has.
    if (isWord && others.length === 0) return column as Uint32Array;
    if (isWord) who.set(column.subarray(0, rows));
    else who.fill(0, 0, rows);
    for (const step of isWord ? others : this.who) mixColumn(who, arrays[step.place] as ColumnArray, step, rows);
    return who;
  }
}

const mixSteps = (columns: readonly Column[], into: MixRule['into']): readonly MixStep[] =>
  columns.flatMap(({ hash, kind }, place) => (hash?.into === into ? [{ ...hash, place, kind }] : []));

const timeFactor = 0x27d4eb2f;

function timeWords(columns: MessageColumns, room: Int32Array): TimeWords {
  const { array, isWithinDay } = timesOf(columns);
  if (!isWithinDay) {
    mixInstants(room, array, columns.rows);
    return { numbers: room, low: 0, high: 0, nextHigh: 0, runsOverAt: 0 };
  }
  const { dayStartMs } = columns;
  const high = Math.floor(dayStartMs / 4294967296);
  const low = dayStartMs - high * 4294967296;
  const mixed = [Math.imul(high, timeFactor), Math.imul(high + 1, timeFactor)] as const;
  // No time of a day reaches further than 32 bits: what runs over later does not.
  const runsOverAt = Math.min(0x7fff_ffff, 4294967296 - low);
  return { numbers: array, low: low | 0, high: mixed[0], nextHigh: mixed[1], runsOverAt };
}

function mixInstants(words: Int32Array, halves: Int32Array, rows: number): void {
  for (let row = 0; row < rows; row += 1)
    words[row] = (halves[2 * row] as number) ^ Math.imul(halves[2 * row + 1] as number, timeFactor);
}

/** Begins the words with the values of the first dimension. */
function startValues(words: Uint32Array, column: Uint8Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) words[row] = (column[row] as number) + 1;
}

/** Adds the values of one more dimension to the words. */
function packValues(words: Uint32Array, column: Uint8Array, rows: number): void {
  for (let row = 0; row < rows; row += 1)
    words[row] = Math.imul(words[row] as number, 257) + (column[row] as number) + 1;
}

function mixColumn(words: Uint32Array, array: ColumnArray, { kind, factor }: MixStep, rows: number): void {
  // The kind of a column says which array it has.
  if (kind === 'uint8') mixBytes(words, array as Uint8Array, factor, rows);
  else if (kind === 'uint16') mixShorts(words, array as Uint16Array, factor, rows);
  else if (kind === 'uint32') mixUnsigned(words, array as Uint32Array, factor, rows);
  else mixSigned(words, array as Int32Array, { factor, lanes: columnKinds[kind].lanes }, rows);
}

function mixBytes(words: Uint32Array, column: Uint8Array, factor: number, rows: number): void {
  for (let row = 0; row < rows; row += 1)
    words[row] = (words[row] as number) ^ Math.imul(column[row] as number, factor);
}

function mixShorts(words: Uint32Array, column: Uint16Array, factor: number, rows: number): void {
  for (let row = 0; row < rows; row += 1)
    words[row] = (words[row] as number) ^ Math.imul(column[row] as number, factor);
}

function mixUnsigned(words: Uint32Array, column: Uint32Array, factor: number, rows: number): void {
  for (let row = 0; row < rows; row += 1)
    words[row] = (words[row] as number) ^ Math.imul(column[row] as number, factor);
}

/** Numbers of 64 bits enter with each half. */
function mixSigned(
  words: Uint32Array,
  column: Int32Array,
  { factor, lanes }: { factor: number; lanes: number },
  rows: number,
): void {
  // oxfmt-ignore
  for (let row = 0; row < rows; row += 1) {
    let mixed = Math.imul(column[lanes * row] as number, factor);
    for (let lane = 1; lane < lanes; lane += 1)
      mixed = Math.imul(mixed ^ (mixed >>> 15) ^ (column[lanes * row + lane] as number), factor);
    words[row] = (words[row] as number) ^ mixed;
  }
}
