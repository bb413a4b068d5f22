/**
 * Reads for one group. It begins where the subscriber says and delivers one frame or unreadable record after the other. Because a
 * fetch may begin elsewhere than asked, each batch is compared with the position that is due. What is due may be gone: the subscriber is
 * told, at an assignment, when a batch shows it, or within seconds while nothing comes. Calls of the subscriber never overlap.
 */
import { BodyPool } from '@tietovirta/messages';
import type { DurableSubscription, Reader } from '@tietovirta/transport';
import {
  type FetchedBatch,
  type FetchedRecords,
  type GroupListener,
  type KafkaClient,
  type KafkaGroup,
  type OnTransportEvent,
  type SourceBounds,
  type StoredRecord,
  parseSource,
} from '@tietovirta/kafka-client';
import { Mutex } from 'async-mutex';
import { KeptBounds, topicsOf, type DueSource } from './kept-bounds.js';
import { MessagesLost } from './messages-lost.js';
import { RecordReader, type ReadResult } from './wire/record-reader.js';

export interface KafkaReaderOptions {
  readonly client: KafkaClient;
  readonly subscription: DurableSubscription;
  readonly topics: readonly string[];
  /** Whose messages lie in a topic. */
  readonly exchangeOf: (topic: string) => string;
  /** Milliseconds between two looks at whether what is due is still there; 10 000 when absent. */
  readonly lookMs?: number;
  /** As in `KeptBounds`. */
  readonly doubtMs?: number;
  /** A larger body is unreadable. */
  readonly largestBodyBytes: number;
  readonly onEvent: OnTransportEvent;
  readonly onFailure: (error: Error) => void;
}

/** What this member reads from one rebalance, or one rewinding, to the next. */
interface Assignment {
  readonly sources: readonly string[];
  /** Position of the next record of each source; empty until the subscriber has answered. */
  readonly next: Map<string, number>;
  /** Resolves when `next` is filled. */
  isReady: Promise<void>;
}

const defaultLookMs = 10_000;

export class KafkaReader implements Reader, GroupListener {
  readonly group: string;
  readonly topics: readonly string[];
  private readonly bodies = new BodyPool();
  private readonly records: RecordReader;
  private readonly keptBounds: KeptBounds;
  /** One call of the subscriber at a time. */
  private readonly subscriberLock = new Mutex();
  private readonly joinedGroup: KafkaGroup;
  private assignment: Assignment = { sources: [], next: new Map(), isReady: Promise.resolve() };
  private isEnded = false;
  private readonly looking: NodeJS.Timeout;
  private currentBatch: { readonly source: string; readonly records: FetchedRecords } | undefined;

  constructor(private readonly options: KafkaReaderOptions) {
    this.group = options.subscription.group;
    this.topics = options.topics;
    this.records = new RecordReader({ largestBodyBytes: options.largestBodyBytes, bodies: this.bodies });
    const { client, onEvent, doubtMs } = options;
    this.keptBounds = new KeptBounds({ client, group: this.group, onEvent, doubtMs });
    this.joinedGroup = client.openGroup(this);
    this.looking = setInterval(() => void this.look(), options.lookMs ?? defaultLookMs);
    this.looking.unref();
  }

  async commit(positions: ReadonlyMap<string, number>): Promise<void> {
    try {
      await this.joinedGroup.commit(positions);
    } catch (error) {
      const facts = { group: this.group, reason: error instanceof Error ? error.message : String(error) };
      this.options.onEvent({ level: 'warn', code: 'commit-failed', message: 'Positions were not committed', facts });
    }
  }

  rewind(): void {
    this.startAssignment(this.assignment.sources);
  }

  assigned(sources: readonly string[]): void {
    this.startAssignment(sources);
  }

  failed(error: Error): void {
    this.isEnded = true;
    this.options.onFailure(error);
  }

  /** The record that is being handled, as it lies on the broker. */
  original(source: string, position: number): StoredRecord | undefined {
    if (this.currentBatch?.source !== source) return undefined;
    const cursor = this.currentBatch.records.cursor(position);
    return cursor.next() && cursor.position === position ? cursor.record() : undefined;
  }

  async batch(batch: FetchedBatch): Promise<number> {
    const { assignment } = this;
    await assignment.isReady;
    const next = assignment.next.get(batch.source);
    if (!this.isCurrent(assignment) || next === undefined) return batch.from;
    // Behind what is due, or wholly before it: the position that was asked for is not there.
    if (batch.from > next || (batch.from < batch.next && batch.next <= next)) {
      const isThere = await this.exclusively(() => this.goTo(assignment, batch.source));
      if (batch.from > next || isThere !== true) return batch.from;
    }
    this.currentBatch = batch;
    let isWhole = true;
    try {
      for (const result of this.records.resultsOf(batch.records.cursor(next), batch.source)) {
        isWhole = this.isCurrent(assignment) && batch.isCurrent();
        if (!isWhole) break;
        await this.subscriberLock.runExclusive(() => this.deliver(result, assignment));
      }
    } finally {
      this.currentBatch = undefined;
    }
    if (!this.isCurrent(assignment)) return batch.from;
    const reached = assignment.next.get(batch.source) as number;
    if (isWhole) this.skipTo(assignment, batch);
    return isWhole ? batch.next : reached;
  }

