/**
 * Publishes outgoing batches, those of a partition in order: one request of a partition is in flight at a time, and batches that
 * come meanwhile leave together in the next. Beyond a limit of waiting bytes publishers are held back.
 */
import { RecordBatchWriter, type KafkaClient, type RecordBatch } from '@tietovirta/kafka-client';
import type { OutgoingBatch } from './wire/outgoing-batch.js';

export interface PublisherLimits {
  /** Most bytes that may wait or be in flight; publishers are held back beyond. */
  readonly waitingBytes: number;
  /** Most bytes of one request; a single record that is larger travels alone. */
  readonly requestBytes: number;
}

interface PartitionQueue {
  readonly topic: string;
  readonly partition: number;
  readonly batches: OutgoingBatch[];
  isSending: boolean;
}

interface Request {
  readonly batch: RecordBatch;
  /** Batches whose last records these are. */
  readonly emptied: readonly OutgoingBatch[];
}

export class Publisher {
  private readonly queues = new Map<string, PartitionQueue>();
  private waitingBytes = 0;
  private waitingBatches = 0;
  private failed: Error | undefined;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly client: KafkaClient,
    private readonly limits: PublisherLimits,
    private readonly onFailure: (error: Error) => void,
  ) {}

  /** Resolves when the batch was taken over and there is room for more. */
  async publish(topic: string, partition: number, batch: OutgoingBatch): Promise<void> {
    this.throwFailure();
    this.waitingBytes += batch.bytes;
    this.waitingBatches += 1;
    const queue = this.queueOf(topic, partition);
    queue.batches.push(batch);
    if (!queue.isSending) void this.send(queue);
    while (this.waitingBytes > this.limits.waitingBytes) await this.change();
  }

  /** Resolves when nothing waits and nothing is in flight. */
  async settled(): Promise<void> {
    this.throwFailure();
    while (this.waitingBatches > 0) await this.change();
  }

  /** All waiting calls, and all later ones, reject with this error. */
  fail(error: Error): void {
    this.failed ??= error;
    this.wake();
  }

  private queueOf(topic: string, partition: number): PartitionQueue {
    const name = `${topic}/${partition}`;
    let queue = this.queues.get(name);
    if (queue === undefined) {
      queue = { topic, partition, batches: [], isSending: false };
      this.queues.set(name, queue);
    }
    return queue;
  }

  private async send(queue: PartitionQueue): Promise<void> {
    queue.isSending = true;
    try {
      // Batches that are published in the same turn of the event loop join the first request.
      await Promise.resolve();
      for (let next = this.nextRequest(queue); next !== undefined && this.failed === undefined;) {
        const inFlight = next;
        const sent = this.client.produce(queue.topic, queue.partition, inFlight.batch);
        next = await this.prepareWhile(sent, queue);
        this.acknowledge(inFlight.emptied);
        next ??= this.nextRequest(queue);
      }
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
      this.onFailure(this.failed as Error);
    } finally {
      queue.isSending = false;
    }
  }

  /** Encodes the next request while the broker handles this one, where encoding takes long. */
  private async prepareWhile(sent: Promise<void>, queue: PartitionQueue): Promise<Request | undefined> {
    if (queue.batches[0]?.isCpuBound !== true) {
      await sent;
      return undefined;
    }
    // The request must be on its way before the thread is busy.
    const prepared = new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.nextRequest(queue));
    const [next] = await Promise.all([prepared, sent]);
    return next;
  }

  private nextRequest({ batches }: PartitionQueue): Request | undefined {
    if (batches.length === 0) return undefined;
    const emptied: OutgoingBatch[] = [];
    const writer = new RecordBatchWriter();
    const requestBytes = Math.min(this.limits.requestBytes, batches[0]?.requestBytes ?? 0);
    while (writer.bytes < requestBytes) {
      const [batch] = batches;
      if (batch === undefined || (writer.records > 0 && writer.bytes + batch.smallestBytes > requestBytes)) break;
      batch.writeTo(writer, requestBytes);
      if (batch.isEmpty()) emptied.push(batches.shift() as OutgoingBatch);
    }
    return { batch: writer.finish(), emptied };
  }

  private acknowledge(batches: readonly OutgoingBatch[]): void {
    for (const batch of batches) {
      this.waitingBytes -= batch.bytes;
      this.waitingBatches -= 1;
      batch.acknowledged();
    }
    if (batches.length > 0) this.wake();
  }

  private async change(): Promise<void> {
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.throwFailure();
  }

  private throwFailure(): void {
    if (this.failed !== undefined) throw this.failed;
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
