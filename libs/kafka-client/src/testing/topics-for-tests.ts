/**
 * Topics that a proof makes and asks for itself. A broker that has just created many topics names their leaders before it leads
 * all of them, and answers meanwhile that it is no leader; the administrator of kafkajs takes that answer for final, though it calls it
 * retriable, and keeps the leaders that it knows. Our client asks anew, with leaders looked up anew.
 */
import { RetryPolicy } from '@tietovirta/retries';
import type { KafkaClient } from '../kafka-client.js';
import { KafkaFailed } from '../kafka-failed.js';
import { KafkajsClient } from '../kafkajs-client.js';
import { parseSource } from '../source-name.js';

/** Only members of groups need them; a client that asks questions has no group. */
const timing = { sessionTimeoutMs: 6_000, heartbeatMs: 1_500, rebalanceTimeoutMs: 15_000 };
const knownRetry = new RetryPolicy({ pauseMs: 50, forMs: 30_000 });

/** Makes topics, by name with their number of partitions, and waits until each partition answers. @throws KafkaFailed */
export function makeTopics(brokers: readonly string[], topics: Readonly<Record<string, number>>): Promise<void> {
  const names = Object.keys(topics);
  return asking(brokers, async (client) => {
    const specs = Object.entries(topics).map(([topic, partitions]) => ({ topic, partitions, replication: 1, configuration: {} })); // oxfmt-ignore
    await client.createTopics(specs);
    await knownRetry.run(async () => {
      const known = await client.partitionsOf(names);
      const missing = names.filter((name) => known.get(name) !== topics[name]);
      if (missing.length > 0) throw new KafkaFailed(`without leaders: ${missing.join(', ')}`, 'later', {});
    });
    await client.endsOf(names);
  });
}

/** How many records each partition of a topic has got, by its number. @throws KafkaFailed */
export function topicEnds(brokers: readonly string[], topic: string): Promise<readonly number[]> {
  return asking(brokers, async (client) => {
    const ends = [...(await client.endsOf([topic]))].map(([source, end]) => ({ ...parseSource(source), end }));
    return ends.toSorted((one, other) => one.partition - other.partition).map(({ end }) => end);
  });
}

async function asking<T>(brokers: readonly string[], work: (client: KafkaClient) => Promise<T>): Promise<T> {
  const connection = { brokers, clientId: 'tests' };
  // Not by openClient: its patches would reach the kafkajs that a proof reads with as a stranger.
  const client = new KafkajsClient({ connection, timing, fetchBytes: 1_000_000, fetchMinBytes: 1, onEvent: () => undefined }); // oxfmt-ignore
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
