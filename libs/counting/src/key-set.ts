/**
 * A set of keys (persons, households), kept as a bit for each possible key, and the bytes as which sets travel and are stored. Sets are
 * merged in any order and as often as one likes.
 *
 * Bytes: one for the form, then either the bits themselves (least key first) or, where that is shorter, the gap from each key to the
 * next in seven bits a byte, least part first, the eighth bit set where more follows; the first gap counts from -1, and gaps are one less
 * than the distance.
 */
const asBits = 1;
const asGaps = 2;

export class KeySet {
  private words: Uint32Array;

  constructor(words: Uint32Array = new Uint32Array(0)) {
    this.words = words;
  }

  /** How many keys there are. */
  get size(): number {
    return countBits(this.words);
  }

  has(key: number): boolean {
    return (((this.words[key >>> 5] ?? 0) >>> (key & 31)) & 1) === 1;
  }

  /** Adds the keys of another set. */
  union({ words }: KeySet): this {
    this.growTo(words.length);
    for (let at = 0; at < words.length; at += 1) this.words[at] = (this.words[at] as number) | (words[at] as number);
    return this;
  }

  addKeys(keys: Iterable<number>): this {
    for (const key of keys) this.put(key);
    return this;
  }

  /** Adds the keys of a set that was stored. @throws RangeError when the bytes are no set */
  add(bytes: Uint8Array): this {
    if (bytes[0] === asBits) this.addBits(bytes.subarray(1));
    else if (bytes[0] === asGaps) this.addGaps(bytes);
    else throw new RangeError(`a set of keys begins with ${String(bytes[0])}, which is no form of it`);
    return this;
  }

  /** The keys, the least first. */
  *[Symbol.iterator](): Iterator<number> {
    for (let at = 0; at < this.words.length; at += 1)
      for (let word = this.words[at] as number; word !== 0; word &= word - 1) yield at * 32 + lowestBit(word);
  }

  /** As it travels and is stored. */
  bytes(): Uint8Array {
    return keyBytes(this.words);
  }

  private addBits(bytes: Uint8Array): void {
    this.growTo((bytes.length + 3) >>> 2);
    for (let at = 0; at < bytes.length; at += 1)
      this.words[at >>> 2] = (this.words[at >>> 2] as number) | ((bytes[at] as number) << (8 * (at & 3)));
  }

  private addGaps(bytes: Uint8Array): void {
    let key = -1;
    for (let at = 1; at < bytes.length;) {
      let gap = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at];
        at += 1;
        if (byte === undefined || shift > 28) throw new RangeError('a set of keys ends within a gap');
        gap += (byte & 127) * 2 ** shift;
        if (byte < 128) break;
      }
      key += gap + 1;
      if (key >= mostKeys) throw new RangeError(`a set of keys holds ${key}, beyond all keys`);
      this.put(key);
    }
  }

  private put(key: number): void {
    this.growTo((key >>> 5) + 1);
    this.words[key >>> 5] = (this.words[key >>> 5] as number) | (1 << (key & 31));
  }

  private growTo(length: number): void {
    if (this.words.length >= length) return;
    const grown = new Uint32Array(Math.max(length, 2 * this.words.length));
    grown.set(this.words);
    this.words = grown;
  }
}

const mostKeys = 2 ** 32;

/** A set as it travels and is stored. @param words a bit for each key, the least first */
export function keyBytes(words: Uint32Array): Uint8Array {
  let end = words.length;
  while (end > 0 && words[end - 1] === 0) end -= 1;
  const bitBytes = 4 * end;
  // No longer than the bits: gaps that would be longer are not wanted.
  const gaps = new Uint8Array(bitBytes + 1);
  let length = 1;
  let before = -1;
  eachKey(words.subarray(0, end), (key) => {
    let gap = key - before - 1;
    before = key;
    for (; gap >= 128; gap >>>= 7) gaps[length++] = (gap & 127) | 128;
    gaps[length++] = gap;
  });
  if (length <= bitBytes) {
    gaps[0] = asGaps;
    return gaps.slice(0, length);
  }
  const bits = gaps;
  bits[0] = asBits;
  for (let at = 0; at < bitBytes; at += 1) bits[1 + at] = (words[at >>> 2] as number) >>> (8 * (at & 3));
  return bits;
}

/** The same of keys in any order, none of them twice. */
export function bytesOfKeys(keys: Uint32Array): Uint8Array {
  const last = keys.reduce((most, key) => Math.max(most, key), 0);
  // So many that their bits are shorter, or nearly so: marking them is quicker than putting them in order.
  if (keys.length * 32 > last) return keyBytes(wordsOf(keys, last));
  const bytes = new Uint8Array(5 * keys.length + 1);
  bytes[0] = asGaps;
  let length = 1;
  let before = -1;
  for (const key of keys.slice().sort()) {
    let gap = key - before - 1;
    before = key;
    for (; gap >= 128; gap >>>= 7) bytes[length++] = (gap & 127) | 128;
    bytes[length++] = gap;
  }
  return bytes.slice(0, length);
}

function wordsOf(keys: Uint32Array, last: number): Uint32Array {
  const words = new Uint32Array((last >>> 5) + 1);
  for (const key of keys) words[key >>> 5] = (words[key >>> 5] as number) | (1 << (key & 31));
  return words;
}

function eachKey(words: Uint32Array, look: (key: number) => void): void {
  for (let at = 0; at < words.length; at += 1) {
    let word = words[at] as number;
    while (word !== 0) {
      look(at * 32 + lowestBit(word));
      word &= word - 1;
    }
  }
}

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

function countBits(words: Uint32Array): number {
  let count = 0;
  for (const word of words) {
    let pairs = word - ((word >>> 1) & 0x5555_5555);
    pairs = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
    count += Math.imul((pairs + (pairs >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return count;
}
