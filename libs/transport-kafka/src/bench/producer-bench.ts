/**
 * Compares the publisher with a plain loop over kafkajs that sends the same batches, with the same keys, headers and bytes and as
 * many requests at a time. They run in turns, so that other load of the machine slows both alike.
 */
import type { Frame } from '@tietovirta/messages';
import {
  type ClientOptions,
  type KafkaClient,
  type OutgoingRecord,
  type RecordBatch,
  asFetched,
  openClient,
  parseSource,
} from '@tietovirta/kafka-client';
import { ensureTopics } from '../ensure-topics.js';
import { KafkaTransport } from '../kafka-transport.js';
import { groupTiming, largestBodyBytes, type KafkaOptions } from '../open-kafka.js';
import { exchangeTopics, deadLetterTopic } from '../topics.js';
import { deleteTopics, openBareLoop, type BareLoop, type Sending } from '@tietovirta/kafka-client/bench';
import type { Wire } from '@tietovirta/scenarios/wire';

export interface KeyedSample {
  readonly frame: Frame;
  readonly key: string;
}

export interface ProducerRate {
  readonly messagesPerSecond: number;
  readonly recordsPerSecond: number;
  readonly megabytesPerSecond: number;
}

export interface ProducerRates {
  readonly publisher: ProducerRate;
  readonly bareLoop: ProducerRate;
  readonly bytesPerRecord: number;
  readonly recordsPerRequest: number;
}

export interface ProducerBenchOptions {
  readonly wire: Wire;
  /** Published over and over, each time for another run. */
  readonly samples: readonly KeyedSample[];
  /** How long each of them is measured, at least. */
  readonly seconds: number;
  readonly now: () => number;
}

const rounds = 4;
/** Batches of each partition that the plain loop repeats. */
const batchesKept = 12;

interface Batch {
  readonly records: readonly OutgoingRecord[];
  readonly bytes: number;
}

interface Prepared extends Batch {
  readonly send: Sending;
}

interface Sum {
  messages: number;
  records: number;
  bytes: number;
  requests: number;
  ms: number;
}

const nothing = (): Sum => ({ messages: 0, records: 0, bytes: 0, requests: 0, ms: 0 });

export class ProducerBench {
  private readonly client: KafkaClient;
  private readonly clientOptions: ClientOptions;
  private readonly queues = new Map<string, Batch[]>();
  private sum = nothing();
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

  async measure(options: ProducerBenchOptions): Promise<ProducerRates> {
    const transport = this.openTransport(options.wire);
    const publisher = nothing();
    const bareLoop = nothing();
    let loop: BareLoop | undefined;
    try {
      loop = await openBareLoop(this.clientOptions);
      await this.publish(transport, options, 1);
      // The batches of the first records differ from the later ones.
      this.queues.clear();
      const { ms } = await this.publish(transport, options, 1);
      const times = Math.max(1, Math.round((options.seconds * 1000) / rounds / ms));
      for (let round = 0; round < rounds; round += 1) {
        add(publisher, await this.publish(transport, options, times));
        add(bareLoop, await this.repeat(loop, options, options.seconds / rounds));
      }
    } finally {
      await transport.close();
      await loop?.close();
    }
    const perRecord = publisher.messages / publisher.records;
    return {
      publisher: rateOf(publisher, perRecord),
      bareLoop: rateOf(bareLoop, perRecord),
      bytesPerRecord: publisher.bytes / publisher.records,
      recordsPerRequest: publisher.records / publisher.requests,
    };
  }

  /** Deletes the topics. */
  async close(): Promise<void> {
    const { topicPrefix } = this.options;
    await deleteTopics(this.clientOptions, [...exchangeTopics(topicPrefix), deadLetterTopic(topicPrefix)]);
    await this.client.close();
  }

  private openTransport(wire: Wire): KafkaTransport {
    const client: KafkaClient = tapped(this.client, (topic, partition, batch) => {
      this.recordRequest(topic, partition, batch);
    });
    const { topicPrefix, partitions, onEvent = () => undefined } = this.options;
    return new KafkaTransport({ client, topicPrefix, partitions, largestBodyBytes, onEvent, wire });
  }

  /** Publishes the samples a number of times: a publisher accepts far more than it can send, so time is no limit. */
  private async publish(
    transport: KafkaTransport,
    { samples, now }: ProducerBenchOptions,
    times: number,
  ): Promise<Sum> {
    this.sum = nothing();
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
    return { ...this.sum, ms: now() - start };
  }

  private async repeat(loop: BareLoop, { now }: ProducerBenchOptions, seconds: number): Promise<Sum> {
    const sum = nothing();
    const queues = [...this.queues].map(([queue, batches]) => prepared(loop, queue, batches));
    const start = now();
    const send = async (batches: readonly Prepared[]): Promise<void> => {
      for (let nth = 0; nth === 0 || now() - start < seconds * 1000; nth += 1) {
        const batch = batches[nth % batches.length] as Prepared;
        await batch.send();
        sum.records += batch.records.length;
        sum.bytes += batch.bytes;
        sum.requests += 1;
      }
    };
    await Promise.all(queues.map(send));
    return { ...sum, ms: now() - start };
  }

  private recordRequest(topic: string, partition: number, batch: RecordBatch): void {
    this.sum.records += batch.records;
    this.sum.bytes += batch.bytes;
    this.sum.requests += 1;
    const queue = `${topic}/${partition}`;
    const kept = this.queues.get(queue) ?? [];
    this.queues.set(queue, kept);
    if (kept.length >= batchesKept) return;
    kept.push({ bytes: batch.bytes, records: [...asFetched([batch])] });
  }
}

/** Batches in the form of the library, prepared before the clock runs. */
function prepared(loop: BareLoop, queue: string, batches: readonly Batch[]): readonly Prepared[] {
  const { topic, partition } = parseSource(queue);
  return batches.map((batch) => ({ ...batch, send: loop.sending(topic, partition, batch.records) }));
}

/** A client that reports what is produced through it. */
function tapped(
  client: KafkaClient,
  onProduce: (topic: string, partition: number, batch: RecordBatch) => void,
): KafkaClient {
  // oxfmt-ignore
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'produce')
        return (topic: string, partition: number, batch: RecordBatch) => {
          onProduce(topic, partition, batch);
          return target.produce(topic, partition, batch);
        };
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

function add(total: Sum, one: Sum): void {
  for (const key of Object.keys(total) as (keyof Sum)[]) total[key] += one[key];
}

const rateOf = ({ records, bytes, ms }: Sum, messagesPerRecord: number): ProducerRate => ({
  messagesPerSecond: ((records * messagesPerRecord) / ms) * 1000,
  recordsPerSecond: (records / ms) * 1000,
  megabytesPerSecond: bytes / ms / 1000,
});
