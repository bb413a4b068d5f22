import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { eventually } from '@tietovirta/testing';
import { produceRequest } from './kafkajs-produce.js';
import { decodeRecordSet, patchKafkajs } from './patch-kafkajs.js';

const require = createRequire(import.meta.url);
const timing = { withinMs: 5_000, betweenMs: 5 };

describe('kafkajs', () => {
  it('checks for pending requests only while there are some', () => {
    patchKafkajs();
    const { queue, sent, push } = openRequestQueue();
    push(1);
    queue.fulfillRequest({ correlationId: 1, payload: Buffer.alloc(0), size: 0 });
    expect({ sent, timer: queue.throttleCheckTimeoutId }).toEqual({ sent: [1], timer: null });
  });

  it('sends what is pending when the throttling ends, or when an earlier request was answered', async () => {
    patchKafkajs();
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

  it('sends batches that are written, and passes fetched ones on', () => {
    patchKafkajs();
    expect(require('kafkajs/src/protocol/requests/produce/v3/request.js')).toBe(produceRequest);
    expect(require('kafkajs/src/protocol/requests/fetch/v4/decodeMessages.js')).toBe(decodeRecordSet);
  });

  it('is not patched when it has sent something before, which would be told by nothing else', () => {
    const program = `
      import { createRequire } from 'node:module';
      createRequire(process.argv[1])('kafkajs/src/protocol/requests/fetch/v11/response.js');
      const { patchKafkajs } = await import(process.argv[1]);
      try { patchKafkajs(); } catch ({ message }) { process.stdout.write(message); }`;
    const compiled = new URL('../dist/patch-kafkajs.js', import.meta.url).pathname;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program, compiled], {
      encoding: 'utf8',
    });
    expect(output).toMatch(/^kafkajs was used before it was patched: fetch\/v11/);
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
