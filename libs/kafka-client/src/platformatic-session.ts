/**
 * What a member reads between one sharing out of its group and the next. Each broker is asked by a loop of its own; the listener
 * gets what they bring one at a time, and only what was asked for at the position where it stands now.
 */
import type { Broker } from '@platformatic/kafka';
import { parseSource } from './source-name.js';
import type { OnTransportEvent } from './transport-event.js';
import { Turns } from './turns.js';
import type { GroupListener } from './kafka-client.js';
import type { Cluster } from './platformatic-cluster.js';
import { fetchFrom, type FetchedRecords } from './platformatic-fetch.js';
import { boundsOf, byLeader, committedBy } from './platformatic-offsets.js';
import { patiently } from './platformatic-patience.js';
import { textOf } from './platformatic-trouble.js';
import { Rest } from './rest.js';

export interface SessionOptions {
  readonly cluster: Cluster;
  readonly listener: GroupListener;
  readonly sources: readonly string[];
  /** Most bytes of one source that one answer may bring. */
  readonly fetchBytes: number;
  /** Whether the member may still believe that the sources are its own. */
  readonly isHeard: () => boolean;
  readonly onEvent: OnTransportEvent;
}

/** How long a broker holds back an answer when it has nothing: also the longest that closing and seeking wait. */
const longestWaitMs = 250;
const idleMs = 60_000;

export class Session {
  readonly sources: ReadonlySet<string>;
  private readonly positions = new Map<string, number>();
  private readonly sought = new Set<string>();
  private readonly turns = new Turns();
  private readonly rest = new Rest();
  private isOver = false;
  private failure: unknown;

  constructor(private readonly options: SessionOptions) {
    this.sources = new Set(options.sources);
  }

  seek(source: string, position: number): void {
    if (!this.sources.has(source)) return;
    this.positions.set(source, position);
    this.sought.add(source);
  }

  /** Nothing is asked for any more. @param failure why the group cannot go on as it is */
  end(failure?: unknown): void {
    this.isOver = true;
    this.failure ??= failure;
    this.rest.cut();
  }

  /** Resolves when it has ended and the listener has nothing in hand. @throws what cannot be repaired */
  async read(): Promise<void> {
    try {
      await this.patiently(() => this.locate());
      while (!this.isOver) await this.patiently(() => this.readFromAll());
    } catch (error) {
      this.end(error);
    }
    await this.turns.take(() => Promise.resolve());
    if (this.failure !== undefined) throw this.failure as Error;
  }

  /** Connections are waited for as long as the group keeps this member. */
  private patiently<T>(work: () => Promise<T>): Promise<T | undefined> {
    return patiently<T | undefined>(() => (this.isOver ? Promise.resolve(undefined) : work()), {
      forMs: Number.POSITIVE_INFINITY,
      isOver: () => this.isOver,
      onFailure: (error) => {
        const facts = { group: this.options.listener.group, error: textOf(error) };
        this.options.onEvent({ level: 'warn', code: 'client-trouble', message: 'Sources could not be read', facts });
        this.options.cluster.forget();
      },
    });
  }

  /** Where the listener has not said where to begin: behind what the group has committed, or with the first there is. */
  private async locate(): Promise<void> {
    const { cluster, listener, sources } = this.options;
    const committed = await committedBy(cluster, listener.group, sources);
    const bounds = await boundsOf(cluster, [...new Set(sources.map((source) => parseSource(source).topic))]);
    for (const source of sources) {
      if (!this.positions.has(source)) this.positions.set(source, committed.get(source) ?? bounds.get(source)?.first ?? 0); // oxfmt-ignore
    }
  }

  /** Until one of the brokers fails: then others may lead. */
  private async readFromAll(): Promise<void> {
    const led = await byLeader(this.options.cluster, [...this.sources]);
    // More members than sources: this one waits until the group is shared out anew.
    if (led.size === 0) await this.rest.take(idleMs);
    const round = { isStirred: false };
    const readings = [...led].map(async ([broker, sources]) => {
      try {
        while (!this.isOver && !round.isStirred) await this.readFrom(broker, sources);
      } finally {
        round.isStirred = true;
      }
    });
    const failed = (await Promise.allSettled(readings)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason as Error;
  }

  private async readFrom(broker: Broker, sources: readonly string[]): Promise<void> {
    const { cluster, fetchBytes } = this.options;
    const positions = new Map(sources.map((source) => [source, this.positions.get(source) as number]));
    const limits = { sourceBytes: fetchBytes, bytes: 4 * fetchBytes, waitMs: longestWaitMs };
    const { brought, outOfRange, trouble } = await cluster.ask(broker, (connection) =>
      fetchFrom(connection, positions, limits),
    );
    for (const fetched of brought) await this.turns.take(() => this.hand(fetched));
    if (outOfRange.length > 0) await this.beginAgain(outOfRange, positions);
    if (trouble !== undefined) throw trouble;
  }

  private async hand({ source, from, records, next }: FetchedRecords): Promise<void> {
    if (this.isOver || this.positions.get(source) !== from) return;
    this.sought.delete(source);
    const isCurrent = (): boolean => !this.isOver && this.options.isHeard();
    const reached = await this.options.listener.batch({ source, from, records, next, isCurrent });
    // Who was sent elsewhere meanwhile goes there.
    if (!this.sought.has(source)) this.positions.set(source, reached);
  }

  /** What a broker no longer has, or never had, begins with the first it has; the listener knows what to think of that. */
  private async beginAgain(sources: readonly string[], asked: ReadonlyMap<string, number>): Promise<void> {
    const topics = [...new Set(sources.map((source) => parseSource(source).topic))];
    const bounds = await boundsOf(this.options.cluster, topics);
    for (const source of sources) {
      if (this.positions.get(source) === asked.get(source)) this.positions.set(source, bounds.get(source)?.first ?? 0);
    }
  }
}
