/** Takes frames through the wire without a broker: to the bytes of record batches, and back. */
import { BodyPool, type Frame } from '@tietovirta/messages';
import {
  asFetched,
  FetchedRecords,
  recordBatchOf,
  RecordBatchWriter,
  storedBatches,
  type OutgoingRecord,
  type RecordBatch,
  type StoredRecord,
} from '@tietovirta/kafka-client';
import type { Wire } from '@tietovirta/scenarios/wire';
import { outgoingBatchOf } from '../wire/outgoing-batch-of.js';
import { RecordReader, type ReadResult } from '../wire/record-reader.js';

export const source = 'tietovirta.kelmu/2';

interface WireOptions {
  readonly key?: string;
  /** Fingerprint, as addresses have it. */
  readonly plan?: string;
  /** Of a request. */
  readonly bytes?: number;
}

export function batchesOf(
  frame: Frame,
  wire: Wire,
  { key = 'key', plan, bytes = 100_000 }: WireOptions = {},
): RecordBatch[] {
  const outgoing = outgoingBatchOf(frame, key, wire, { plan });
  const batches: RecordBatch[] = [];
  while (outgoing?.isEmpty() === false) {
    const writer = new RecordBatchWriter();
    outgoing.writeTo(writer, bytes);
    batches.push(writer.finish());
  }
  return batches;
}

/** The records that a sound publisher would send for a frame; values of headers are texts, which are easier to change. */
export const recordsOf = (frame: Frame, wire: Wire, options?: WireOptions): readonly OutgoingRecord[] =>
  [...asFetched(batchesOf(frame, wire, options))].map(({ key, value, headers }) => ({ key, value, headers: texts(headers) })); // oxfmt-ignore

const texts = (headers: StoredRecord['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

const sentAtMs = Date.parse('2024-03-04T12:00:00Z');

/** As a broker would hand them out in one batch. */
export const fetched = (records: readonly OutgoingRecord[], first = 0): FetchedRecords =>
  asFetched([recordBatchOf(records, sentAtMs)], first);

/** As a broker would hand them out that has nothing between these positions. */
export const fetchedAt = (records: readonly StoredRecord[]): FetchedRecords =>
  new FetchedRecords(
    records.flatMap((record) => {
      const bytes = Buffer.concat(recordBatchOf([record]).pieces);
      bytes.writeBigInt64BE(BigInt(record.position));
      return storedBatches(bytes);
    }),
  );

export const read = (records: FetchedRecords): readonly ReadResult[] => [
  ...new RecordReader({ largestBodyBytes: 4_000_000, bodies: new BodyPool() }).resultsOf(records.cursor(), source),
];

export const framesIn = (results: readonly ReadResult[]): readonly Frame[] =>
  results.map((result) => {
    if (result.kind !== 'frame') throw new Error(`${result.record.code}: ${result.record.reason}`);
    return result.delivery.frame;
  });
