/** Numbers as Kafka's records have them: zigzag, seven bits a byte, the low ones first. 32 bits unless the name says otherwise. */

const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;

export function varintBytes(value: number): number {
  const rest = zigzag(value);
  return rest < 0x80 ? 1 : rest < 0x4000 ? 2 : rest < 0x20_0000 ? 3 : rest < 0x1000_0000 ? 4 : 5;
}

/** @returns the place behind it */
export function writeVarint(memory: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = zigzag(value);
  for (; rest > 0x7f; rest >>>= 7) memory[at++] = (rest & 0x7f) | 0x80;
  memory[at++] = rest;
  return at;
}

/** Beyond this a number and its sign do not fit in 32 bits. */
const short = 0x4000_0000;

/** @param value a whole number of at most 53 bits, as differences of times are */
export function varlongBytes(value: number): number {
  if (Math.abs(value) < short) return varintBytes(value);
  let bytes = 1;
  for (let rest = zigzagLong(value); rest > 0x7fn; rest >>= 7n) bytes += 1;
  return bytes;
}

/** @returns the place behind it */
export function writeVarlong(memory: Uint8Array, from: number, value: number): number {
  if (Math.abs(value) < short) return writeVarint(memory, from, value);
  let at = from;
  let rest = zigzagLong(value);
  for (; rest > 0x7fn; rest >>= 7n) memory[at++] = Number(rest & 0x7fn) | 0x80;
  memory[at++] = Number(rest);
  return at;
}

const zigzagLong = (value: number): bigint => (value < 0 ? -2n * BigInt(value) - 1n : 2n * BigInt(value));

/** Reads numbers one behind the other. What lies outside the bytes reads as zero: whoever reads compares `at` with the end. */
export class VarintReader {
  at = 0;

  constructor(public bytes: Uint8Array) {}

  /** @returns a number of 32 bits */
  next(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 0x80) return (byte >>> 1) ^ -(byte & 1);
    let bits = byte & 0x7f;
    for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
      byte = bytes[this.at++] ?? 0;
      bits |= (byte & 0x7f) << shift;
    }
    return (bits >>> 1) ^ -(bits & 1);
  }

  /** @returns a number of 64 bits, rounded where it is beyond 53 bits */
  nextLong(): number {
    const from = this.at;
    while ((this.bytes[this.at] ?? 0) >= 0x80 && this.at - from < 9) this.at += 1;
    const end = ++this.at;
    if (end - from <= 4) {
      this.at = from;
      return this.next();
    }
    let bits = 0n;
    for (let place = end - 1; place >= from; place -= 1) bits = (bits << 7n) | BigInt((this.bytes[place] ?? 0) & 0x7f);
    bits = BigInt.asUintN(64, bits);
    return Number(BigInt.asIntN(64, (bits >> 1n) ^ -(bits & 1n)));
  }
}
