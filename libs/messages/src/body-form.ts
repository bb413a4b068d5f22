/**
 * Where everything stands in the body of a frame. Bodies of one message type and version differ before their columns in nothing but numbers that
 * follow from the rows, so Arrow's own writer makes the beginning once a type and later frames only fill these numbers in. A body that
 * begins as this form would is read by place; every other one is read by Arrow's reader, which decides what it is.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { RecordBatchStreamWriter } from 'apache-arrow';
import { columnKinds, emptyArray, type ColumnArray, type ColumnKind } from './column-kind.js';
import { frameColumns, frameLayout } from './frame-layout.js';
import { frameVersion, type FrameVersion } from './frame.js';
import type { MessageColumns } from './message-columns.js';
import { batchOver, valuesFor } from './record-batch.js';

/**
 * Rows of the frame that the form is taken from: more than a beginning has bytes, so that no other number in it is as large, and odd, so
 * that padding shows one column apart from two of half its width.
 */
const sampleRows = 4099;

/** After the last batch: no further message. */
const endOfStream = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0);

interface Blank {
  /** Place in the beginning, in units of 32 bits. */
  readonly word: number;
  /** Place in `numbers`. */
  readonly number: number;
}

export class BodyForm {
  /** Bytes before the first column. */
  private readonly startBytes: number;
  private readonly words: Int32Array;
  private readonly blanks: readonly Blank[];
  private readonly kinds: readonly ColumnKind[];
  /** Bytes a row of each column. */
  private readonly widths: readonly number[];
  /** Where each column begins in the body of so many rows as were filled in last. */
  readonly offsets: Int32Array;
  private filledRows = -1;

  constructor(type: MessageType, version: FrameVersion) {
    this.kinds = frameColumns(type, version).map(({ kind }) => kind);
    this.widths = this.kinds.map((kind) => columnKinds[kind].bytes);
    this.offsets = new Int32Array(this.widths.length);
    const sample = sampleBody(type, version);
    this.startBytes = sample.byteLength - this.columnBytes(sampleRows) - endOfStream.byteLength;
    this.words = new Int32Array(sample.slice(0, this.startBytes).buffer);
    this.blanks = this.findBlanks();
  }

  /** Bytes of a body of so many rows. */
  bytes(rows: number): number {
    return this.startBytes + this.columnBytes(rows) + endOfStream.byteLength;
  }

  /** Writes these messages into a body that has just the bytes they need. */
  write(body: Uint8Array, { rows, arrays }: Pick<MessageColumns, 'rows' | 'arrays'>): void {
    this.fill(rows);
    body.set(new Uint8Array(this.words.buffer), 0);
    arrays.forEach(({ buffer, byteOffset }, column) => {
      const from = this.offsets[column] as number;
      const bytes = rows * (this.widths[column] as number);
      body.set(new Uint8Array(buffer, byteOffset, bytes), from);
      body.fill(0, from + bytes, from + padded(bytes));
    });
    body.set(endOfStream, body.byteLength - endOfStream.byteLength);
  }

  /** Whether a body is one that `write` makes of so many rows. Its columns then begin at `offsets`. */
  fits(body: Uint8Array, rows: number): boolean {
    if (!Number.isInteger(rows) || rows < 0 || body.byteOffset % 8 !== 0 || body.byteLength !== this.bytes(rows))
      return false;
    this.fill(rows);
    const found = new Int32Array(body.buffer, body.byteOffset, this.words.length);
    const end = body.byteLength - endOfStream.byteLength;
    return isEqual(this.words, found) && endOfStream.every((byte, place) => body[end + place] === byte);
  }

  /** The columns of a body that fits, as views of it. */
  arraysIn(body: Uint8Array, rows: number): readonly ColumnArray[] {
    this.fill(rows);
    const { buffer, byteOffset } = body;
    return this.kinds.map((kind, column) =>
      columnKinds[kind].over(buffer, byteOffset + (this.offsets[column] as number), rows),
    );
  }

  private columnBytes(rows: number): number {
    let bytes = 0;
    for (const width of this.widths) bytes += padded(rows * width);
    return bytes;
  }

  private fill(rows: number): void {
    if (rows === this.filledRows) return;
    const numbers = this.numbers(rows);
    for (const { word, number } of this.blanks) this.words[word] = numbers[number] as number;
    let offset = this.startBytes;
    this.widths.forEach((width, column) => {
      this.offsets[column] = offset;
      offset += padded(rows * width);
    });
    this.filledRows = rows;
  }

  /** The numbers that depend on the rows: the rows, where the columns end, and how long they are. */
  private numbers(rows: number): readonly number[] {
    const lengths = this.widths.map((width) => padded(rows * width));
    let end = 0;
    const ends = lengths.map((length) => (end += length));
    return [rows, ...ends, ...lengths];
  }

  /** @throws Error when Arrow writes the beginning of a body in a way that this form does not know */
  private findBlanks(): readonly Blank[] {
    const numbers = this.numbers(sampleRows);
    const blanks: Blank[] = [];
    for (let word = 0; word + 1 < this.words.length; word += 2) {
      const number = this.words[word + 1] === 0 ? numbers.indexOf(this.words[word] as number) : -1;
      if (number >= 0) blanks.push({ word, number });
    }
    // The rows of the batch and of each column; where validity and values of each column begin, 0 for the first; lengths; the whole.
    const columns = this.widths.length;
    const expected = 1 + columns + 2 * (columns - 1) + columns + 1;
    if (blanks.length !== expected)
      throw new Error(`a body has ${blanks.length} numbers of rows instead of ${expected}`);
    return blanks;
  }
}

const forms: Readonly<Record<FrameVersion, Map<MessageType, BodyForm>>> = { 1: new Map(), 2: new Map() };

/**
 * @param version of the frame; the one that is written when absent
 * @returns the same form for the same type and version
 */
export function bodyForm(type: MessageType, version: FrameVersion = frameVersion): BodyForm {
  let form = forms[version].get(type);
  if (form === undefined) forms[version].set(type, (form = new BodyForm(type, version)));
  return form;
}

function sampleBody(type: MessageType, version: FrameVersion): Uint8Array {
  const columns = frameColumns(type, version);
  const arrays = columns.map(({ kind }) => emptyArray(kind, sampleRows));
  const writer = new RecordBatchStreamWriter();
  writer.write(batchOver(frameLayout(type, version), sampleRows, valuesFor(columns, arrays, sampleRows)));
  writer.finish();
  return writer.toUint8Array(true);
}

/** Arrow begins each column at a multiple of eight bytes. */
const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8;

function isEqual(wanted: Int32Array, found: Int32Array): boolean {
  for (let word = 0; word < wanted.length; word += 1) if (wanted[word] !== found[word]) return false;
  return true;
}
