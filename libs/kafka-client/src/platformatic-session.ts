/**
 * What a member reads between one rebalance of its group and the next. A loop of its own fetches from each broker; the listener
 * gets the fetched batches one at a time, and only those that were fetched from the position where it stands now.
 */
import type { Broker } from '@platformatic/kafka';
import { delay } from '@tietovirta/retries';
import { Mutex } from 'async-mutex';
import type { GroupListener } from './kafka-client.js';
import type { Cluster } from './platformatic-cluster.js';
import { errorText } from './platformatic-errors.js';
import { fetchFrom, type FetchedRecords } from './platformatic-fetch.js';
import { boundsOf, byLeader, committedBy } from './platformatic-offsets.js';
import { retrying } from './platformatic-retry.js';
import { parseSource } from './source-name.js';
import type { OnTransportEvent } from './transport-event.js';

export interface SessionOptions {
  readonly cluster: Cluster;
  readonly listener: GroupListener;
  readonly sources: readonly string[];
  /** Most bytes of one source in one answer; a single batch that is larger comes all the same. */
  readonly fetchBytes: number;
  /** False once the broker may have fenced this member, so that the sources may belong to others. */
  readonly isMemberAlive: () => boolean;
  readonly onEvent: OnTransportEvent;
}

/** How long a broker holds back an answer when it has nothing: also the longest that closing and seeking wait. */
const fetchWaitMs = 250;
const idlePauseMs = 60_000;

export class Session {
  readonly sources: ReadonlySet<string>;
  private readonly positions = new Map<string, number>();
  /** Sources whose position was changed by `seek` since their last batch began. */
  private readonly sought = new Set<string>();
  private readonly delivering = new Mutex();
  private readonly ending = new AbortController();
  private failure: unknown;

  constructor(private readonly options: SessionOptions) {
    this.sources = new Set(options.sources);
  }

  /** Aborted when this session ends. */
  get ended(): AbortSignal {
    return this.ending.signal;
  }

  seek(source: string, position: number): void {
    if (!this.sources.has(source)) return;
    this.positions.set(source, position);
    this.sought.add(source);
  }

  /** Fetches nothing any more. @param failure why the group cannot go on as it is */
  end(failure?: unknown): void {
    this.failure ??= failure;
    this.ending.abort();
  }

  /** Resolves when the session has ended and the listener handles nothing. @throws what cannot be repaired */
  async read(): Promise<void> {
    try {
      await this.retrying(() => this.loadPositions());
      while (!this.ended.aborted) await this.retrying(() => this.readFromAll());
    } catch (error) {
      // A request that fails because the session ends is no failure of the session.
      if (!this.ended.aborted) this.end(error);
    }
    await this.delivering.runExclusive(() => undefined);
    if (this.failure !== undefined) throw this.failure as Error;
  }

  /** Brokers are waited for as long as the group keeps this member. */
  private retrying(work: () => Promise<void>): Promise<void> {
    return retrying(() => (this.ended.aborted ? Promise.resolve() : work()), {
      signal: this.ended,
      onRetry: (error) => {
        const facts = { group: this.options.listener.group, error: errorText(error) };
        this.options.onEvent({ level: 'warn', code: 'client-trouble', message: 'Sources could not be read', facts });
        this.options.cluster.clearCache();
      },
    });
  }

  /** Sources that the listener has not sought begin at the committed position, or at the first record the broker keeps. */
  private async loadPositions(): Promise<void> {
    const { cluster, listener, sources } = this.options;
    const committed = await committedBy(cluster, listener.group, sources);
    const bounds = await boundsOf(cluster, [...new Set(sources.map((source) => parseSource(source).topic))]);
    for (const source of sources) {
      if (!this.positions.has(source)) this.positions.set(source, committed.get(source) ?? bounds.get(source)?.first ?? 0); // oxfmt-ignore
    }
  }

  /** Reads until one of the brokers fails: others may lead its partitions then. */
  private async readFromAll(): Promise<void> {
    const brokers = await byLeader(this.options.cluster, [...this.sources]);
    // With more members than sources, this one waits for the next rebalance.
    if (brokers.size === 0) await delay(idlePauseMs, this.ended);
    const round = { hasFailed: false };
    const loops = [...brokers].map(async ([broker, sources]) => {
      try {
        while (!this.ended.aborted && !round.hasFailed) await this.readFrom(broker, sources);
      } finally {
        round.hasFailed = true;
      }
    });
    const failed = (await Promise.allSettled(loops)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason as Error;
  }

  private async readFrom(broker: Broker, sources: readonly string[]): Promise<void> {
    const { cluster, fetchBytes } = this.options;
    const positions = new Map(sources.map((source) => [source, this.positions.get(source) as number]));
    const limits = { sourceBytes: fetchBytes, bytes: 4 * fetchBytes, waitMs: fetchWaitMs };
    const { batches, outOfRange, error } = await cluster.ask(broker, (connection) =>
      fetchFrom(connection, positions, limits),
    );
    for (const batch of batches) await this.delivering.runExclusive(() => this.deliver(batch));
    if (outOfRange.length > 0) await this.resetToFirst(outOfRange, positions);
    if (error !== undefined) throw error;
  }

  private async deliver({ source, from, records, next }: FetchedRecords): Promise<void> {
    if (this.ended.aborted || this.positions.get(source) !== from) return;
    this.sought.delete(source);
    const isCurrent = (): boolean => !this.ended.aborted && this.options.isMemberAlive();
    const reached = await this.options.listener.batch({ source, from, records, next, isCurrent });
    // A seek during the batch wins.
    if (!this.sought.has(source)) this.positions.set(source, reached);
  }

  /** A position that the broker does not keep is replaced by the first it keeps; the listener judges the gap. */
  private async resetToFirst(sources: readonly string[], asked: ReadonlyMap<string, number>): Promise<void> {
    const topics = [...new Set(sources.map((source) => parseSource(source).topic))];
    const bounds = await boundsOf(this.options.cluster, topics);
    for (const source of sources) {
      if (this.positions.get(source) === asked.get(source)) this.positions.set(source, bounds.get(source)?.first ?? 0);
    }
  }
}
