import type { KafkaClient } from '@tietovirta/kafka-client';
import { topicWishes, type TopicSettings } from './topics.js';
import { TopicsDiffer } from './topics-differ.js';
import { TopicsNotThere } from './topics-not-there.js';

/**
 * Creates the topics that are missing. Those that exist stay as they are.
 * @throws TopicsDiffer when one that exists has other partitions than asked
 */
export async function ensureTopics(client: KafkaClient, settings: TopicSettings): Promise<void> {
  const wishes = topicWishes(settings);
  const names = wishes.map(({ topic }) => topic);
  const before = await client.partitionsOf(names);
  const missing = wishes.filter(({ topic }) => !before.has(topic));
  if (missing.length > 0) await client.createTopics(missing);
  // Also what existed before: somebody with other settings may have been faster.
  const after = missing.length > 0 ? await usable(client, names) : before;
  const differences = wishes.flatMap(({ topic, partitions }) => {
    const has = after.get(topic) ?? partitions;
    return has === partitions ? [] : [{ topic, has, asked: partitions }];
  });
  if (differences.length > 0) throw new TopicsDiffer(differences);
}

const patienceMs = 30_000;
const pauseMs = 50;

/** Brokers need a moment to learn of a new topic. */
async function usable(client: KafkaClient, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const partitions = await client.partitionsOf(names);
    const missing = names.filter((name) => !partitions.has(name));
    if (missing.length === 0) return partitions;
    if (performance.now() > deadline) throw new TopicsNotThere(missing);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
