/** Kafka for proofs: topics of their own on a shared broker, and access to put any record on them. */
import { randomUUID } from 'node:crypto';
import { partitionOfKey } from '@tietovirta/messages';
import { type TransportEvent, openClient } from '@tietovirta/kafka-client';
import { deleteRecords } from '@tietovirta/kafka-client/testing';
import { groupTiming, largestBodyBytes, openKafka, type OpenKafka } from '../open-kafka.js';
import { ensureTopics } from '../ensure-topics.js';
import { deadLetterTopic, exchangeTopics } from '../topics.js';
import { RecordTamperer } from './record-tamperer.js';
import { RecordTap, type OnRecords } from './record-tap.js';

export interface KafkaForTests extends OpenKafka {
  readonly topicPrefix: string;
  readonly tamperer: RecordTamperer;
  readonly events: readonly TransportEvent[];
  /** Deletes the records of a source before a position; all when absent. */
  readonly deleteRecords: (source: string, before?: number) => Promise<void>;
  /** Reports all records that are published to exchanges from now on. Default of `exchanges`: all. */
  readonly tap: (onRecords: OnRecords, exchanges?: readonly string[]) => Promise<RecordTap>;
}

export interface KafkaForTestsOptions {
  readonly brokers: readonly string[];
  readonly partitions?: number;
  readonly topicPrefix?: string;
  /** Whose topics are made, beside that of dead letters: a broker needs seconds for those of all. Default: all. */
  readonly exchanges?: readonly string[];
}

export async function openKafkaForTests(options: KafkaForTestsOptions): Promise<KafkaForTests> {
  const { brokers, partitions = 4, topicPrefix = `test-${randomUUID()}`, exchanges } = options;
  const connection = { brokers, clientId: 'tests' };
  const events: TransportEvent[] = [];
  const onEvent = (event: TransportEvent): void => void events.push(event);
  const settings = { topicPrefix, partitions, replication: 1, retentionHours: 1 };
  const kafka = await openKafka({ ...settings, connection, onEvent });
  const clientOptions = { connection, timing: groupTiming, fetchBytes: largestBodyBytes, fetchMinBytes: 1, onEvent };
  const direct = openClient(clientOptions);
  const made = [...exchangeTopics(topicPrefix, exchanges), deadLetterTopic(topicPrefix)];
  return {
    ...kafka,
    topicPrefix,
    ensureTopics: () => ensureTopics(direct, { ...settings, largestBodyBytes }, made),
    events,
    tamperer: new RecordTamperer(direct, topicPrefix, (key) => partitionOfKey(key, partitions)),
    deleteRecords: (source, before) => deleteRecords(clientOptions, source, before),
    tap: (onRecords, tapped) => RecordTap.open(direct, exchangeTopics(topicPrefix, tapped), onRecords),
    close: async () => {
      await Promise.all([kafka.close(), direct.close()]);
    },
  };
}
