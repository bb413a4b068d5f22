/** Names of the topics: one for each exchange, shared by all runs, and one for dead letters. */
import { exchanges } from '@tietovirta/exchanges';
import type { TopicWish } from '@tietovirta/kafka-client';

export interface TopicSettings {
  /** First part of every topic's name, e.g. `tietovirta`. */
  readonly topicPrefix: string;
  /** Of each exchange's topic. */
  readonly partitions: number;
  readonly replication: number;
  readonly retentionHours: number;
  /** Most bytes that a partition keeps; without limit when absent. */
  readonly retentionBytes?: number;
  /** Largest body of a record. */
  readonly largestBodyBytes: number;
}

/** Room for key, headers and framing beside the body of a record. */
const envelopeBytes = 65_536;

export const exchangeTopic = (prefix: string, exchange: string): string => `${prefix}.${exchange}`;
export const deadLetterTopic = (prefix: string): string => `${prefix}.dead-letters`;

/** Of all exchanges when none are named. */
export const exchangeTopics = (prefix: string, ids?: readonly string[]): readonly string[] =>
  (ids ?? exchanges.map(({ id }) => id)).map((id) => exchangeTopic(prefix, id));

/** Every topic as the settings want it. */
export function topicWishes(settings: TopicSettings): readonly TopicWish[] {
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
