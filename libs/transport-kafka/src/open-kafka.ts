/** Everything of Kafka that a service needs, on one client. */
import { DeadLetterTopic } from './dead-letter-topic.js';
import {
  type GroupTiming,
  type KafkaConnection,
  type OnTransportEvent,
  type RequestKind,
  checkBrokers,
  openClient,
} from '@tietovirta/kafka-client';
import { ensureTopics } from './ensure-topics.js';
import { KafkaTransport, type KafkaTransportOptions } from './kafka-transport.js';
import { KafkaWatch } from './kafka-watch.js';
import { KeptRecords } from './kept-records.js';
import type { TopicSettings } from './topics.js';

export interface KafkaOptions extends Omit<TopicSettings, 'largestBodyBytes'> {
  readonly connection: KafkaConnection;
  /** Largest body of a record in bytes; a larger one is neither sent nor read. Default: 4 MiB. */
  readonly largestBodyBytes?: number;
  /** A broker holds back what is read until it has so many bytes, 250 ms at most. Default: 1, so that single records come at once. */
  readonly fetchMinBytes?: number;
  /** Default: a session of 6 s, a heartbeat every 1.5 s, 15 s for a rebalance. */
  readonly timing?: GroupTiming;
  /** Default: events are dropped. */
  readonly onEvent?: OnTransportEvent;
}

export interface OpenKafka {
  /** Sends one request to the brokers, before any work. @throws ServerUnusable with the reason why they cannot be used */
  readonly check: (timeoutMs: number) => Promise<void>;
  /** Creates the topics that are missing. @throws TopicsDiffer, ServerUnusable */
  readonly ensureTopics: () => Promise<void>;
  readonly transport: (
    options: Pick<KafkaTransportOptions, 'wires' | 'wire' | 'plans' | 'exchanges' | 'bodies'>,
  ) => KafkaTransport;
  readonly deadLetters: DeadLetterTopic;
  readonly watch: KafkaWatch;
  readonly records: KeptRecords;
  /** Requests that brokers answered so far: those that carried records to them, and those for records. */
  readonly requests: () => { readonly produced: number; readonly fetched: number };
  /** Closes all connections; transports are closed before. */
  readonly close: () => Promise<void>;
}

export const largestBodyBytes = 4 * 1024 * 1024;
/** The shortest session that brokers allow by default: a dead member is fenced after it, and its sources go to others. */
export const groupTiming: GroupTiming = { sessionTimeoutMs: 6_000, heartbeatMs: 1_500, rebalanceTimeoutMs: 15_000 };

export async function openKafka(options: KafkaOptions): Promise<OpenKafka> {
  const { connection, topicPrefix, partitions, timing = groupTiming, onEvent = () => undefined } = options;
  const settings = { largestBodyBytes, ...options };
  const requests = { produced: 0, fetched: 0 };
  const onRequest = (kind: RequestKind): void => {
    requests[kind === 'produce' ? 'produced' : 'fetched'] += 1;
  };
  const fetching = { fetchBytes: settings.largestBodyBytes, fetchMinBytes: options.fetchMinBytes ?? 1 };
  const client = openClient({ connection, timing, ...fetching, onEvent, onRequest });
  return {
    check: (timeoutMs) => checkBrokers({ connection, onEvent }, timeoutMs),
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
    records: new KeptRecords(client, settings),
    requests: () => ({ ...requests }),
    close: () => client.close(),
  };
}
