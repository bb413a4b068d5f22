/**
 * Reads for one group: begins where the subscriber says, hands over one piece after the other, and never believes that what
 * was fetched begins where it was asked to. The subscriber is called by one hand at a time.
 */
import { BodyPool } from '@tietovirta/messages';
import type { DurableSubscription, Reader } from '@tietovirta/transport';
import {
  type FetchedBatch,
  type GroupListener,
  type KafkaClient,
  type KafkaGroup,
  type OnTransportEvent,
  type SourceBounds,
  type StoredRecord,
  Turns,
  parseSource,
} from '@tietovirta/kafka-client';
import { MessagesLost } from './messages-lost.js';
import { RecordReading, type Piece } from './wire/pieces-of.js';

export interface ReadingOptions {
  readonly client: KafkaClient;
  readonly subscription: DurableSubscription;
  readonly topics: readonly string[];
  readonly largestBodyBytes: number;
  readonly onEvent: OnTransportEvent;
  readonly onFailure: (error: Error) => void;
}

/** What this member reads from one assignment, or one rewinding, to the next. */
interface Share {
  readonly sources: readonly string[];
  /** Position of the next record of each source; empty until the subscriber has told. */
  readonly next: Map<string, number>;
  isReady: Promise<void>;
}

const askAgainAfterMs = 500;

export class Reading implements Reader, GroupListener {
  readonly group: string;
  readonly topics: readonly string[];
  private readonly bodies = new BodyPool();
  private readonly reading: RecordReading;
  private readonly turns = new Turns();
  private readonly joined: KafkaGroup;
  private share: Share = { sources: [], next: new Map(), isReady: Promise.resolve() };
  private isEnded = false;
  private atHand: { readonly source: string; readonly records: readonly StoredRecord[] } | undefined;

  constructor(private readonly options: ReadingOptions) {
    this.group = options.subscription.group;
    this.topics = options.topics;
    this.reading = new RecordReading({ largestBodyBytes: options.largestBodyBytes, bodies: this.bodies });
    this.joined = options.client.openGroup(this);
  }

  async commit(positions: ReadonlyMap<string, number>): Promise<void> {
    try {
      await this.joined.commit(positions);
    } catch (error) {
      const facts = { group: this.group, reason: error instanceof Error ? error.message : String(error) };
      this.options.onEvent({ level: 'warn', code: 'commit-failed', message: 'Positions were not committed', facts });
    }
  }

  rewind(): void {
    this.begin(this.share.sources);
  }

  assigned(sources: readonly string[]): void {
    this.begin(sources);
  }

  failed(error: Error): void {
    this.isEnded = true;
    this.options.onFailure(error);
  }

  /** What is being handled, as it lies on the broker. */
  original(source: string, position: number): StoredRecord | undefined {
    if (this.atHand?.source !== source) return undefined;
    return this.atHand.records.find((record) => record.position === position);
  }

  async batch(batch: FetchedBatch): Promise<number> {
    const { share } = this;
    await share.isReady;
    const next = share.next.get(batch.source);
    if (!this.isCurrent(share) || next === undefined) return batch.from;
    if (batch.from > next) {
      await this.turns.take(() => this.goBack(share, batch.source));
      return batch.from;
    }
    const records = next === batch.records[0]?.position ? batch.records : batch.records.filter(({ position }) => position >= next); // oxfmt-ignore
    this.atHand = { source: batch.source, records };
    try {
      for (const piece of this.reading.piecesOf(records, batch.source)) {
        if (!this.isCurrent(share) || !batch.isCurrent()) break;
        await this.turns.take(() => this.hand(piece, share));
      }
    } finally {
      this.atHand = undefined;
    }
    if (!this.isCurrent(share)) return batch.from;
    const reached = share.next.get(batch.source) as number;
    const isWhole = reached > (records.at(-1)?.position ?? -1);
    if (isWhole) this.passTo(share, batch);
    return isWhole ? batch.next : reached;
  }

