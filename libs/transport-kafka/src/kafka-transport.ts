/**
 * The transport on Kafka: frames of an exchange travel in its topic, each key in one partition. What a broker has
 * acknowledged is not lost; a reader begins where its ledger says, whatever the group has committed.
 */
import { findMessageType, exchangeOf } from '@tietovirta/exchanges';
import type { BodyPool, Frame } from '@tietovirta/messages';
import { partitionOfKey, type DurableSubscription, type DurableTransport, type Reader } from '@tietovirta/transport';
import { type KafkaClient, type OnTransportEvent, type StoredRecord, within } from '@tietovirta/kafka-client';
import { FrameOversize } from './frame-oversize.js';
import { Publisher } from './publisher.js';
import { Reading } from './reading.js';
import { exchangeTopic, exchangeTopics } from './topics.js';
import { parcelOf } from './wire/parcels-of.js';
import type { Wire } from './wire/wire.js';

export interface KafkaTransportOptions {
  readonly client: KafkaClient;
  readonly topicPrefix: string;
  /** Of each exchange's topic. */
  readonly partitions: number;
  /** How the frames of a run travel. */
  readonly wireOf: (run: string) => Wire;
  /** Exchanges that are read here; all when absent. */
  readonly exchanges?: readonly string[];
  /** Largest body of a record. */
  readonly largestBodyBytes: number;
  /** Gets the memory of published frames back. */
  readonly bodies?: BodyPool;
  readonly onEvent: OnTransportEvent;
}

const waitingBytes = 16 * 1024 * 1024;
/** Larger requests cost kafkajs fewer turns: 2 MB took 81-102 MB/s where 0.25 MB took 53-62. */
const requestBytes = 2 * 1024 * 1024;
const flushWithinMs = 10_000;

export class KafkaTransport implements DurableTransport {
  private readonly publisher: Publisher;
  private readonly readings: Reading[] = [];
  private firstFailure: Error | undefined;
  private readonly failing: Promise<Error>;
  private tellFailure: (error: Error) => void = () => undefined;

  constructor(private readonly options: KafkaTransportOptions) {
    this.failing = new Promise((resolve) => (this.tellFailure = resolve));
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
    const parcel = parcelOf(frame, key, this.options.wireOf(header.run), bodies);
    if (parcel !== undefined) await this.publisher.publish(topic, partitionOfKey(key, partitions), parcel);
  }

  subscribe(subscription: DurableSubscription): Reader {
    const { client, topicPrefix, largestBodyBytes, onEvent } = this.options;
    const reading = new Reading({
      client,
      subscription,
      topics: exchangeTopics(topicPrefix, this.options.exchanges),
      largestBodyBytes,
      onEvent,
      onFailure: (error) => {
        this.fail(error);
      },
    });
    this.readings.push(reading);
    return reading;
  }

  /** The record behind what a handler has in hand, as it lies on the broker; undefined for anything else. */
  original(source: string, position: number): StoredRecord | undefined {
    for (const reading of this.readings) {
      const record = reading.original(source, position);
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

  /** Waits for the handlers that are at work; what was published and not settled may be lost. */
  async close(): Promise<void> {
    await Promise.all(this.readings.map((reading) => reading.close()));
    await within(flushWithinMs, this.publisher.settled());
  }

  private fail(error: Error): void {
    this.firstFailure ??= error;
    this.tellFailure(this.firstFailure);
    this.publisher.fail(this.firstFailure);
    for (const reading of this.readings) reading.end();
  }
}
