/** What a bench works with on a stack: topics that no service reads, and a transport of their own. */
import type { Wire } from '@tietovirta/scenarios/wire';
import type { DurableTransport } from '@tietovirta/transport';
import { exchangeTopic, openKafka, ProducerBench, type KafkaOptions } from '@tietovirta/transport-kafka';

/** Topics of the bench's own, with what sends to them. */
export interface OwnTopics {
  readonly own: KafkaOptions;
  readonly bench: ProducerBench;
  /** One of them. */
  readonly topic: string;
}

/**
 * Topics of the bench's own, so that no service reads them; gone afterwards. Never of the same name twice: a broker takes its time
 * to forget.
 */
export async function withOwnTopics<T>(options: KafkaOptions, work: (topics: OwnTopics) => Promise<T>): Promise<T> {
  const own = { ...options, topicPrefix: `${options.topicPrefix}-bench-${Date.now().toString(36)}` };
  const bench = new ProducerBench(own);
  try {
    await bench.prepare();
    return await work({ own, bench, topic: exchangeTopic(own.topicPrefix, 'kelmu') });
  } finally {
    await bench.close();
  }
}

/** Works with a transport that reads one wire, and closes it. */
export async function withReader<T>(
  options: KafkaOptions,
  wire: Wire,
  work: (transport: DurableTransport) => Promise<T>,
): Promise<T> {
  const opened = await openKafka(options);
  const transport = opened.transport({ wire });
  try {
    return await work(transport);
  } finally {
    await transport.close();
    await opened.close();
  }
}
