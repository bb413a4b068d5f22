/** Puts damaged, doubled and poisoned records on topics. */
import { exchangeOf } from '@tietovirta/exchanges';
import type { Frame } from '@tietovirta/messages';
import { type KafkaClient, type OutgoingRecord, parseSource, sourceOf } from '@tietovirta/kafka-client';
import type { Wire } from '@tietovirta/scenarios/wire';
import { exchangeTopic } from '../topics.js';
import { outgoingBatchOf } from '../wire/outgoing-batch-of.js';

/** Kinds of damage to a record, on either wire; none leaves it readable. */
export type Damage = 'body' | 'header' | 'version' | 'type' | 'day' | 'no-headers';

export class RecordTamperer {
  constructor(
    private readonly client: KafkaClient,
    private readonly topicPrefix: string,
    private readonly partitionOf: (key: string) => number,
  ) {}

  /** The records that a sound publisher would send for a frame. */
  recordsOf(frame: Frame, key: string, wire: Wire = 'frames'): readonly OutgoingRecord[] {
    const batch = outgoingBatchOf(frame, key, wire);
    const records: OutgoingRecord[] = [];
    while (batch?.isEmpty() === false) records.push(...batch.take(1_000_000));
    return records;
  }

  /** Puts records on any source. */
  async putOn(source: string, records: readonly OutgoingRecord[]): Promise<void> {
    const { topic, partition } = parseSource(source);
    await this.client.produce(topic, partition, records);
  }

  /** Puts records where the frames of an exchange and key go. @returns the source */
  async put(records: readonly OutgoingRecord[], messageType: string, key: string): Promise<string> {
    const topic = exchangeTopic(this.topicPrefix, exchangeOf(messageType).id);
    const partition = this.partitionOf(key);
    await this.client.produce(topic, partition, records);
    return sourceOf(topic, partition);
  }

  /** Publishes a frame that no reader can read. */
  async poison(frame: Frame, key: string, damage: Damage = 'body', wire: Wire = 'frames'): Promise<string> {
    const records = this.recordsOf(frame, key, wire).map((record) => damaged(record, damage));
    return this.put(records, frame.header.messageType, key);
  }
}

/** The record as it looks after the damage; the original stays as it was. */
export function damaged(record: OutgoingRecord, damage: Damage): OutgoingRecord {
  const { headers } = record;
  const value = record.value ?? Buffer.alloc(0);
  switch (damage) {
    case 'body':
      return { ...record, value: withFlippedBit(value) };
    case 'header':
      return { ...record, headers: { ...headers, ce_tvindex: String(Number(headers['ce_tvindex']) + 1) } };
    case 'version':
      return { ...record, headers: { ...headers, ce_tvversion: '9' } };
    case 'type':
      return { ...record, headers: { ...headers, ce_type: 'fi.tietovirta.fax.page.frame' } };
    case 'day':
      return { ...record, headers: { ...headers, ce_tvday: 'Monday' } };
    case 'no-headers':
      return { ...record, headers: {} };
  }
}

function withFlippedBit(value: Buffer): Buffer {
  const copy = Buffer.from(value.byteLength === 0 ? '?' : value);
  const place = copy.byteLength >> 1;
  copy[place] = (copy[place] as number) ^ 1;
  return copy;
}
