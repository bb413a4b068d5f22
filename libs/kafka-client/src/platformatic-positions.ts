import { parseSource } from './source-name.js';

export interface TopicPositions {
  readonly topic: string;
  readonly partitions: readonly { readonly partition: number; readonly position: number }[];
}

/** Positions of sources grouped by topic, as requests of Kafka list them. */
export function byTopic(positions: ReadonlyMap<string, number>): readonly TopicPositions[] {
  const topics = new Map<string, { partition: number; position: number }[]>();
  for (const [source, position] of positions) {
    const { topic, partition } = parseSource(source);
    const partitions = topics.get(topic) ?? [];
    topics.set(topic, partitions);
    partitions.push({ partition, position });
  }
  return [...topics].map(([topic, partitions]) => ({ topic, partitions }));
}
