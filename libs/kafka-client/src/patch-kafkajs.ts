/**
 * Patches five slow places of kafkajs, which has had no release since 2023. Its version is exact, so the patches fit; they are
 * applied when it is loaded, before it is used. Records and checksums are patched only when ours come to the same.
 *
 * - Every connection checks for pending requests once a millisecond for as long as it is open (kafkajs issues 1556 and 1704),
 *   which keeps an idle service busy. Patched, it checks only while requests are pending.
 * - It computes the checksum of every batch in JavaScript, byte by byte: a tenth of the processor time of a year on Kafka.
 *   Patched, it uses the processor's own CRC-32C, where there is a native module for the machine.
 * - It builds records from many small buffers; see `kafkajs-record.ts`.
 * - It copies the headers of a record that it reads once for each; see `kafkajs-record-decoder.ts`.
 * - It copies a request at each level while it is built; see `kafkajs-encoder.ts`.
 */
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { patchEncoder, type Encoder } from './kafkajs-encoder.js';
import { decodeRecord } from './kafkajs-record-decoder.js';
import { encodeRecord, type RecordFields } from './kafkajs-record.js';

/** The parts that stay as kafkajs has them when a patch cannot be applied. */
export type UnpatchedPart = 'checksums' | 'records' | 'decoding';

type Checksum = (bytes: Uint8Array) => number;
type RecordEncoder = (fields: RecordFields) => { readonly buffer: Buffer };

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests: () => void;
}

const require = createRequire(import.meta.url);
const protocol = 'kafkajs/src/protocol/';
const requestQueue = 'kafkajs/src/network/requestQueue/index.js';

let patching: Promise<readonly UnpatchedPart[]> | undefined;

/** To be called before the first record is sent. @returns the parts that could not be patched */
export function patchKafkajs(): Promise<readonly UnpatchedPart[]> {
  return (patching ??= patch());
}

async function patch(): Promise<readonly UnpatchedPart[]> {
  patchRequestQueues();
  patchEncoder((require(`${protocol}encoder.js`) as { prototype: Encoder }).prototype);
  const isPatched: Readonly<Record<UnpatchedPart, boolean>> = {
    checksums: await replaceChecksum(),
    records: replaceRecordEncoder(),
    decoding: replaceRecordDecoder(),
  };
  return (Object.keys(isPatched) as UnpatchedPart[]).filter((part) => !isPatched[part]);
}

/** A new pending request schedules the check by itself, so an empty queue needs none. */
function patchRequestQueues(): void {
  const { prototype } = require(requestQueue) as { prototype: RequestQueue };
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0) schedule.call(this);
  };
}

async function replaceChecksum(): Promise<boolean> {
  try {
    const { crc32c } = await import('@node-rs/crc32');
    return replace<Checksum>({
      module: 'recordBatch/crc32C/crc32C.js',
      user: 'recordBatch/crc32C/index.js',
      ours: crc32c,
      areEqual: (original) => sampleBytes.every((bytes) => original(bytes) === crc32c(bytes)),
    });
  } catch {
    return false; // no native module for this machine
  }
}

const replaceRecordEncoder = (): boolean =>
  replace<RecordEncoder>({
    module: 'recordBatch/record/v0/index.js',
    user: 'requests/produce/v3/request.js',
    ours: encodeRecord,
    areEqual: (original) =>
      sampleRecords.every((record) => original(record).buffer.equals(encodeRecord(record).buffer)),
  });

const replaceRecordDecoder = (): boolean =>
  replace<typeof decodeRecord>({
    module: 'recordBatch/record/v0/decoder.js',
    user: 'recordBatch/v0/decoder.js',
    ours: decodeRecord,
    areEqual: (original) =>
      sampleRecords.every((record) => {
        const { buffer } = encodeRecord(record);
        const [theirs, ours] = [original, decodeRecord].map((decode) => {
          const decoder = new (require(`${protocol}decoder.js`) as DecoderClass)(buffer);
          decoder.readVarInt(); // the length of the record
          return decode(decoder, sampleContext);
        });
        return isDeepStrictEqual(theirs, ours);
      }),
  });

type DecoderClass = new (bytes: Buffer) => Parameters<typeof decodeRecord>[0] & { readVarInt(): number };

const sampleContext = { firstOffset: '4294967296', firstTimestamp: '1712779491608', magicByte: 2, timestampType: 0 };

const sampleBytes = [Buffer.alloc(0), Buffer.from('123456789'), Buffer.alloc(4099, 0xe5)];
const sampleRecords: readonly RecordFields[] = [
  { offsetDelta: 0, key: null, value: null, headers: {} },
  { offsetDelta: 300, key: 'Espoo', value: Buffer.alloc(300, 1), headers: { ä: 'ö', many: ['1', Buffer.from('22')] } },
];

interface Replacement<T> {
  readonly module: string;
  /** Copies the export of the module when it is loaded; a patch after that has no effect. */
  readonly user: string;
  readonly ours: T;
  readonly areEqual: (original: T) => boolean;
}

/** @returns whether kafkajs uses our function from now on */
function replace<T>({ module, user, ours, areEqual }: Replacement<T>): boolean {
  const original = require(protocol + module) as T;
  const cached = require.cache[require.resolve(protocol + module)];
  if (cached === undefined || require.cache[require.resolve(protocol + user)] !== undefined || !areEqual(original))
    return false;
  cached.exports = ours;
  return true;
}