  /** Skips what lies behind the last record, such as transaction markers. */
  private skipTo(assignment: Assignment, { source, next }: FetchedBatch): void {
    if (next <= (assignment.next.get(source) as number)) return;
    assignment.next.set(source, next);
    this.options.subscription.skipped?.({ source, nextPosition: next });
  }

  /** Delivers nothing any more. */
  end(): void {
    this.isEnded = true;
    clearInterval(this.looking);
    // Not awaited: the group waits for its current batch, in which this may be called.
    void this.joinedGroup.close();
  }

  async close(): Promise<void> {
    this.isEnded = true;
    clearInterval(this.looking);
    await this.joinedGroup.close();
  }

  private isCurrent(assignment: Assignment): boolean {
    return this.assignment === assignment && !this.isEnded;
  }

  private startAssignment(sources: readonly string[]): void {
    const assignment: Assignment = { sources, next: new Map(), isReady: Promise.resolve() };
    this.assignment = assignment;
    assignment.isReady = this.subscriberLock
      .runExclusive(() => this.loadPositions(assignment))
      .catch((error: unknown) => {
        this.stop(error);
      });
  }

  /** Asks the subscriber where to begin. */
  private async loadPositions(assignment: Assignment): Promise<void> {
    if (!this.isCurrent(assignment)) return;
    const { sources } = assignment;
    const wanted = await this.options.subscription.positionsOf(sources);
    const due = new Map(sources.map((source) => [source, wanted.get(source) ?? 0]));
    for (const each of await this.keptBounds.of(due, () => this.isCurrent(assignment))) {
      const position = await this.kept(each);
      if (!this.isCurrent(assignment)) return;
      assignment.next.set(each.source, position);
      this.joinedGroup.seek(each.source, position);
    }
  }

  /**
   * Where a source goes on: where it is due, or at what is kept when that is gone, after the subscriber was told.
   * @throws MessagesLost when the subscriber cannot be told
   */
  private async kept({ source, due, bounds }: DueSource): Promise<number> {
    const { first, end } = bounds;
    if (isKept(due, bounds)) return due;
    const { lost, skipped } = this.options.subscription;
    if (due === 0) skipped?.({ source, nextPosition: first });
    else if (lost === undefined) throw new MessagesLost(source, due, bounds);
    else
      await lost({ source, exchange: this.options.exchangeOf(parseSource(source).topic), position: due, first, end });
    return first;
  }

  /** Looks for what is gone where nothing comes that would show it. */
  private async look(): Promise<void> {
    const { assignment } = this;
    await assignment.isReady;
    const due = new Map(assignment.next);
    if (!this.isCurrent(assignment) || due.size === 0) return;
    // Asked after the positions were noted: a source that ends before one of them has begun anew.
    const bounds = await this.options.client.boundsOf(topicsOf([...due.keys()])).catch(() => undefined);
    for (const [source, position] of due) {
      const kept = bounds?.get(source);
      if (kept === undefined || isKept(position, kept)) continue;
      if (assignment.next.get(source) !== position) continue;
      await this.exclusively(() => this.goTo(assignment, source));
    }
  }

  /** Calls of the subscriber do not overlap. Stops when one fails. */
  private async exclusively<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await this.subscriberLock.runExclusive(work);
    } catch (error) {
      this.stop(error);
      return undefined;
    }
  }

  /** Seeks what is due: the group's own position may be another. @returns whether it was still there */
  private async goTo(assignment: Assignment, source: string): Promise<boolean> {
    const due = assignment.next.get(source);
    if (due === undefined) return false;
    const [found] = await this.keptBounds.of(new Map([[source, due]]), () => this.isCurrent(assignment));
    if (found === undefined) return false;
    const position = await this.kept(found);
    assignment.next.set(source, position);
    this.joinedGroup.seek(source, position);
    return position === due;
  }

  private async deliver(result: ReadResult, assignment: Assignment): Promise<void> {
    if (!this.isCurrent(assignment)) return;
    const { subscription } = this.options;
    const position = result.kind === 'frame' ? result.delivery : result.record;
    try {
      if (result.kind === 'frame') {
        await subscription.handle(result.delivery);
        this.bodies.give(result.delivery.frame.body);
      } else if (subscription.unreadable !== undefined) await subscription.unreadable(result.record);
      else subscription.skipped?.(position);
      assignment.next.set(position.source, position.nextPosition);
    } catch (error) {
      this.stop(error);
    }
  }

  /** Delivers nothing any more and reports the failure to the endpoint. */
  private stop(error: unknown): void {
    this.failed(error instanceof Error ? error : new Error(String(error)));
    this.end();
  }
}

const isKept = (position: number, { first, end }: SourceBounds): boolean => position >= first && position <= end;
