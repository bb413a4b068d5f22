/** Names of the topics: one for each exchange, shared by all runs, and one for dead letters. */
import { exchanges } from '@tietovirta/exchanges';
import type { TopicSpec } from '@tietovirta/kafka-client';

export interface TopicSettings {
  /** First part of every topic's name, e.g. `tietovirta`. */
  readonly topicPrefix: string;
  /** Partitions of each exchange's topic. */
  readonly partitions: number;
  /** Replicas of each partition. */
  readonly replication: number;
  /** How long brokers keep a record, in hours; older ones are deleted. */
  readonly retentionHours: number;
  /** Most bytes that a partition keeps; the oldest records are deleted beyond. Default: no limit. */
  readonly retentionBytes?: number;
  /** Largest body of a record in bytes; a larger one is neither sent nor read. */
  readonly largestBodyBytes: number;
}

/** Room for key, headers and framing beside the body of a record. */
const envelopeBytes = 65_536;

export const exchangeTopic = (prefix: string, exchange: string): string => `${prefix}.${exchange}`;
export const deadLetterTopic = (prefix: string): string => `${prefix}.dead-letters`;

/** Of all exchanges when none are named. */
export const exchangeTopics = (prefix: string, ids?: readonly string[]): readonly string[] =>
  (ids ?? exchanges.map(({ id }) => id)).map((id) => exchangeTopic(prefix, id));

/** All topics, as the settings specify them. */
export function topicSpecs(settings: TopicSettings): readonly TopicSpec[] {
  const { topicPrefix, partitions, replication } = settings;
  const configuration = {
    'cleanup.policy': 'delete',
    'retention.ms': String(settings.retentionHours * 3_600_000),
    'max.message.bytes': String(settings.largestBodyBytes + envelopeBytes),
  };
  const limited =
    settings.retentionBytes === undefined
      ? configuration
      : { ...configuration, 'retention.bytes': String(settings.retentionBytes) };
  return [
    ...exchangeTopics(topicPrefix).map((topic) => ({ topic, partitions, replication, configuration: limited })),
    { topic: deadLetterTopic(topicPrefix), partitions: 1, replication, configuration },
  ];
}
