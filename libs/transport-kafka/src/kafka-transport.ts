/**
 * The transport on Kafka: frames of an exchange travel in its topic, each key in one partition. What a broker has acknowledged is
 * not lost. A reader begins where its ledger says; committed offsets are only for monitoring.
 */
import { findMessageType, exchangeOf } from '@tietovirta/exchanges';
import { partitionOfKey, type BodyPool, type Frame } from '@tietovirta/messages';
import type { DurableSubscription, DurableTransport, Reader } from '@tietovirta/transport';
import { type KafkaClient, type OnTransportEvent, type StoredRecord } from '@tietovirta/kafka-client';
import { withTimeout } from '@tietovirta/retries';
import type { Wire } from '@tietovirta/scenarios/wire';
import { FrameOversize } from './frame-oversize.js';
import { Publisher } from './publisher.js';
import { KafkaReader } from './kafka-reader.js';
import { exchangeTopic, exchangeTopics } from './topics.js';
import { outgoingBatchOf } from './wire/outgoing-batch-of.js';

export interface KafkaTransportOptions {
  readonly client: KafkaClient;
  readonly topicPrefix: string;
  /** Partitions of each exchange's topic. */
  readonly partitions: number;
  /** The wire of runs that have one of their own, by their keys; read at each frame, so that runs may be added. Default: none. */
  readonly wires?: ReadonlyMap<string, Wire>;
  /** The wire of all other runs. */
  readonly wire: Wire;
  /** Fingerprints of plans by the keys of their runs, for addresses; read as wires are. Runs of a published year have none. */
  readonly plans?: ReadonlyMap<string, string>;
  /** Exchanges that are read here. Default: all. */
  readonly exchanges?: readonly string[];
  /** Largest body of a record in bytes; publishing a larger one throws, and reading one reports it as unreadable. */
  readonly largestBodyBytes: number;
  /** Gets the bodies of published frames back. Default: they are left to the garbage collector. */
  readonly bodies?: BodyPool;
  readonly onEvent: OnTransportEvent;
}

/** Publishers are held back beyond this. */
const waitingBytes = 16 * 1024 * 1024;
/** Requests of 2 MB reached 81-102 MB/s with kafkajs, requests of 0.25 MB 53-62 MB/s. */
const requestBytes = 2 * 1024 * 1024;
const flushTimeoutMs = 10_000;

export class KafkaTransport implements DurableTransport {
  private readonly publisher: Publisher;
  private readonly readers: KafkaReader[] = [];
  private firstFailure: Error | undefined;
  private readonly failing: Promise<Error>;
  private reportFailure: (error: Error) => void = () => undefined;

  constructor(private readonly options: KafkaTransportOptions) {
    this.failing = new Promise((resolve) => (this.reportFailure = resolve));
    const limits = { waitingBytes, requestBytes: Math.min(requestBytes, options.largestBodyBytes) };
    this.publisher = new Publisher(options.client, limits, (error) => {
      this.fail(error);
    });
  }

  /** @throws FrameOversize, also Error when the message type is unknown; both before anything is sent */
  async publish(frame: Frame, key: string): Promise<void> {
    const { header, body } = frame;
    if (body.byteLength > this.options.largestBodyBytes) throw new FrameOversize(frame, this.options.largestBodyBytes);
    const { topicPrefix, partitions, bodies } = this.options;
    const topic = exchangeTopic(topicPrefix, exchangeOf(findMessageType(header.messageType).id).id);
    const { wires, wire, plans } = this.options;
    const batch = outgoingBatchOf(frame, key, wires?.get(header.run) ?? wire, { plan: plans?.get(header.run), bodies });
    if (batch !== undefined) await this.publisher.publish(topic, partitionOfKey(key, partitions), batch);
  }

  subscribe(subscription: DurableSubscription): Reader {
    const { client, topicPrefix, largestBodyBytes, onEvent } = this.options;
    const reader = new KafkaReader({
      client,
      subscription,
      topics: exchangeTopics(topicPrefix, this.options.exchanges),
      exchangeOf: (topic) => topic.slice(topicPrefix.length + 1),
      largestBodyBytes,
      onEvent,
      onFailure: (error) => {
        this.fail(error);
      },
    });
    this.readers.push(reader);
    return reader;
  }

  /** The record behind the frame or unreadable record that is being handled; undefined for any other. */
  original(source: string, position: number): StoredRecord | undefined {
    for (const reader of this.readers) {
      const record = reader.original(source, position);
      if (record !== undefined) return record;
    }
    return undefined;
  }

  settled(): Promise<void> {
    return this.publisher.settled();
  }

  failure(): Promise<Error> {
    return this.failing;
  }

  /** Waits for running handlers, and at most 10 s for published records; those that are not settled then may be lost. */
  async close(): Promise<void> {
    await Promise.all(this.readers.map((reader) => reader.close()));
    await withTimeout(this.publisher.settled(), flushTimeoutMs).catch(() => undefined);
  }

  private fail(error: Error): void {
    this.firstFailure ??= error;
    this.reportFailure(this.firstFailure);
    this.publisher.fail(this.firstFailure);
    for (const reader of this.readers) reader.end();
  }
}
