/** Takes frames through the wire without a broker: to records, and back. */
import { BodyPool, type Frame } from '@tietovirta/messages';
import type { OutgoingRecord, StoredRecord } from '@tietovirta/kafka-client';
import type { Wire } from '@tietovirta/scenarios/wire';
import { outgoingBatchOf } from '../wire/outgoing-batch-of.js';
import { RecordReader, type ReadResult } from '../wire/record-reader.js';

export const source = 'tietovirta.kelmu/2';

export function recordsOf(frame: Frame, wire: Wire, bytes = 100_000): readonly OutgoingRecord[] {
  const batch = outgoingBatchOf(frame, 'key', wire);
  const records: OutgoingRecord[] = [];
  while (batch?.isEmpty() === false) records.push(...batch.take(bytes));
  return records;
}

/** As a broker would hand them out: header values are bytes. */
export const stored = (records: readonly OutgoingRecord[], first = 0): readonly StoredRecord[] =>
  records.map(({ key, value, headers }, place) => ({
    position: first + place,
    key: key === null ? null : Buffer.from(key),
    value,
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(String(text))])),
  }));

export const read = (records: readonly StoredRecord[]): readonly ReadResult[] => [
  ...new RecordReader({ largestBodyBytes: 4_000_000, bodies: new BodyPool() }).resultsOf(records, source),
];

export const framesIn = (results: readonly ReadResult[]): readonly Frame[] =>
  results.map((result) => {
    if (result.kind !== 'frame') throw new Error(`${result.record.code}: ${result.record.reason}`);
    return result.delivery.frame;
  });
