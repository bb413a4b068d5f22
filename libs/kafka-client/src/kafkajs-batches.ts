import type { Batch } from 'kafkajs';
import type { StoredBatch } from './stored-batch.js';

/** What a patched kafkajs has for messages: the batches that are no control records and were not aborted. */
export const batchesIn = ({ messages }: Batch): readonly StoredBatch[] => messages as unknown as readonly StoredBatch[];
