/**
 * Two things in kafkajs cost its users dearly, and it has had no release since 2023 in which they could have been mended. Its
 * version is exact, so both are mended where it is loaded, before it is used:
 *
 * - It works out the checksum of every batch it sends in JavaScript, byte by byte: a tenth of the processor time of a year on
 *   Kafka. It gets the processor's own CRC-32C; where there is no native module for a machine, it keeps its own and is slower.
 * - Every connection looks once a millisecond for requests that wait, for as long as it is open (kafkajs issues 1556 and 1704):
 *   a service that has nothing to do is busy with it. Now it looks only while some do wait.
 */
import { createRequire } from 'node:module';

type Checksum = (bytes: Uint8Array) => number;

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests(): void;
}

const require = createRequire(import.meta.url);
const checksum = 'kafkajs/src/protocol/recordBatch/crc32C/crc32C.js';
/** Takes the checksum over when it is loaded; from then on the place is settled. */
const user = 'kafkajs/src/protocol/recordBatch/crc32C/index.js';
const requestQueue = 'kafkajs/src/network/requestQueue/index.js';

let quickening: Promise<boolean> | undefined;

/** To be called before the first record is sent. @returns whether kafkajs uses the native checksum */
export function quickenKafkajs(): Promise<boolean> {
  return (quickening ??= quicken());
}

function quicken(): Promise<boolean> {
  calmRequestQueues();
  return replaceChecksum();
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
    const { crc32c: native } = await import('@node-rs/crc32');
    const own = require(checksum) as Checksum;
    const place = require.cache[require.resolve(checksum)];
    if (place === undefined || require.cache[require.resolve(user)] !== undefined || !areAlike(own, native))
      return false;
    place.exports = native;
    return true;
  } catch {
    return false; // no native module for this machine
  }
}

const areAlike = (one: Checksum, other: Checksum): boolean =>
  [Buffer.alloc(0), Buffer.from('123456789'), Buffer.alloc(4099, 0xe5)].every((bytes) => one(bytes) === other(bytes));
