import type { KafkaClient } from './client/kafka-client.js';
import { topicWishes, type TopicSettings } from './topics.js';
import { TopicsDiffer } from './topics-differ.js';

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
  // Somebody with other settings may have been faster.
  const after = missing.length > 0 ? await client.partitionsOf(names) : before;
  const differences = wishes.flatMap(({ topic, partitions }) => {
    const has = after.get(topic) ?? partitions;
    return has === partitions ? [] : [{ topic, has, asked: partitions }];
  });
  if (differences.length > 0) throw new TopicsDiffer(differences);
}
