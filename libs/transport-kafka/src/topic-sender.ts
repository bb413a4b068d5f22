/**
 * Sends messages into the topics of a Kafka that may be somebody else's, with as many partitions as they have: what a transport of ours
 * does not ask. Each key stays in one partition.
 */
import { exchangeOf } from '@tietovirta/exchanges';
import type { KafkaClient } from '@tietovirta/kafka-client';
import { frameVersion, partitionOfKey, sliceKey, type Frame, type MessageColumns, type SliceAddress } from '@tietovirta/messages'; // oxfmt-ignore
import { Publisher } from './publisher.js';
import { exchangeTopic } from './topics.js';
import { FrameBatch } from './wire/frame-batch.js';
import { MessageBatch } from './wire/message-batch.js';
import type { OutgoingBatch } from './wire/outgoing-batch.js';

export interface TopicSenderOptions {
  readonly client: KafkaClient;
  readonly topicPrefix: string;
  /** Partitions by topic. */
  readonly partitions: ReadonlyMap<string, number>;
  /** Key of the load, which messages name as their source. */
  readonly run: string;
  readonly year: number;
  /** Fingerprint of the plan, as addresses have it. */
  readonly plan: string | undefined;
  /** Whether records have the simulated time of their messages, or that at which they are sent. */
  readonly isTimedBySimulation: boolean;
}

/** Some messages of a slice. */
export interface SliceMessages extends SliceAddress {
  readonly columns: MessageColumns;
  /** Those that are sent, in their order. */
  readonly rows: Uint32Array;
  /** Place in the slice of the first row of the columns. */
  readonly firstIndex: number;
  readonly isLast: boolean;
}

/** Senders are held back beyond this: what waits is late already. */
const waitingBytes = 4 * 1024 * 1024;
const requestBytes = 1024 * 1024;
/** Messages of a load do not wait for others. */
const patienceMs = 2;

export class TopicSender {
  private readonly publisher: Publisher;

  constructor(private readonly options: TopicSenderOptions) {
    this.publisher = new Publisher(options.client, { waitingBytes, requestBytes, patienceMs }, () => undefined);
  }

  /** Resolves when there is room for more. @param acknowledged called when the brokers have them @throws what brokers refuse for good */
  sendMessages(messages: SliceMessages, acknowledged: () => void): Promise<void> {
    const { run, year, plan, isTimedBySimulation } = this.options;
    const { messageType, day, columns, rows, firstIndex, isLast } = messages;
    const header = { version: frameVersion, year, run, messageType, day, index: firstIndex, next: firstIndex + columns.rows, isLast, rows: columns.rows, firstOrdinal: columns.firstOrdinal }; // oxfmt-ignore
    const frame: Frame = { header, body: noBody };
    const batch = new MessageBatch(frame, columns, sliceKey(messages), { plan, rows, isTimedBySimulation });
    return this.publish(messages, new Told(batch, batch.wireBytes, acknowledged));
  }

  /** The same for a whole frame. @param instantMs simulated time of its first message */
  sendFrame(frame: Frame, instantMs: number, acknowledged: () => void): Promise<void> {
    const timeMs = this.options.isTimedBySimulation ? instantMs : undefined;
    const batch = new FrameBatch(frame, sliceKey(frame.header), { timeMs });
    return this.publish(frame.header, new Told(batch, batch.bytes, acknowledged));
  }

  /** Resolves when the brokers have everything. */
  settled(): Promise<void> {
    return this.publisher.settled();
  }

  private publish(slice: SliceAddress, batch: OutgoingBatch): Promise<void> {
    const { topicPrefix, partitions } = this.options;
    const topic = exchangeTopic(topicPrefix, exchangeOf(slice.messageType).id);
    const count = partitions.get(topic);
    if (count === undefined) throw new Error(`the partitions of ${topic} were not asked for`);
    return this.publisher.publish(topic, partitionOfKey(sliceKey(slice), count), batch);
  }
}

const noBody = new Uint8Array(0);

/** A batch whose sender is told when the brokers have it. */
class Told implements OutgoingBatch {
  constructor(
    private readonly batch: OutgoingBatch,
    readonly bytes: number,
    private readonly tell: () => void,
  ) {}

  get wireBytes(): number {
    return this.batch.wireBytes;
  }

  get smallestBytes(): number {
    return this.batch.smallestBytes;
  }

  get isCpuBound(): boolean {
    return this.batch.isCpuBound;
  }

  get requestBytes(): number {
    return this.batch.requestBytes;
  }

  writeTo(...to: Parameters<OutgoingBatch['writeTo']>): void {
    this.batch.writeTo(...to);
  }

  isEmpty(): boolean {
    return this.batch.isEmpty();
  }

  acknowledged(): void {
    this.batch.acknowledged();
    this.tell();
  }
}