  /** Behind the last record there may be something that is none. */
  private passTo(share: Share, { source, next }: FetchedBatch): void {
    if (next <= (share.next.get(source) as number)) return;
    share.next.set(source, next);
    this.options.subscription.skipped?.({ source, nextPosition: next });
  }

  /** Hands nothing over any more. */
  end(): void {
    this.isEnded = true;
    // Not awaited: the group waits for the batch in which this may happen.
    void this.joined.close();
  }

  async close(): Promise<void> {
    this.isEnded = true;
    await this.joined.close();
  }

  private isCurrent(share: Share): boolean {
    return this.share === share && !this.isEnded;
  }

  private begin(sources: readonly string[]): void {
    const share: Share = { sources, next: new Map(), isReady: Promise.resolve() };
    share.isReady = this.turns
      .take(() => this.locate(share))
      .catch((error: unknown) => {
        this.stop(error);
      });
    this.share = share;
  }

  /** Asks where to begin. The share is ready when nobody can be handed what lies before. */
  private async locate(share: Share): Promise<void> {
    if (!this.isCurrent(share)) return;
    const wanted = await this.options.subscription.positionsOf(share.sources);
    const bounds = await this.bounds(share);
    if (bounds === undefined) return;
    for (const source of share.sources) {
      const position = this.firstKept(source, wanted.get(source) ?? 0, bounds.get(source));
      share.next.set(source, position);
      this.joined.seek(source, position);
    }
  }

  /** @throws MessagesLost when a source no longer holds what comes next */
  private firstKept(source: string, position: number, bounds: SourceBounds | undefined): number {
    const { first, end } = bounds ?? { first: 0, end: 0 };
    if (position > end) throw new MessagesLost(source, position, { first, end });
    if (position >= first) return position;
    if (position > 0) throw new MessagesLost(source, position, { first, end });
    this.options.subscription.skipped?.({ source, nextPosition: first });
    return first;
  }

  /** Asks until a broker answers; undefined when others have come between. */
  private async bounds(share: Share): Promise<ReadonlyMap<string, SourceBounds> | undefined> {
    const topics = [...new Set(share.sources.map((source) => parseSource(source).topic))];
    while (this.isCurrent(share)) {
      try {
        return await this.options.client.boundsOf(topics);
      } catch (error) {
        const facts = { group: this.group, reason: error instanceof Error ? error.message : String(error) };
        this.options.onEvent({ level: 'warn', code: 'broker-silent', message: 'No broker says what it keeps', facts });
        await new Promise((resolve) => setTimeout(resolve, askAgainAfterMs));
      }
    }
    return undefined;
  }

  /** The group's own position lies ahead of the subscriber's, or the broker no longer keeps what comes next. */
  private async goBack(share: Share, source: string): Promise<void> {
    const bounds = await this.bounds(share);
    const next = share.next.get(source);
    if (bounds === undefined || next === undefined) return;
    const kept = bounds.get(source);
    if (kept !== undefined && kept.first > next) this.stop(new MessagesLost(source, next, kept));
    else this.joined.seek(source, next);
  }

  private async hand(piece: Piece, share: Share): Promise<void> {
    if (!this.isCurrent(share)) return;
    const { subscription } = this.options;
    const place = piece.kind === 'frame' ? piece.delivery : piece.record;
    try {
      if (piece.kind === 'frame') {
        await subscription.handle(piece.delivery);
        this.bodies.give(piece.delivery.frame.body);
      } else if (subscription.unreadable !== undefined) await subscription.unreadable(piece.record);
      else subscription.skipped?.(place);
      share.next.set(place.source, place.nextPosition);
    } catch (error) {
      this.stop(error);
    }
  }

  /** Nothing is handed over any more; who waits for the endpoint learns why. */
  private stop(error: unknown): void {
    this.failed(error instanceof Error ? error : new Error(String(error)));
    this.end();
  }
}
