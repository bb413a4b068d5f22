/**
 * Reads a message that follows another one of its slice, straight from the bytes of its record: what both share is compared and not
 * read again. It accepts only what the reading of headers would accept as well, with the same checks, and leaves everything else to it.
 */
import { setInstant, setWide, columnTable, type MessageColumns } from '@tietovirta/messages';
import type { RecordCursor } from '@tietovirta/kafka-client';
import { crc32 } from 'node:zlib';
import { attributesOf } from './attributes.js';
import { isAt, wholeAt } from './byte-values.js';
import { crcName, envelopeLayout, indexName, lastHeader, type EnvelopeLayout, type SliceFacts } from './envelope-layout.js'; // oxfmt-ignore
import { byteReaders, type ByteReader } from './envelope-readers.js';
import { targetOf, type Target } from './envelope-row.js';

interface Reading {
  readonly read: ByteReader;
  readonly place: number;
  readonly target: Target;
}

const largestOrdinal = 0xffff_ffff;
/** What is put together for the checksum; a message with more is left to the reading of headers. */
const scratch = Buffer.alloc(4_096);
const blank = 0x20;
const flags = { last: Buffer.from(' true'), other: Buffer.from(' false') };

export class EnvelopeFollower {
  ordinal = 0;
  /** Place in the slice. */
  index = 0;
  isLast = false;
  private readonly layout: EnvelopeLayout;
  private readonly addressHead: Buffer;
  private readonly readings: readonly (Reading | undefined)[];
  private readonly ordinals: number | undefined;
  private bytes: Buffer = scratch;
  private at = 0;
  private end = 0;
  private summed = 0;

  constructor(slice: SliceFacts) {
    this.layout = envelopeLayout(slice);
    this.addressHead = Buffer.from(this.layout.addressHead);
    this.ordinals = columnTable(slice.type).places.get('ordinal');
    const readers = byteReaders(slice.type, slice.of);
    this.readings = attributesOf(slice.type).map((attribute, nth) => {
      const read = readers[nth];
      if (read === undefined || attribute.says !== 'column') return undefined;
      return { read, place: attribute.place, target: targetOf(attribute) };
    });
  }

  /**
   * Writes the message into a row, when it is one of this slice and all of it is plain; the row may be written in part when it is not.
   * Its ordinal, index and whether it is the last one are then to be found here.
   */
  read(record: RecordCursor, columns: MessageColumns, row: number): boolean {
    const { layout } = this;
    this.bytes = record.bytes;
    this.at = record.headersFrom;
    this.end = record.end;
    this.summed = 0;
    this.isLast = this.bytes[this.at] === (layout.headers + 1) << 1;
    if (!this.isLast && this.bytes[this.at] !== layout.headers << 1) return false;
    this.at += 1;
    return (
      this.passes(layout.shared) &&
      this.readPlace() &&
      this.readAttributes(columns, row) &&
      this.passes(crcName) &&
      this.isSum() &&
      (!this.isLast || (!layout.isSparse && this.passes(lastHeader))) &&
      this.at === this.end
    );
  }

  private readPlace(): boolean {
    const { bytes, layout, addressHead } = this;
    let to = this.valueEnd();
    if (to < 0 || !isAt(bytes, this.at, addressHead)) return false;
    this.ordinal = wholeAt(bytes, this.at + addressHead.length, to);
    this.sum(to);
    this.index = this.ordinal;
    scratch[this.summed++] = blank;
    if (!layout.isSparse) {
      to = this.passes(indexName) ? this.valueEnd() : -1;
      if (to < 0) return false;
      this.index = wholeAt(bytes, this.at, to);
      this.sum(to);
    }
    const flag = this.isLast ? flags.last : flags.other;
    scratch.set(flag, this.summed);
    this.summed += flag.length;
    return this.ordinal >= 0 && this.ordinal <= largestOrdinal && this.index >= 0 && this.index <= largestOrdinal;
  }

  private readAttributes(columns: MessageColumns, row: number): boolean {
    const { bytes, readings, layout } = this;
    const { arrays } = columns;
    if (this.ordinals !== undefined) (arrays[this.ordinals] as Uint32Array)[row] = this.ordinal;
    for (let nth = 0; nth < readings.length; nth += 1) {
      if (!this.passes(layout.names[nth] as Buffer)) return false;
      const to = this.valueEnd();
      if (to < 0) return false;
      const reading = readings[nth];
      if (reading !== undefined) {
        const number = reading.read(bytes, this.at, to);
        if (Number.isNaN(number)) return false;
        const array = arrays[reading.place] as MessageColumns['arrays'][number];
        if (reading.target === 'instant') setInstant(columns, row, number);
        // The kind of the column says that these are 32-bit halves.
        else if (reading.target === 'wide') setWide(array as Int32Array, row, number);
        else array[row] = number;
      }
      scratch[this.summed++] = blank;
      this.sum(to);
    }
    return true;
  }

  /** Whether these bytes come next, which are then passed by. */
  private passes(sought: Buffer): boolean {
    if (!isAt(this.bytes, this.at, sought)) return false;
    this.at += sought.length;
    return true;
  }

  /** @returns where the value ends whose length comes next, or -1 when it is not there or of 64 bytes or more */
  private valueEnd(): number {
    const twice = this.bytes[this.at] ?? 0xff;
    const to = this.at + 1 + (twice >>> 1);
    if ((twice & 0x81) !== 0 || to > this.end || this.summed + 80 > scratch.length) return -1;
    this.at += 1;
    return to;
  }

  /** Takes a value under the checksum, and passes it by. */
  private sum(to: number): void {
    const { bytes } = this;
    let { at, summed } = this;
    while (at < to) scratch[summed++] = bytes[at++] as number;
    this.at = to;
    this.summed = summed;
  }

  private isSum(): boolean {
    const to = this.valueEnd();
    if (to - this.at !== 8) return false;
    let said = 0;
    for (; this.at < to; this.at += 1) {
      const digit = hexDigit(this.bytes[this.at] as number);
      if (digit < 0) return false;
      said = (said << 4) | digit;
    }
    return crc32(scratch.subarray(0, this.summed), this.layout.crc) === said >>> 0;
  }
}

/** @returns -1 for what is no digit in lower case */
function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : -1;
}
