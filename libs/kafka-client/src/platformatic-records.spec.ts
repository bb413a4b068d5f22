import {
  createRecordsBatch,
  Reader,
  readRecordsBatches,
  type MessageRecord,
  type RecordsBatch,
} from '@platformatic/kafka';
import type { OutgoingRecord } from './kafka-client.js';
import { messageOf, positionBehind, storedRecords } from './platformatic-records.js';

const record = (text: string, more: Partial<OutgoingRecord> = {}): OutgoingRecord => ({
  key: 'k',
  value: Buffer.from(text),
  headers: {},
  ...more,
});

/** Batches as a broker hands them out; changed as a broker, a compaction or a transaction would. */
function batch(firstOffset: number, texts: readonly string[], more: Partial<RecordsBatch> = {}): RecordsBatch {
  return { ...written(texts.map((text) => record(text))), firstOffset: BigInt(firstOffset), ...more };
}

function written(records: readonly OutgoingRecord[]): RecordsBatch {
  const messages: MessageRecord[] = records.map((each) => messageOf(each, 'tietovirta.kelmu', 0));
  const [read] = readRecordsBatches(Reader.from(createRecordsBatch(messages).buffer));
  return read as RecordsBatch;
}

const textsAt = (batches: readonly RecordsBatch[], from: number, aborted?: Parameters<typeof storedRecords>[2]) =>
  storedRecords(batches, from, aborted).map(({ position, value }) => `${position} ${String(value)}`);

describe('records on the protocol', () => {
  it('keep key, body and headers, doubled, empty and binary ones too', () => {
    const headers = { one: 'é', twice: ['a', Buffer.from([0, 255])], none: undefined, empty: '' };
    const outgoing = [record('body', { headers }), record('', { key: null, value: null })];
    const [full, bare] = storedRecords([written(outgoing)], 0);
    expect(full).toMatchObject({ position: 0, key: Buffer.from('k'), value: Buffer.from('body') });
    expect(full?.headers).toEqual({
      one: Buffer.from('é'),
      twice: [Buffer.from('a'), Buffer.from([0, 255])],
      none: undefined,
      empty: Buffer.alloc(0),
    });
    expect(bare).toMatchObject({ position: 1, key: null, value: null, headers: {} });
  });

  it('begin with the position that was asked for, though whole batches come', () => {
    expect(textsAt([batch(10, ['a', 'b', 'c']), batch(13, ['d'])], 12)).toEqual(['12 c', '13 d']);
  });

  it('end behind what holds positions without being there', () => {
    const compacted = batch(10, ['a'], { lastOffsetDelta: 4 });
    expect(textsAt([compacted], 10)).toEqual(['10 a']);
    expect(positionBehind([compacted], 10)).toBe(15);
    expect(positionBehind([], 10)).toBe(10);
  });

  it('are none of the marks of transactions, nor what a transaction took back', () => {
    const [transactional, control] = [0b1_0000, 0b11_0000];
    const batches = [
      batch(0, ['taken back'], { attributes: transactional, producerId: 7n }),
      batch(1, ['of another'], { attributes: transactional, producerId: 8n }),
      batch(2, ['mark'], { attributes: control, producerId: 7n }),
      batch(3, ['kept'], { attributes: transactional, producerId: 7n }),
      batch(4, ['mark'], { attributes: control, producerId: 7n }),
    ];
    expect(textsAt(batches, 0, [{ producerId: 7n, firstOffset: 0n }])).toEqual(['1 of another', '3 kept']);
    expect(positionBehind(batches, 0)).toBe(5);
  });

  it('have the time of the broker where the topic says so', () => {
    const [own] = storedRecords([batch(0, ['a'], { firstTimestamp: 5n, maxTimestamp: 9n })], 0);
    const [brokers] = storedRecords([batch(0, ['a'], { attributes: 0b1000, firstTimestamp: 5n, maxTimestamp: 9n })], 0);
    expect([own?.publishedAtMs, brokers?.publishedAtMs]).toEqual([5, 9]);
  });
});
