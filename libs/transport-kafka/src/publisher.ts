/**
 * Publishes outgoing batches, those of a partition in order: one request of a partition is in flight at a time, and batches that
 * come meanwhile leave together in the next. Partitions in which little waits share a request; what fills a request travels
 * alone. Beyond a limit of waiting bytes publishers are held back.
 */
import { RecordBatchWriter, type KafkaClient, type SourceBatch } from '@tietovirta/kafka-client';
import { WaitingQueues } from './waiting-queues.js';
import type { OutgoingBatch } from './wire/outgoing-batch.js';

export interface PublisherLimits {
  /** Most bytes that may wait or be in flight; publishers are held back beyond. */
  readonly waitingBytes: number;
  /** Most bytes of a partition in one request; a single record that is larger travels alone. */
  readonly requestBytes: number;
  /** A partition in which so many bytes wait shares no request with others. Default: 256 KiB. */
  readonly aloneBytes?: number;
  /** Milliseconds that the first of those that share a request waits for others. Default: 20. */
  readonly patienceMs?: number;
}

interface PartitionQueue {
  readonly topic: string;
  readonly partition: number;
  readonly batches: OutgoingBatch[];
  /** Bytes on the wire of its batches, about; what is wholly in flight is left out. */
  bytes: number;
  isSending: boolean;
  /**
   * Its leader has taken something from here. Until then it shares no request: where one partition of a request is refused, as those of a new
   * topic are for a moment, all of them are sent again.
   */
  isTaken: boolean;
}

interface Request {
  readonly lot: SourceBatch;
  /** Batches whose last records these are. */
  readonly emptied: readonly OutgoingBatch[];
}

const defaults = { aloneBytes: 256 * 1024, patienceMs: 20 };
/** Of all partitions that share a request. */
const sharedBytes = 512 * 1024;

export class Publisher {
  private readonly queues = new Map<string, PartitionQueue>();
  private readonly limits: Required<PublisherLimits>;
  private readonly small: WaitingQueues<PartitionQueue>;
  private waitingBytes = 0;
  private waitingBatches = 0;
  /** How many wait until nothing waits or is in flight: what is published then does not wait for others. */
  private settling = 0;
  private failed: Error | undefined;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly client: KafkaClient,
    limits: PublisherLimits,
    private readonly onFailure: (error: Error) => void,
  ) {
    this.limits = { ...defaults, ...limits };
    this.small = new WaitingQueues({ patienceMs: this.limits.patienceMs, bytes: sharedBytes }, (queues) => {
      if (this.failed === undefined) void this.sendTogether(queues);
    });
  }

  /** Resolves when the batch was taken over and there is room for more. */
  async publish(topic: string, partition: number, batch: OutgoingBatch): Promise<void> {
    this.throwFailure();
    this.waitingBytes += batch.bytes;
    this.waitingBatches += 1;
    const queue = this.queueOf(topic, partition);
    queue.batches.push(batch);
    queue.bytes += batch.wireBytes;
    if (!queue.isSending) this.schedule(queue);
    await this.untilRoom();
  }

  /** Resolves when nothing waits and nothing is in flight. */
  async settled(): Promise<void> {
    this.throwFailure();
    this.settling += 1;
    this.small.departNow();
    try {
      while (this.waitingBatches > 0) await this.change();
    } finally {
      this.settling -= 1;
    }
  }

  /** All waiting calls, and all later ones, reject with this error. */
  fail(error: Error): void {
    this.failed ??= error;
    this.wake();
  }

  private async untilRoom(): Promise<void> {
    while (this.waitingBytes > this.limits.waitingBytes) {
      this.small.departNow();
      await this.change();
    }
  }

  private queueOf(topic: string, partition: number): PartitionQueue {
    const name = `${topic}/${partition}`;
    let queue = this.queues.get(name);
    if (queue === undefined) {
      queue = { topic, partition, batches: [], bytes: 0, isSending: false, isTaken: false };
      this.queues.set(name, queue);
    }
    return queue;
  }

  /** For a queue of which nothing is in flight. */
  private schedule(queue: PartitionQueue): void {
    if (queue.batches.length === 0 || this.failed !== undefined) return;
    if (queue.isTaken && queue.bytes < this.limits.aloneBytes) {
      this.small.add(queue);
      if (this.settling > 0) this.small.departNow();
      return;
    }
    this.small.remove(queue);
    void this.send(queue);
  }

  /** Sends requests of one partition until little is left in it. */
  private send(queue: PartitionQueue): Promise<void> {
    return this.sending([queue], async () => {
      // Batches that are published in the same turn of the event loop join the first request.
      await Promise.resolve();
      for (let next = this.nextRequest(queue); next !== undefined && this.failed === undefined;) {
        const { lot, emptied } = next;
        const sent = this.client.produce(queue.topic, queue.partition, lot.batch);
        next = await this.prepareWhile(sent, queue);
        queue.isTaken = true;
        this.acknowledge(emptied);
        if (next === undefined && queue.bytes >= this.limits.aloneBytes) next = this.nextRequest(queue);
      }
    });
  }

  /** What comes to these partitions meanwhile waits for the next request. When this one fails, so do all of them. */
  private sendTogether(queues: readonly PartitionQueue[]): Promise<void> {
    return this.sending(queues, async () => {
      const requests = queues.map((queue) => this.nextRequest(queue)).filter((request) => request !== undefined);
      await this.client.produceTogether(requests.map(({ lot }) => lot));
      for (const { emptied } of requests) this.acknowledge(emptied);
    });
  }

  private async sending(queues: readonly PartitionQueue[], work: () => Promise<void>): Promise<void> {
    for (const queue of queues) queue.isSending = true;
    try {
      await work();
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
      this.onFailure(this.failed as Error);
    } finally {
      for (const queue of queues) queue.isSending = false;
    }
    for (const queue of queues) this.schedule(queue);
  }

  /** Encodes the next request while the broker handles this one, where encoding takes long and there is enough for it. */
  private async prepareWhile(sent: Promise<void>, queue: PartitionQueue): Promise<Request | undefined> {
    if (queue.batches[0]?.isCpuBound !== true || queue.bytes < this.limits.aloneBytes) {
      await sent;
      return undefined;
    }
    // The request must be on its way before the thread is busy.
    const prepared = new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.nextRequest(queue));
    const [next] = await Promise.all([prepared, sent]);
    return next;
  }

  private nextRequest(queue: PartitionQueue): Request | undefined {
    const { topic, partition, batches } = queue;
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
    for (const { wireBytes } of emptied) queue.bytes -= wireBytes;
    return { lot: { topic, partition, batch: writer.finish() }, emptied };
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
