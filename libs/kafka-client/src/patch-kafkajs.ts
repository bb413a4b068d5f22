/**
 * Patches kafkajs in five places; it has had no release since 2023. Its version is exact, so the patches fit; they are applied
 * before a client is opened.
 *
 * - Every connection checks for pending requests once a millisecond for as long as it is open (kafkajs issues 1556 and 1704),
 *   which keeps an idle service busy. Patched, it checks only while requests are pending.
 * - It makes objects and small buffers of each record that it sends; patched, it sends batches that are written already. See
 *   `kafkajs-produce.ts`.
 * - It makes an object of each record that it has fetched, and stops for good before a batch that it cannot decompress. Patched, it
 *   passes batches on as they came. See `stored-batch.ts`.
 * - It goes on over what was aborted, and over transaction markers, without a word, so that nobody knows that these positions were read.
 *   Patched, it hands over such batches like others; no record in them is visible.
 * - It copies a request at each level while it is built; see `kafkajs-encoder.ts`.
 */
import { createRequire } from 'node:module';
import { patchEncoder, type Encoder } from './kafkajs-encoder.js';
import { produceRequest } from './kafkajs-produce.js';
import { storedBatches, type StoredBatch } from './stored-batch.js';

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests: () => void;
}

/** The members of kafkajs' reader of answers that the patch uses. */
export interface AnswerDecoder {
  readInt32(): number;
  canReadBytes(length: number): boolean;
  readBytes(length: number): Buffer;
}

const require = createRequire(import.meta.url);
const requests = 'kafkajs/src/protocol/requests/';

let isPatched = false;

/**
 * To be called before a client is opened; again, it does nothing.
 * @throws Error when kafkajs has sent or fetched something before: it would not use the patches any more
 */
export function patchKafkajs(): void {
  if (isPatched) return;
  replace({ module: 'produce/v3/request.js', users: ['produce/v3/request.js'], ours: produceRequest });
  replace({ module: 'fetch/v4/decodeMessages.js', users: fetchAnswers, ours: decodeRecordSet });
  patchRequestQueues();
  patchEmptyBatches();
  patchEncoder((require('kafkajs/src/protocol/encoder.js') as { prototype: Encoder }).prototype);
  isPatched = true;
}

/** Those that read a record set, and copy the function that does when they are loaded. */
const fetchAnswers = [4, 5, 7, 8, 11].map((version) => `fetch/v${version}/response.js`);

/** What kafkajs takes for the messages of a source are the batches. */
export const decodeRecordSet = (decoder: AnswerDecoder): Promise<readonly StoredBatch[]> => {
  const bytes = decoder.readInt32();
  const isThere = bytes > 0 && decoder.canReadBytes(bytes);
  return Promise.resolve(isThere ? storedBatches(decoder.readBytes(bytes)) : []);
};

/** A new pending request schedules the check by itself, so an empty queue needs none. */
function patchRequestQueues(): void {
  const { prototype } = require('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue };
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0) schedule.call(this);
  };
}

/** Empty is only what brought nothing at all, not what brought nothing visible. */
function patchEmptyBatches(): void {
  const { prototype } = require('kafkajs/src/consumer/batch.js') as { prototype: Record<'isEmpty' | 'isEmptyIncludingFiltered', () => boolean> }; // oxfmt-ignore
  prototype.isEmpty = prototype.isEmptyIncludingFiltered;
}

interface Replacement {
  readonly module: string;
  /** Copy the export of the module when they are loaded; a patch after that has no effect. */
  readonly users: readonly string[];
  readonly ours: (...given: never[]) => unknown;
}

function replace({ module, users, ours }: Replacement): void {
  const loaded = users.filter((user) => require.cache[require.resolve(requests + user)] !== undefined);
  if (loaded.length > 0) throw new Error(`kafkajs was used before it was patched: ${loaded.join(', ')}`);
  require(requests + module);
  (require.cache[require.resolve(requests + module)] as NodeJS.Module).exports = ours;
}
