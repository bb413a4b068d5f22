/**
 * Values that are read where they lie in the bytes of a record. They answer only what is plainly so, with -1 for anything else: the
 * reading of texts, which takes longer, then says what is wrong with it.
 */

/** Whether the same bytes stand there. Short ones are compared here: a call out of JavaScript takes longer. */
export function isAt(bytes: Buffer, from: number, sought: Buffer): boolean {
  const { length } = sought;
  if (length > 48) return from + length <= bytes.length && sought.compare(bytes, from, from + length) === 0;
  for (let place = 0; place < length; place += 1) if (bytes[from + place] !== sought[place]) return false;
  return true;
}

const zero = 0x30;
/** What a number has at most; up to it arithmetic is exact. */
const mostDigits = 15;

/** @returns a whole number without sign and leading zeros, or -1 */
export function wholeAt(bytes: Buffer, from: number, to: number): number {
  const length = to - from;
  if (length < 1 || length > mostDigits || (length > 1 && bytes[from] === zero)) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] as number) - zero;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value;
}

/** @returns a number of so many digits, or -1 */
function digitsAt(bytes: Buffer, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = (bytes[at] as number) - zero;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = 10 * value + digit;
  }
  return value;
}

/** Numbers of texts, found by their bytes. */
export class TextPlaces {
  private readonly slots: ({ readonly bytes: Buffer; readonly place: number } | undefined)[];

  constructor(places: ReadonlyMap<string, number>) {
    let size = 8;
    while (size < 3 * places.size) size *= 2;
    this.slots = Array.from({ length: size }, () => undefined);
    for (const [text, place] of places) {
      const bytes = Buffer.from(text);
      let slot = this.firstSlot(bytes, 0, bytes.length);
      while (this.slots[slot] !== undefined) slot = (slot + 1) % size;
      this.slots[slot] = { bytes, place };
    }
  }

  /** @returns -1 for a text that has none */
  placeOf(bytes: Buffer, from: number, to: number): number {
    const { slots } = this;
    for (let slot = this.firstSlot(bytes, from, to); ; slot = (slot + 1) % slots.length) {
      const entry = slots[slot];
      if (entry === undefined) return -1;
      if (entry.bytes.length === to - from && isAt(bytes, from, entry.bytes)) return entry.place;
    }
  }

  private firstSlot(bytes: Buffer, from: number, to: number): number {
    let hash = to - from;
    for (let at = from; at < to; at += 1) hash = (31 * hash + (bytes[at] as number)) | 0;
    return (hash >>> 0) % this.slots.length;
  }
}

const shape = '2024-03-04T12:34:56.789+02:00';
const [hourEnd, minuteAt, secondAt, msAt, zoneAt] = [14, 14, 17, 20, 23];
const [colon, point] = [0x3a, 0x2e];

/** Instants as records have them. What does not change within an hour is looked at once. */
export class Instants {
  private readonly known = Buffer.alloc(shape.length);
  private hourMs = Number.NaN;

  /** @param read the slow way @returns milliseconds since 1970, or -1 */
  at(bytes: Buffer, from: number, to: number, read: (text: string) => number): number {
    if (to - from !== shape.length) return -1;
    const minute = digitsAt(bytes, from + minuteAt, 2);
    const second = digitsAt(bytes, from + secondAt, 2);
    const ms = digitsAt(bytes, from + msAt, 3);
    const isPlain = minute >= 0 && minute < 60 && second >= 0 && second < 60 && ms >= 0 && bytes[from + secondAt - 1] === colon && bytes[from + msAt - 1] === point; // oxfmt-ignore
    if (!isPlain) return -1;
    const withinHour = 60_000 * minute + 1_000 * second + ms;
    if (!this.isKnownHour(bytes, from)) {
      this.hourMs = read(bytes.toString('latin1', from, to)) - withinHour;
      bytes.copy(this.known, 0, from, to);
    }
    return this.hourMs + withinHour;
  }

  private isKnownHour(bytes: Buffer, from: number): boolean {
    const { known } = this;
    for (let place = 0; place < hourEnd; place += 1) if (bytes[from + place] !== known[place]) return false;
    for (let place = zoneAt; place < shape.length; place += 1) if (bytes[from + place] !== known[place]) return false;
    return true;
  }
}
