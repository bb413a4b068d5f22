/**
 * Publishes what is given to it, each partition in order: one request at a time for a partition, and what comes meanwhile goes
 * out together with the next. Little waits: whoever publishes more is held back.
 */
import type { KafkaClient, OutgoingRecord } from '@tietovirta/kafka-client';
import type { Parcel } from './wire/parcel.js';

export interface PublisherLimits {
  /** Most bytes that may wait or be under way before publishers are held back. */
  readonly waitingBytes: number;
  /** About how many bytes one request carries. */
  readonly requestBytes: number;
}

interface Lane {
  readonly topic: string;
  readonly partition: number;
  readonly parcels: Parcel[];
  isSending: boolean;
}

interface Request {
  readonly records: readonly OutgoingRecord[];
  /** Parcels whose last records these are. */
  readonly emptied: readonly Parcel[];
}

export class Publisher {
  private readonly lanes = new Map<string, Lane>();
  private waitingBytes = 0;
  private waitingParcels = 0;
  private failed: Error | undefined;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly client: KafkaClient,
    private readonly limits: PublisherLimits,
    private readonly onFailure: (error: Error) => void,
  ) {}

  /** Resolves when the parcel was taken over and there is room for more. */
  async publish(topic: string, partition: number, parcel: Parcel): Promise<void> {
    this.throwFailure();
    this.waitingBytes += parcel.bytes;
    this.waitingParcels += 1;
    const lane = this.laneOf(topic, partition);
    lane.parcels.push(parcel);
    if (!lane.isSending) void this.send(lane);
    while (this.waitingBytes > this.limits.waitingBytes) await this.change();
  }

  /** Resolves when nothing waits and nothing is under way. */
  async settled(): Promise<void> {
    this.throwFailure();
    while (this.waitingParcels > 0) await this.change();
  }

  /** Everybody who waits, and who publishes from now on, gets this error. */
  fail(error: Error): void {
    this.failed ??= error;
    this.wake();
  }

  private laneOf(topic: string, partition: number): Lane {
    const name = `${topic}/${partition}`;
    let lane = this.lanes.get(name);
    if (lane === undefined) {
      lane = { topic, partition, parcels: [], isSending: false };
      this.lanes.set(name, lane);
    }
    return lane;
  }

  private async send(lane: Lane): Promise<void> {
    lane.isSending = true;
    try {
      // Others add to the first request what they publish in the same turn.
      await Promise.resolve();
      for (let next = this.nextRequest(lane); next !== undefined && this.failed === undefined;) {
        const underWay = next;
        const sent = this.client.produce(lane.topic, lane.partition, underWay.records);
        next = await this.prepareWhile(sent, lane);
        this.acknowledge(underWay.emptied);
        next ??= this.nextRequest(lane);
      }
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
      this.onFailure(this.failed as Error);
    } finally {
      lane.isSending = false;
    }
  }

  /** Single messages take long to write: that is done while the broker is at work. */
  private async prepareWhile(sent: Promise<void>, lane: Lane): Promise<Request | undefined> {
    if (lane.parcels[0]?.isLaborious !== true) {
      await sent;
      return undefined;
    }
    // First of all the request must leave.
    const prepared = new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.nextRequest(lane));
    const [next] = await Promise.all([prepared, sent]);
    return next;
  }

  private nextRequest({ parcels }: Lane): Request | undefined {
    if (parcels.length === 0) return undefined;
    const emptied: Parcel[] = [];
    const records: OutgoingRecord[] = [];
    let bytes = 0;
    const requestBytes = Math.min(this.limits.requestBytes, parcels[0]?.requestBytes ?? 0);
    while (bytes < requestBytes) {
      const [parcel] = parcels;
      if (parcel === undefined || (bytes > 0 && bytes + parcel.smallestBytes > requestBytes)) break;
      const taken = parcel.take(requestBytes - bytes);
      for (const record of taken) {
        records.push(record);
        bytes += record.value?.byteLength ?? 0;
      }
      if (parcel.isEmpty()) emptied.push(parcels.shift() as Parcel);
    }
    return { records, emptied };
  }

  private acknowledge(parcels: readonly Parcel[]): void {
    for (const parcel of parcels) {
      this.waitingBytes -= parcel.bytes;
      this.waitingParcels -= 1;
      parcel.acknowledged();
    }
    if (parcels.length > 0) this.wake();
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
