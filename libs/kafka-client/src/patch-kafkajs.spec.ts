import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { crc32c } from '@node-rs/crc32';
import { eventually } from '@tietovirta/testing';
import { decodeRecord } from './kafkajs-record-decoder.js';
import { encodeRecord } from './kafkajs-record.js';
import { patchKafkajs } from './patch-kafkajs.js';

const require = createRequire(import.meta.url);
const timing = { withinMs: 5_000, betweenMs: 5 };
const batchChecksum = 'kafkajs/src/protocol/recordBatch/crc32C/index.js';

describe('kafkajs', () => {
  it('gets the checksum of the processor', async () => {
    expect(await patchKafkajs()).toEqual([]);
    expect(require('kafkajs/src/protocol/recordBatch/crc32C/crc32C.js')).toBe(crc32c);
  });

  it('comes to the checksum that Kafka expects, whatever the bytes and wherever they begin', async () => {
    await patchKafkajs();
    const checksumOf = require(batchChecksum) as (bytes: Uint8Array) => number;
    // The check value of CRC-32C in the catalogue of parametrised CRC algorithms.
    expect(checksumOf(Buffer.from('123456789'))).toBe(0xe3069283);
    const bytes = randomBytes(9_000);
    for (const [from, to] of [
      [0, 9_000],
      [1, 8_999],
      [4_001, 4_002],
      [7, 7],
    ] as const) {
      expect(checksumOf(bytes.subarray(from, to))).toBe(byHand(bytes.subarray(from, to)));
    }
  });

  it('checks for pending requests only while there are some', async () => {
    await patchKafkajs();
    const { queue, sent, push } = openRequestQueue();
    push(1);
    queue.fulfillRequest({ correlationId: 1, payload: Buffer.alloc(0), size: 0 });
    expect({ sent, timer: queue.throttleCheckTimeoutId }).toEqual({ sent: [1], timer: null });
  });

  it('sends what is pending when the throttling ends, or when an earlier request was answered', async () => {
    await patchKafkajs();
    const { queue, sent, push } = openRequestQueue();
    queue.maybeThrottle(50);
    push(1);
    expect(sent).toEqual([]);
    await eventually(() => {
      expect(sent).toEqual([1]);
    }, timing);
    push(2);
    expect(sent).toEqual([1]);
    queue.fulfillRequest({ correlationId: 1, payload: Buffer.alloc(0), size: 0 });
    expect(sent).toEqual([1, 2]);
    await eventually(() => {
      expect(queue.throttleCheckTimeoutId).toBeNull();
    }, timing);
  });

  it('encodes records with our function', async () => {
    await patchKafkajs();
    expect(require('kafkajs/src/protocol/recordBatch/record/v0/index.js')).toBe(encodeRecord);
  });

  it('decodes records with our function', async () => {
    await patchKafkajs();
    expect(require('kafkajs/src/protocol/recordBatch/record/v0/decoder.js')).toBe(decodeRecord);
  });

  it('keeps what was loaded before the patch', () => {
    const program = `
      import { createRequire } from 'node:module';
      const require = createRequire(process.argv[1]);
      require('${batchChecksum}');
      require('kafkajs/src/protocol/requests/produce/v3/request.js');
      require('kafkajs/src/protocol/recordBatch/v0/decoder.js');
      const { patchKafkajs } = await import(process.argv[1]);
      process.stdout.write(JSON.stringify(await patchKafkajs()));`;
    const compiled = new URL('../dist/patch-kafkajs.js', import.meta.url).pathname;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program, compiled], {
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual(['checksums', 'records', 'decoding']);
  });
});

interface RequestQueue {
  readonly throttleCheckTimeoutId: unknown;
  maybeThrottle(ms: number): void;
  push(request: object): void;
  fulfillRequest(response: { correlationId: number; payload: Buffer; size: number }): void;
}

/** A queue of kafkajs as its connections have it, which lets one request at a time be under way. */
function openRequestQueue(): { queue: RequestQueue; sent: readonly number[]; push: (correlationId: number) => void } {
  const RequestQueueOfKafkajs = require('kafkajs/src/network/requestQueue/index.js') as new (
    options: object,
  ) => RequestQueue;
  const logger = { debug: () => undefined, warn: () => undefined };
  const queue = new RequestQueueOfKafkajs({ maxInFlightRequests: 1, requestTimeout: 1_000, logger });
  const sent: number[] = [];
  const push = (correlationId: number): void => {
    const entry = { correlationId, resolve: () => undefined, reject: () => undefined };
    queue.push({ entry, expectResponse: true, sendRequest: () => void sent.push(correlationId) });
  };
  return { queue, sent, push };
}

function byHand(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0x82f63b78;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
