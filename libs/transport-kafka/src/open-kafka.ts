/** Everything on Kafka that a service needs, on one client. */
import { DeadLetterTopic } from './dead-letter-topic.js';
import {
  type ClientName,
  type GroupTiming,
  type KafkaConnection,
  type OnTransportEvent,
  checkBrokers,
  openClient,
} from '@tietovirta/kafka-client';
import { ensureTopics } from './ensure-topics.js';
import { KafkaTransport, type KafkaTransportOptions } from './kafka-transport.js';
import { KafkaWatch } from './kafka-watch.js';
import type { TopicSettings } from './topics.js';

export interface KafkaOptions extends Omit<TopicSettings, 'largestBodyBytes'> {
  readonly connection: KafkaConnection;
  /** Who speaks to the brokers; kafkajs unless told otherwise. */
  readonly client?: ClientName;
  readonly largestBodyBytes?: number;
  readonly timing?: GroupTiming;
  readonly onEvent?: OnTransportEvent;
}

export interface OpenKafka {
  /** Asks the brokers one question, before any work. @throws ServerUnusable that says why they cannot be used */
  readonly check: (withinMs: number) => Promise<void>;
  /** Creates the topics that are missing. @throws TopicsDiffer, ServerUnusable */
  readonly ensureTopics: () => Promise<void>;
  readonly transport: (options: Pick<KafkaTransportOptions, 'wireOf' | 'exchanges' | 'bodies'>) => KafkaTransport;
  readonly deadLetters: DeadLetterTopic;
  readonly watch: KafkaWatch;
  /** Closes all connections; transports are closed before. */
  readonly close: () => Promise<void>;
}

export const largestBodyBytes = 4 * 1024 * 1024;
/** The shortest session that brokers allow unless told otherwise: the sources of a dead member go to others after it. */
export const groupTiming: GroupTiming = { sessionTimeoutMs: 6_000, heartbeatMs: 1_500, rebalanceTimeoutMs: 15_000 };

export async function openKafka(options: KafkaOptions): Promise<OpenKafka> {
  const {
    connection,
    client: name = 'kafkajs',
    topicPrefix,
    partitions,
    timing = groupTiming,
    onEvent = () => undefined,
  } = options;
  const settings = { largestBodyBytes, ...options };
  const client = await openClient(name, { connection, timing, fetchBytes: settings.largestBodyBytes, onEvent });
  return {
    check: (withinMs) => checkBrokers({ connection, onEvent }, withinMs),
    ensureTopics: () => ensureTopics(client, settings),
    transport: (chosen) =>
      new KafkaTransport({
        client,
        topicPrefix,
        partitions,
        largestBodyBytes: settings.largestBodyBytes,
        onEvent,
        ...chosen,
      }),
    deadLetters: new DeadLetterTopic(client, topicPrefix),
    watch: new KafkaWatch(client, topicPrefix),
    close: () => client.close(),
  };
}
