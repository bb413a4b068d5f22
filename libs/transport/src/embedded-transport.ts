/**
 * The transport inside one process. Endpoints live in threads; each reads some of the partitions. A frame for another endpoint is
 * transferred through a message port without copying; at most `capacity` frames are in flight to each, so that memory stays flat
 * when a reader falls behind.
 */
import { BodyPool, partitionOfKey, type Frame, type FrameHeader } from '@tietovirta/messages';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { MessagePort } from 'node:worker_threads';
import type { Delivery, Subscription, Transport } from './transport.js';

export interface EmbeddedEndpoint {
  /** Partitions of the stream, over all endpoints. */
  readonly partitions: number;
  /** Number of this endpoint; it reads the partitions p with p mod endpoints = number. */
  readonly endpoint: number;
  /** Number of endpoints. */
  readonly endpoints: number;
  /** Port to each other endpoint, by its number; the own element is not used. */
  readonly ports: readonly (MessagePort | undefined)[];
  /** Sources are named by this, a slash and the partition. Default: `embedded`. */
  readonly stream?: string;
  /** First position of each source at this endpoint: a resumed run goes on where the ledger stands. Default: 0. */
  readonly firstPositions?: ReadonlyMap<string, number>;
  /** Most frames in flight to one other endpoint; publishers wait beyond. Default: 8. */
  readonly capacity?: number;
  /** Gets the bodies of frames that every group has handled. Default: they are left to the garbage collector. */
  readonly bodies?: BodyPool;
}

type PortMessage =
  | {
      readonly kind: 'frame';
      readonly header: FrameHeader;
      readonly memory: ArrayBuffer;
      readonly bytes: number;
      readonly partition: number;
    }
  | { readonly kind: 'handled' };

export class EmbeddedTransport implements Transport {
  readonly partitions: number;
  private readonly groups = new Map<string, Subscription>();
  private readonly positions: number[];
  private readonly sources: readonly string[];
  private readonly inFlight: number[];
  private readonly capacity: number;
  private readonly waiting: (() => void)[] = [];
  /** Partitions whose frames are being handled, each with those that came meanwhile. */
  private readonly busy = new Map<number, Delivery[]>();
  /** Inside a handler: the partition whose frame it handles. */
  private readonly handling = new AsyncLocalStorage<number>();
  private inbox: Promise<void> = Promise.resolve();
  private isListening = false;
  private firstFailure: Error | undefined;
  private readonly failing: Promise<Error>;
  private reportFailure: (error: Error) => void = () => undefined;

  constructor(private readonly options: EmbeddedEndpoint) {
    this.partitions = options.partitions;
    this.capacity = options.capacity ?? 8;
    this.inFlight = Array.from({ length: options.endpoints }, () => 0);
    const numbers = Array.from({ length: options.partitions }, (_, partition) => partition);
    this.sources = numbers.map((partition) => sourceOf(options.stream ?? 'embedded', partition));
    this.positions = this.sources.map((source) => options.firstPositions?.get(source) ?? 0);
    this.failing = new Promise((resolve) => {
      this.reportFailure = resolve;
    });
  }

  async publish(frame: Frame, key: string): Promise<void> {
    this.throwFailure();
    this.listen();
    const partition = partitionOfKey(key, this.partitions);
    const endpoint = partition % this.options.endpoints;
    if (endpoint === this.options.endpoint) {
      await this.deliver(frame, partition);
      return;
    }
    while ((this.inFlight[endpoint] as number) >= this.capacity) await this.change();
    this.inFlight[endpoint] = (this.inFlight[endpoint] as number) + 1;
    const memory = ownMemory(frame.body);
    const { header, body } = frame;
    const message: PortMessage = { kind: 'frame', header, memory, bytes: body.byteLength, partition };
    (this.options.ports[endpoint] as MessagePort).postMessage(message, [memory]);
  }

