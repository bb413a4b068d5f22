/**
 * One member of a consumer group on kafkajs. Only positions that the listener names are committed or resolved. A member that
 * crashes is opened again until it is closed; only a broker's refusal ends it.
 */
import { PartitionAssigners, type Batch, type Consumer, type EachBatchPayload, type Kafka } from 'kafkajs';
import { withTimeout } from '@tietovirta/retries';
import { parseSource, sourceOf } from './source-name.js';
import type { ClientOptions } from './client-options.js';
import type { FetchedBatch, GroupListener, KafkaGroup } from './kafka-client.js';
import { isRefusal } from './kafkajs-refusal.js';
import { FetchedRecords } from './fetched-records.js';
import { batchesIn } from './kafkajs-batches.js';

export interface GroupOptions extends Pick<
  ClientOptions,
  'timing' | 'fetchBytes' | 'fetchMinBytes' | 'onEvent' | 'onRequest'
> {
  readonly listener: GroupListener;
}

const reopenPauseMs = 500;
const closeTimeoutMs = 10_000;
/** How long a broker holds back an answer when it has little: also the longest that closing and seeking wait. */
const fetchWaitMs = 250;

export class KafkajsGroup implements KafkaGroup {
  private consumer: Consumer | undefined;
  private owned: ReadonlySet<string> = new Set();
  private isClosed = false;
  private closing: Promise<void> | undefined;
  private reopening: NodeJS.Timeout | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly options: GroupOptions,
  ) {
    void this.open();
  }

  seek(source: string, position: number): void {
    if (!this.owned.has(source)) return;
    try {
      this.consumer?.seek({ ...parseSource(source), offset: String(position) });
    } catch {
      // The member is being opened again and will be assigned its sources again.
    }
  }

  async commit(positions: ReadonlyMap<string, number>): Promise<void> {
    const offsets = [...positions]
      .filter(([source]) => this.owned.has(source))
      .map(([source, position]) => ({ ...parseSource(source), offset: String(position) }));
    if (offsets.length > 0 && !this.isClosed) await this.consumer?.commitOffsets(offsets);
  }

  close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.reopening);
    const disconnecting = this.consumer?.disconnect() ?? Promise.resolve();
    return (this.closing ??= withTimeout(disconnecting, closeTimeoutMs).catch(() => undefined));
  }

  private async open(): Promise<void> {
    const { listener, timing, fetchBytes, fetchMinBytes } = this.options;
    const consumer = this.kafka.consumer({
      groupId: listener.group,
      partitionAssigners: [PartitionAssigners.roundRobin],
      sessionTimeout: timing.sessionTimeoutMs,
      heartbeatInterval: timing.heartbeatMs,
      rebalanceTimeout: timing.rebalanceTimeoutMs,
      maxBytesPerPartition: fetchBytes,
      minBytes: fetchMinBytes,
      maxBytes: 4 * fetchBytes,
      maxWaitTimeInMs: fetchWaitMs,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 8, restartOnFailure: () => Promise.resolve(false) },
    });
    this.consumer = consumer;
    consumer.on('consumer.group_join', ({ payload }) => {
      this.onJoin(Object.entries(payload.memberAssignment));
    });
    consumer.on('consumer.crash', ({ payload }) => {
      this.reopen(payload.error);
    });
    consumer.on('consumer.network.request', ({ payload }) => {
      if (payload.apiName === 'Fetch') this.options.onRequest?.('fetch');
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...listener.topics], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        eachBatch: (payload) => this.handle(payload),
      });
    } catch (error) {
      this.reopen(error);
    }
    if (this.isClosed) await consumer.disconnect().catch(() => undefined);
  }

  private onJoin(assignment: readonly (readonly [string, readonly number[]])[]): void {
    const sources = assignment.flatMap(([topic, partitions]) => partitions.map((each) => sourceOf(topic, each))).sort();
    this.owned = new Set(sources);
    const { listener, onEvent } = this.options;
    const facts = { group: listener.group, sources };
    onEvent({ level: 'info', code: 'sources-assigned', message: `${sources.length} sources assigned`, facts });
    listener.assigned(sources);
  }

  private reopen(error: unknown): void {
    if (this.isClosed) return;
    const reason = error instanceof Error ? error : new Error(String(error));
    if (isRefusal(reason)) {
      this.options.listener.failed(reason);
      return;
    }
    const facts = { group: this.options.listener.group, reason: reason.message };
    this.options.onEvent({ level: 'warn', code: 'group-reopened', message: 'The group is joined again', facts });
    const former = this.consumer;
    this.consumer = undefined;
    this.reopening = setTimeout(() => {
      void former?.disconnect().catch(() => undefined);
      void this.open();
    }, reopenPauseMs);
  }

  /** Heartbeats go on while the listener works; the one that is answered with a rebalance ends the batch early. */
  private async handle(payload: EachBatchPayload): Promise<void> {
    let heartbeatError: unknown;
    const heartbeat = async (): Promise<void> => {
      try {
        await payload.heartbeat();
      } catch (error) {
        heartbeatError ??= error;
      }
    };
    const timer = setInterval(() => void heartbeat(), this.options.timing.heartbeatMs);
    try {
      const isCurrent = (): boolean =>
        heartbeatError === undefined && payload.isRunning() && !payload.isStale() && !this.isClosed;
      const fetched = fetchedBatch(payload.batch, isCurrent);
      const next = await this.options.listener.batch(fetched);
      if (next > fetched.from) payload.resolveOffset(String(next - 1));
      await heartbeat();
    } finally {
      clearInterval(timer);
    }
    if (heartbeatError !== undefined) throw heartbeatError as Error;
  }
}

function fetchedBatch(batch: Batch, isCurrent: () => boolean): FetchedBatch {
  // Missing in the types of kafkajs: the position that was fetched from; the first record may lie behind it.
  const { fetchedOffset } = batch as Batch & { readonly fetchedOffset: string };
  return {
    source: sourceOf(batch.topic, batch.partition),
    from: Number(fetchedOffset),
    records: new FetchedRecords(batchesIn(batch)),
    next: Number(batch.lastOffset()) + 1,
    isCurrent,
  };
}
