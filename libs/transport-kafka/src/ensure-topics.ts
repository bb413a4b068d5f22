import type { KafkaClient } from '@tietovirta/kafka-client';
import { RetryPolicy } from '@tietovirta/retries';
import { topicSpecs, type TopicSettings } from './topics.js';
import { TopicsDiffer } from './topics-differ.js';
import { TopicsNotThere } from './topics-not-there.js';

/**
 * Creates the topics that are missing. Those that exist stay as they are.
 * @param chosen those alone. Default: of all exchanges, and of dead letters
 * @throws TopicsDiffer when one that exists has other partitions than asked
 */
export async function ensureTopics(
  client: KafkaClient,
  settings: TopicSettings,
  chosen?: readonly string[],
): Promise<void> {
  const specs = topicSpecs(settings).filter(({ topic }) => chosen?.includes(topic) ?? true);
  const names = specs.map(({ topic }) => topic);
  const before = await client.partitionsOf(names);
  const missing = specs.filter(({ topic }) => !before.has(topic));
  if (missing.length > 0) await client.createTopics(missing);
  // New topics are compared too: a process with other settings may have created them first.
  const after = missing.length > 0 ? await whenLed(client, names) : before;
  const differences = specs.flatMap(({ topic, partitions }) => {
    const has = after.get(topic) ?? partitions;
    return has === partitions ? [] : [{ topic, has, asked: partitions }];
  });
  if (differences.length > 0) throw new TopicsDiffer(differences);
}

const leaderRetry = new RetryPolicy({ pauseMs: 50, forMs: 30_000 });

/** Waits until all topics have leaders: brokers need a moment to learn of a new topic. @throws TopicsNotThere after 30 s */
const whenLed = (client: KafkaClient, names: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  leaderRetry.run(async () => {
    const partitions = await client.partitionsOf(names);
    const missing = names.filter((name) => !partitions.has(name));
    if (missing.length > 0) throw new TopicsNotThere(missing);
    return partitions;
  });
