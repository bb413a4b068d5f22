/**
 * A table as a file: eight bytes that say what it is, a checksum of all that follows it, then a head (code and key by which it was made, names, kinds and
 * lengths of its arrays) and the arrays as they lie in memory. What is torn, foreign, or of other code or another key is no table: it is never believed.
 */
import type { TableArray, TableArrays } from '@tietovirta/kept-tables';
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import { arrayOfKind, type ArrayKind } from './array-kinds.js';

/** By what a table was made: the code, and its key. */
export interface TableName {
  readonly build: string;
  readonly key: string;
}

interface Head extends TableName {
  readonly byteOrder: string;
  readonly arrays: readonly (readonly [name: string, kind: string, length: number])[];
}

const magic = Buffer.from('TVTABLE1', 'latin1');
/** Magic, checksum, and how long the head is. */
const frontBytes = 16;
/** Arrays begin at multiples of it. */
const alignment = 8;
const padded = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;
const blanks = (bytes: number): Buffer => Buffer.alloc(padded(bytes) - bytes, ' ');

const bytesOf = ({ buffer, byteOffset, byteLength }: TableArray): Buffer<ArrayBufferLike> =>
  Buffer.from(buffer, byteOffset, byteLength);

/** @returns how many bytes the file has @throws the system's error */
export function writeTable(file: string, name: TableName, arrays: TableArrays): number {
  const named = Object.entries(arrays);
  const head: Head = {
    ...name,
    byteOrder: endianness(),
    arrays: named.map(([each, array]) => [each, array.constructor.name, array.length]),
  };
  const text = Buffer.from(JSON.stringify(head));
  const headBytes = padded(text.length);
  const parts = [text, ...named.map(([, array]) => bytesOf(array))]
    .flatMap((part) => [part, blanks(part.length)])
    // Node takes the checksum of nothing for the first of all, whatever came before.
    .filter(({ length }) => length > 0);
  const front = Buffer.alloc(frontBytes);
  magic.copy(front);
  front.writeUInt32LE(
    parts.reduce((sum, part) => crc32(part, sum), 0),
    8,
  );
  front.writeUInt32LE(headBytes, 12);
  const descriptor = openSync(file, 'wx');
  try {
    for (const part of [front, ...parts]) writeWhole(descriptor, part);
    return fstatSync(descriptor).size;
  } finally {
    closeSync(descriptor);
  }
}

/** A disk that fills up may take a part of what it is given. */
function writeWhole(descriptor: number, part: Uint8Array): void {
  for (let written = 0; written < part.length;) written += writeSync(descriptor, part, written);
}

type Memory = ((lengths: Readonly<Record<string, number>>) => TableArrays) | undefined;

/** Reads a table of this name; undefined when the file holds none, or is not there. @param memory arrays to read into; new ones when absent */
export function readTable(file: string, name: TableName, memory: Memory): TableArrays | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    return readOpen(descriptor, name, memory);
  } catch (error) {
    if (error instanceof RangeError) throw error; // memory of another size than the table: a fault of the program
    return undefined; // a disk that cannot be read
  } finally {
    closeSync(descriptor);
  }
}

function readOpen(descriptor: number, name: TableName, memory: Memory): TableArrays | undefined {
  const { size } = fstatSync(descriptor);
  const front = Buffer.alloc(frontBytes);
  if (readSync(descriptor, front, 0, frontBytes, 0) < frontBytes || !magic.equals(front.subarray(0, magic.length)))
    return undefined;
  const headBytes = front.readUInt32LE(12);
  if (frontBytes + headBytes > size || checksumOf(descriptor, size) !== front.readUInt32LE(8)) return undefined;
  const text = Buffer.alloc(headBytes);
  readWhole(descriptor, text, frontBytes);
  // The checksum says that this is what was written.
  const head = JSON.parse(text.toString()) as Head;
  if (head.build !== name.build || head.key !== name.key || head.byteOrder !== endianness()) return undefined;
  const arrays = memory?.(lengthsOf(head)) ?? newArrays(head);
  let at = frontBytes + headBytes;
  for (const [each, , length] of head.arrays) {
    const array = arrays[each];
    if (array?.length !== length) throw new RangeError(`${name.key}: no memory for ${length} ${each}`);
    readWhole(descriptor, bytesOf(array), at);
    at += padded(array.byteLength);
  }
  return arrays;
}

/** @throws Error when the file ends before the bytes are full: somebody has cut it since its checksum was taken */
function readWhole(descriptor: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length;) {
    const read = readSync(descriptor, bytes, done, bytes.length - done, at + done);
    if (read === 0) throw new Error('the file ends early');
    done += read;
  }
}

const chunk = Buffer.alloc(1 << 18);

/** Of all behind the front. Read by itself, so that nothing unsound gets into memory that threads share. */
function checksumOf(descriptor: number, size: number): number {
  let sum = 0;
  for (let at = frontBytes; at < size;) {
    const read = readSync(descriptor, chunk, 0, chunk.length, at);
    if (read === 0) break;
    sum = crc32(chunk.subarray(0, read), sum);
    at += read;
  }
  return sum;
}

const lengthsOf = ({ arrays }: Head): Readonly<Record<string, number>> =>
  Object.fromEntries(arrays.map(([name, , length]) => [name, length]));

const newArrays = ({ arrays }: Head): TableArrays =>
  Object.fromEntries(arrays.map(([name, kind, length]) => [name, arrayOfKind(kind as ArrayKind, length)]));
