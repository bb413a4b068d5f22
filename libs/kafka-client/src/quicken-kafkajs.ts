/**
 * Four things in kafkajs cost its users dearly, and it has had no release since 2023 in which they could have been mended. Its
 * version is exact, so they are mended where it is loaded, before it is used; records and checksums only when ours are the same.
 *
 * - Every connection looks once a millisecond for requests that wait, for as long as it is open (kafkajs issues 1556 and 1704):
 *   a service that has nothing to do is busy with it. Now it looks only while some do wait.
 * - It works out the checksum of every batch it sends in JavaScript, byte by byte: a tenth of the processor time of a year on
 *   Kafka. It gets the processor's own CRC-32C, where there is a native module for the machine.
 * - It puts records together from many small pieces; see `kafkajs-record.ts`.
 * - It copies a request over and over while it is built; see `kafkajs-encoder.ts`.
 */
import { createRequire } from 'node:module';
import { keepLargePieces, type Encoder } from './kafkajs-encoder.js';
import { encodeRecord, type RecordFields } from './kafkajs-record.js';

/** What kafkajs may go on doing in its own slow way. */
export type SlowPart = 'checksums' | 'records';

type Checksum = (bytes: Uint8Array) => number;
type RecordEncoder = (fields: RecordFields) => { readonly buffer: Buffer };

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests: () => void;
}

const require = createRequire(import.meta.url);
const protocol = 'kafkajs/src/protocol/';
const requestQueue = 'kafkajs/src/network/requestQueue/index.js';

let quickening: Promise<readonly SlowPart[]> | undefined;

/** To be called before the first record is sent. @returns what kafkajs does as slowly as it comes */
export function quickenKafkajs(): Promise<readonly SlowPart[]> {
  return (quickening ??= quicken());
}

async function quicken(): Promise<readonly SlowPart[]> {
  calmRequestQueues();
  keepLargePieces((require(`${protocol}encoder.js`) as { prototype: Encoder }).prototype);
  const isQuick: Readonly<Record<SlowPart, boolean>> = {
    checksums: await replaceChecksum(),
    records: replaceRecordEncoder(),
  };
  return (Object.keys(isQuick) as SlowPart[]).filter((part) => !isQuick[part]);
}

/** Who waits is looked after by whoever comes to wait; a queue without any has nothing to look for. */
function calmRequestQueues(): void {
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
      areAlike: (own) => sampleBytes.every((bytes) => own(bytes) === crc32c(bytes)),
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
    areAlike: (own) => sampleRecords.every((record) => own(record).buffer.equals(encodeRecord(record).buffer)),
  });

const sampleBytes = [Buffer.alloc(0), Buffer.from('123456789'), Buffer.alloc(4099, 0xe5)];
const sampleRecords: readonly RecordFields[] = [
  { offsetDelta: 0, key: null, value: null, headers: {} },
  { offsetDelta: 300, key: 'Espoo', value: Buffer.alloc(300, 1), headers: { ä: 'ö', many: ['1', Buffer.from('22')] } },
];

interface Replacement<T> {
  readonly module: string;
  /** Takes over what the module exports when it is loaded; from then on the place is settled. */
  readonly user: string;
  readonly ours: T;
  readonly areAlike: (own: T) => boolean;
}

/** @returns whether kafkajs uses ours from now on */
function replace<T>({ module, user, ours, areAlike }: Replacement<T>): boolean {
  const own = require(protocol + module) as T;
  const place = require.cache[require.resolve(protocol + module)];
  if (place === undefined || require.cache[require.resolve(protocol + user)] !== undefined || !areAlike(own))
    return false;
  place.exports = ours;
  return true;
}
