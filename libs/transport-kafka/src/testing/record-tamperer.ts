/** Puts damaged, doubled and poisoned records on topics. */
import { exchangeOf, findMessageType } from '@tietovirta/exchanges';
import type { Frame } from '@tietovirta/messages';
import {
  type KafkaClient,
  type OutgoingRecord,
  type RecordHeaders,
  parseSource,
  recordBatchOf,
  sourceOf,
} from '@tietovirta/kafka-client';
import type { Wire } from '@tietovirta/scenarios/wire';
import { exchangeTopic } from '../topics.js';
import { attributesOf } from '../wire/attributes.js';
import { recordsOf } from './through-the-wire.js';
import { checksums, messageCrc, typePrefix } from '../wire/record-headers.js';

/**
 * Kinds of damage to a record, on either wire; none leaves it readable. `content` leaves the place in the slice readable: it is a bit
 * of the body of frames, and the counterparty of single messages, whose bodies nobody reads.
 */
export type Damage = 'content' | 'header' | 'version' | 'type' | 'day' | 'no-headers';

export class RecordTamperer {
  constructor(
    private readonly client: KafkaClient,
    private readonly topicPrefix: string,
    private readonly partitionOf: (key: string) => number,
  ) {}

  /** The records that a sound publisher would send for a frame. */
  recordsOf(frame: Frame, key: string, wire: Wire = 'frames'): readonly OutgoingRecord[] {
    return recordsOf(frame, wire, { key });
  }

  /** Puts records on any source. */
  async putOn(source: string, records: readonly OutgoingRecord[]): Promise<void> {
    const { topic, partition } = parseSource(source);
    await this.client.produce(topic, partition, recordBatchOf(records));
  }

  /** Puts records where the frames of an exchange and key go. @returns the source */
  async put(records: readonly OutgoingRecord[], messageType: string, key: string): Promise<string> {
    const topic = exchangeTopic(this.topicPrefix, exchangeOf(messageType).id);
    const partition = this.partitionOf(key);
    await this.client.produce(topic, partition, recordBatchOf(records));
    return sourceOf(topic, partition);
  }

  /** Publishes a frame that no reader can read. */
  async poison(frame: Frame, key: string, damage: Damage = 'content', wire: Wire = 'frames'): Promise<string> {
    const records = this.recordsOf(frame, key, wire).map((record) => damaged(record, damage));
    return this.put(records, frame.header.messageType, key);
  }
}

/** The record as it looks after the damage; the original stays as it was. */
export function damaged(record: OutgoingRecord, damage: Damage): OutgoingRecord {
  const { headers } = record;
  const value = record.value ?? Buffer.alloc(0);
  switch (damage) {
    case 'content':
      if (headers['ce_counterparty'] === undefined) return { ...record, value: withFlippedBit(value) };
      return { ...record, headers: withChecksum({ ...headers, ce_counterparty: 'city-of-nowhere' }) };
    case 'header':
      return { ...record, headers: { ...headers, ce_tvday: String(Number(headers['ce_tvday']) + 1) } };
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

/** The headers of a single message with the checksum that they should have. */
export function withChecksum(headers: RecordHeaders): RecordHeaders {
  const text = (name: string): string => String(headers[name] ?? '');
  const type = findMessageType(text('ce_type').slice(typePrefix.length));
  const attributes = attributesOf(type)
    .map(({ name }) => ` ${text(name)}`)
    .join('');
  const place = {
    address: text('ce_id'),
    day: text('ce_tvday'),
    index: text('ce_tvindex'),
    isLast: headers['ce_tvlast'] !== undefined,
    source: text('ce_source'),
    eventType: text('ce_type'),
  };
  return { ...headers, ce_tvcrc: checksums(undefined, messageCrc(Number(text('ce_tvversion')), place, attributes)) };
}

function withFlippedBit(value: Buffer): Buffer {
  const copy = Buffer.from(value.byteLength === 0 ? '?' : value);
  const place = copy.byteLength >> 1;
  copy[place] = (copy[place] as number) ^ 1;
  return copy;
}
