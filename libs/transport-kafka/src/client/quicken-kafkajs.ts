/**
 * kafkajs works out the checksum of every batch it sends in JavaScript, byte by byte: a tenth of the processor time of a year on
 * Kafka. This puts the processor's own CRC-32C in the place where kafkajs looks for it, before it does. The version of kafkajs is
 * exact and the last there was; where there is no native module for a machine, kafkajs keeps its own checksum and is slower.
 */
import { createRequire } from 'node:module';

type Checksum = (bytes: Uint8Array) => number;

const require = createRequire(import.meta.url);
const checksum = 'kafkajs/src/protocol/recordBatch/crc32C/crc32C.js';
/** Takes the checksum over when it is loaded; from then on the place is settled. */
const user = 'kafkajs/src/protocol/recordBatch/crc32C/index.js';

let quickening: Promise<boolean> | undefined;

/** To be called before the first record is sent. @returns whether kafkajs uses the native checksum */
export function quickenKafkajs(): Promise<boolean> {
  return (quickening ??= replaceChecksum());
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
