/** Measures the publisher: frames of the samples, published over and over, each time for another run. */
import type { Frame } from '@tietovirta/messages';
import { type ClientOptions, type KafkaClient, type RecordBatch, openClient } from '@tietovirta/kafka-client';
import { deleteTopics } from '@tietovirta/kafka-client/bench';
import type { Wire } from '@tietovirta/scenarios/wire';
import { ensureTopics } from '../ensure-topics.js';
import { KafkaTransport } from '../kafka-transport.js';
import { groupTiming, largestBodyBytes, type KafkaOptions } from '../open-kafka.js';
import { exchangeTopics, deadLetterTopic } from '../topics.js';

export interface KeyedSample {
  readonly frame: Frame;
  readonly key: string;
}

/** What was sent in a while. */
export interface ProducedSum {
  readonly messages: number;
  readonly records: number;
  /** Keys, headers and what Kafka puts around them included. */
  readonly bytes: number;
  readonly requests: number;
  readonly ms: number;
  /** Processor time of this process. */
  readonly producerMs: number;
  /** Of the broker meanwhile. */
  readonly brokerMs: number | undefined;
}

export interface ProducerBenchOptions {
  readonly wire: Wire;
  readonly samples: readonly KeyedSample[];
  /** How long is measured, about. */
  readonly seconds: number;
  readonly now: () => number;
  /** Processor time that the broker has used so far; undefined where it is not known. */
  readonly brokerMs: () => number | undefined;
}

const nothing = { messages: 0, records: 0, bytes: 0, requests: 0 };

export class ProducerBench {
  private readonly client: KafkaClient;
  private readonly clientOptions: ClientOptions;
  private sum = { ...nothing };
  private repetition = 0;

  constructor(private readonly options: KafkaOptions) {
    const { connection, onEvent = () => undefined } = options;
    this.clientOptions = { connection, timing: groupTiming, fetchBytes: largestBodyBytes, fetchMinBytes: 1, onEvent };
    this.client = openClient(this.clientOptions);
  }

  /** Topics of the bench's own; the prefix is not that of the services. */
  async prepare(): Promise<void> {
    await ensureTopics(this.client, { largestBodyBytes, ...this.options });
  }

  async measure(options: ProducerBenchOptions): Promise<ProducedSum> {
    const transport = this.openTransport(options.wire);
    try {
      // The first time opens connections; the second says how often the samples fit into the time.
      await this.publish(transport, options, 1);
      const { ms } = await this.publish(transport, options, 1);
      return await this.publish(transport, options, Math.max(1, Math.round((options.seconds * 1000) / ms)));
    } finally {
      await transport.close();
    }
  }

  /** Deletes the topics. */
  async close(): Promise<void> {
    const { topicPrefix } = this.options;
    await deleteTopics(this.clientOptions, [...exchangeTopics(topicPrefix), deadLetterTopic(topicPrefix)]);
    await this.client.close();
  }

  private openTransport(wire: Wire): KafkaTransport {
    const { topicPrefix, partitions, onEvent = () => undefined } = this.options;
    return new KafkaTransport({ client: this.counting(), topicPrefix, partitions, largestBodyBytes, onEvent, wire });
  }

  /** Publishes the samples a number of times: a publisher accepts far more than it can send, so time is no limit. */
  private async publish(
    transport: KafkaTransport,
    { samples, now, brokerMs }: ProducerBenchOptions,
    times: number,
  ): Promise<ProducedSum> {
    this.sum = { ...nothing };
    const broker = brokerMs() ?? Number.NaN;
    const processor = process.cpuUsage();
    const start = now();
    for (let time = 0; time < times; time += 1) {
      this.repetition += 1;
      const run = `1-b${this.repetition.toString(36)}`;
      for (const { frame, key } of samples) {
        this.sum.messages += frame.header.rows;
        await transport.publish({ header: { ...frame.header, run }, body: frame.body }, key);
      }
    }
    await transport.settled();
    const ms = now() - start;
    const { user, system } = process.cpuUsage(processor);
    const usedMs = (brokerMs() ?? Number.NaN) - broker;
    return {
      ...this.sum,
      ms,
      producerMs: (user + system) / 1_000,
      brokerMs: Number.isNaN(usedMs) ? undefined : usedMs,
    };
  }

  /** The client, with what is produced through it counted. */
  private counting(): KafkaClient {
    const { client } = this;
    const counted: Pick<KafkaClient, 'produce' | 'produceTogether'> = {
      produce: (topic, partition, batch) => {
        this.count([batch]);
        return client.produce(topic, partition, batch);
      },
      produceTogether: (lots) => {
        this.count(lots.map(({ batch }) => batch));
        return client.produceTogether(lots);
      },
    };
    return new Proxy(client, {
      get: (target, name) => {
        if (name in counted) return counted[name as keyof typeof counted];
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  private count(batches: readonly RecordBatch[]): void {
    this.sum.requests += 1;
    for (const { records, bytes } of batches) {
      this.sum.records += records;
      this.sum.bytes += bytes;
    }
  }
}
