/** Converts between our records and those of the platformatic client. */
import type { KafkaRecord, MessageRecord, RecordsBatch } from '@platformatic/kafka';
import type { HeaderValue, OutgoingRecord, RecordHeaders, StoredRecord } from './kafka-client.js';

export function messageOf({ key, value, headers }: OutgoingRecord, topic: string, partition: number): MessageRecord {
  return {
    topic,
    partition,
    key: key === null ? undefined : bytesOf(key),
    // Its types do not allow a record without a body; its writer does.
    value: value as Buffer,
    headers: headerMap(headers),
  };
}

const bytesOf = (text: string | Buffer): Buffer => (typeof text === 'string' ? Buffer.from(text) : text);

/** Two headers of one name are two keys: buffers differ by identity. */
function headerMap(headers: RecordHeaders): Map<Buffer, Buffer> {
  const map = new Map<Buffer, Buffer>();
  for (const [name, value] of Object.entries(headers)) {
    const values = Array.isArray(value) ? value : [value];
    for (const each of values) map.set(Buffer.from(name), (each === undefined ? null : bytesOf(each)) as Buffer);
  }
  return map;
}

const isControl = 0b10_0000;
const isTransactional = 0b1_0000;
const hasBrokersTime = 0b1000;

export interface AbortedTransaction {
  readonly producerId: bigint;
  readonly firstOffset: bigint;
}

/** Records from a position on, without transaction markers and without records of aborted transactions. */
export function storedRecords(
  batches: readonly RecordsBatch[],
  from: number,
  aborted: readonly AbortedTransaction[] = [],
): readonly StoredRecord[] {
  const records: StoredRecord[] = [];
  const open = new Set<bigint>();
  const waiting = [...aborted].sort((one, other) => Number(one.firstOffset - other.firstOffset));
  for (const batch of batches) {
    for (let first = waiting[0]; first !== undefined && first.firstOffset <= endOf(batch); [first] = waiting) {
      open.add(first.producerId);
      waiting.shift();
    }
    if ((batch.attributes & isControl) !== 0) {
      open.delete(batch.producerId);
      continue;
    }
    if ((batch.attributes & isTransactional) !== 0 && open.has(batch.producerId)) continue;
    for (const record of batch.records) {
      const position = Number(batch.firstOffset) + record.offsetDelta;
      if (position >= from) records.push(storedRecord(record, position, batch));
    }
  }
  return records;
}

/** Position behind everything in the batches, transaction markers included. */
export function positionBehind(batches: readonly RecordsBatch[], from: number): number {
  const last = batches.at(-1);
  return last === undefined ? from : Math.max(from, Number(endOf(last)) + 1);
}

const endOf = ({ firstOffset, lastOffsetDelta }: RecordsBatch): bigint => firstOffset + BigInt(lastOffsetDelta);

function storedRecord(record: KafkaRecord, position: number, batch: RecordsBatch): StoredRecord {
  const { key, value, headers, timestampDelta } = record;
  const time = (batch.attributes & hasBrokersTime) !== 0 ? batch.maxTimestamp : batch.firstTimestamp + timestampDelta;
  return { position, publishedAtMs: Number(time), key, value, headers: headersOf(headers) };
}

/** A name that comes twice has both values. */
function headersOf(headers: KafkaRecord['headers']): RecordHeaders {
  const found = new Map<string, HeaderValue>();
  for (const [name, bytes] of headers) {
    const text = String(name);
    const value = bytes ?? undefined;
    const before = found.get(text);
    if (!found.has(text)) found.set(text, value);
    else found.set(text, [...(Array.isArray(before) ? before : [before ?? '']), value ?? '']);
  }
  return Object.fromEntries(found);
}