  subscribe(subscription: Subscription): void {
    this.listen();
    this.groups.set(subscription.group, subscription);
  }

  /** Whether frames of a key are read at this endpoint, so that they need not go to another thread. */
  reads(key: string): boolean {
    return partitionOfKey(key, this.partitions) % this.options.endpoints === this.options.endpoint;
  }

  failure(): Promise<Error> {
    return this.failing;
  }

  async settled(): Promise<void> {
    this.throwFailure();
    while (this.busy.size > 0 || this.inFlight.some((frames) => frames > 0)) await this.change();
    await this.inbox;
    this.throwFailure();
  }

  close(): Promise<void> {
    for (const port of this.options.ports) port?.close();
    return Promise.resolve();
  }

  /** Begins to read with the first group or the first published frame; until then the ports keep what others send. */
  private listen(): void {
    if (this.isListening) return;
    this.isListening = true;
    this.options.ports.forEach((port, endpoint) =>
      port?.on('message', (message: PortMessage) => {
        this.receive(message, endpoint);
      }),
    );
  }

  private receive(message: PortMessage, endpoint: number): void {
    if (message.kind === 'handled') {
      this.inFlight[endpoint] = (this.inFlight[endpoint] as number) - 1;
      this.wake();
      return;
    }
    const frame = { header: message.header, body: new Uint8Array(message.memory, 0, message.bytes) };
    this.inbox = this.inbox
      .then(() => this.deliver(frame, message.partition))
      .then(() => {
        (this.options.ports[endpoint] as MessagePort).postMessage({ kind: 'handled' } satisfies PortMessage);
      })
      .catch((error: unknown) => {
        this.fail(error);
      });
  }

  /**
   * Delivers one frame of a partition after the other. A frame that a handler publishes to the partition it handles is queued, or
   * the groups would see positions in different orders; any other publisher waits until the partition is free.
   */
  private async deliver(frame: Frame, partition: number): Promise<void> {
    const isFromWithin = this.handling.getStore() === partition;
    if (!isFromWithin) while (this.busy.has(partition)) await this.change();
    const position = this.positions[partition] as number;
    this.positions[partition] = position + 1;
    const delivery = { frame, source: this.sources[partition] as string, position, nextPosition: position + 1 };
    const behind = this.busy.get(partition);
    if (behind === undefined) await this.handling.run(partition, () => this.deliverAll(delivery, partition));
    else behind.push(delivery);
  }

  /** Dispatches a delivery, and then those that its handlers published behind it. */
  private async deliverAll(first: Delivery, partition: number): Promise<void> {
    const queue = [first];
    this.busy.set(partition, queue);
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await this.dispatch(next);
    } catch (error) {
      this.fail(error);
      throw error;
    } finally {
      this.busy.delete(partition);
      this.wake();
    }
  }

  private async dispatch(delivery: Delivery): Promise<void> {
    for (const group of this.groups.values()) {
      const handled = group.handle(delivery);
      if (handled !== undefined) await handled;
    }
    this.options.bodies?.give(delivery.frame.body);
  }

  private fail(error: unknown): void {
    this.firstFailure ??= error instanceof Error ? error : new Error(String(error));
    this.reportFailure(this.firstFailure);
    this.inFlight.fill(0);
    this.wake();
  }

  private throwFailure(): void {
    if (this.firstFailure !== undefined) throw this.firstFailure;
  }

  private async change(): Promise<void> {
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.throwFailure();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** The name of a partition as a source. */
export const sourceOf = (stream: string, partition: number): string => `${stream}/${partition}`;

/** Memory that may be transferred: the whole buffer of the body where no other part of it is used, or a copy. */
const ownMemory = (body: Uint8Array): ArrayBuffer =>
  BodyPool.made(body) || (body.byteOffset === 0 && body.byteLength === body.buffer.byteLength)
    ? (body.buffer as ArrayBuffer)
    : body.slice().buffer;
