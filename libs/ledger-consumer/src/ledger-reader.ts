/**
 * Reads the sources of a durable transport so that everything in them is written to the ledger exactly once.
 *
 * Positions are the ledger's: reading begins where it stands, and a flush writes what was noted together with the positions
 * reached, guarded, in one transaction. When a guard is lost (somebody else has read on) or nobody can tell whether a flush
 * was written, everything in memory is dropped and read again from where the ledger stands. What the transport commits is a hint
 * for those who watch the lag.
 *
 * Two orders hold it together. Noting (handling a record, taking what was noted, dropping it) happens in turns, so that what is
 * taken is never half of a record, and always comes with its position. Writing (a flush, a new assignment) happens in turns as
 * well, so that no flush is under way while somebody asks where the ledger stands.
 */
import type { Ledger, LedgerBatch } from '@tietovirta/ledger';
import type { Delivery, DurableTransport, Reader, UnreadableRecord } from '@tietovirta/transport';
import { GroupHint } from './group-hint.js';
import { OpenBooks, saysSomething } from './open-books.js';
import type { ReadingEvent } from './reading-event.js';
import type { RunBook, RunBooks } from './run-book.js';
import { SourceSteps } from './source-steps.js';
import { Turns } from './turns.js';
import { WaitingTime } from './waiting-time.js';

export interface ReadingOrder {
  /** Group that reads; the ledger keeps its positions under this name. */
  readonly group: string;
  readonly transport: DurableTransport;
  readonly ledger: Ledger;
  readonly books: RunBooks;
  /** Records that are no frames and say no run; its entries are written under the number it gives. */
  readonly strays?: RunBook;
  /** Resolves when the batch can be written: e.g. when answers are with the broker. When it rejects, all is read again. */
  readonly beforeWriting?: (batch: LedgerBatch) => Promise<void>;
  /** Milliseconds between two flushes. */
  readonly flushMs: number;
  /** Milliseconds before ledger and books are asked again when they do not answer. */
  readonly patienceMs?: number;
  /** Milliseconds after which the book of a run is closed in which nothing is noted any more. */
  readonly idleMs?: number;
  readonly onEvent?: (event: ReadingEvent) => void;
}

const usualPatienceMs = 1000;
const usualIdleMs = 60_000;

export class LedgerReader {
  private readonly reader: Reader;
  private readonly steps = new SourceSteps();
  private readonly books: OpenBooks;
  private readonly hint = new GroupHint();
  private readonly waiting = new WaitingTime();
  private readonly noting = new Turns();
  private readonly writing = new Turns();
  private sources: readonly string[] = [];
  /** While a record is being noted, and for good when that failed: nothing may be written that holds half of it. */
  private isHalfNoted = false;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly order: ReadingOrder) {
    this.books = new OpenBooks(order.books, order.idleMs ?? usualIdleMs);
    this.reader = order.transport.subscribe({
      group: order.group,
      positionsOf: (sources) => this.positionsOf(sources),
      handle: (delivery) => this.handle(delivery),
      unreadable: (record) => this.unreadable(record),
      skipped: ({ source, nextPosition }) => {
        this.steps.reach(source, nextPosition);
      },
    });
    this.schedule();
  }

  /** How long the oldest thing that was noted has been waiting to be written; 0 when there is nothing to write. */
  get waitingSeconds(): number {
    return this.waiting.seconds;
  }

  /** Writes what was noted so far. Resolves also when it could not be written: it is then read again. */
  async flush(): Promise<void> {
    await this.writing.take(async () => {
      if (!(await this.write()) && !this.isClosed) this.reader.rewind();
    });
  }

  /** Writes what was noted, tells the group and notes no more. The transport is closed afterwards. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.flush();
    await this.hint.tell(this.reader);
  }

  private positionsOf(sources: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.writing.take(async () => {
      // What was read before the assignment is written if it still may be; the guards know.
      await this.write();
      return this.noting.take(() => this.begin(sources));
    });
  }

  private async begin(sources: readonly string[]): Promise<ReadonlyMap<string, number>> {
    this.drop();
    const names = sources.map((source) => this.nameOf(source));
    const reached = await this.patiently('the ledger does not answer', () => this.order.ledger.positions(names));
    const positions = new Map(sources.map((source) => [source, reached.get(this.nameOf(source)) ?? 0]));
    this.steps.begin(positions);
    if (sources.join() !== this.sources.join()) this.waiting.forget();
    this.sources = sources;
    this.hint.begin(positions);
    this.tell({ kind: 'assigned', sources });
    return positions;
  }

  private handle(delivery: Delivery): Promise<void> {
    return this.note(delivery, () => this.noteIn(delivery.frame.header.run, (book) => book.handle(delivery)));
  }

  private unreadable(record: UnreadableRecord): Promise<void> {
    const { header } = record;
    return this.note(record, async () => {
      if (header === undefined) await this.order.strays?.unreadable?.(record);
      else await this.noteIn(header.run, (book) => book.unreadable?.(record));
    });
  }

  private note({ source, position, nextPosition }: Omit<Delivery, 'frame'>, work: () => Promise<void>): Promise<void> {
    return this.noting.take(async () => {
      if (this.isClosed || this.isHalfNoted || !this.steps.isNext(source, position)) return;
      this.isHalfNoted = true;
      await work();
      this.isHalfNoted = false;
      this.steps.reach(source, nextPosition);
      this.waiting.note();
    });
  }

  private async noteIn(runKey: string, note: (book: RunBook) => Promise<void> | void): Promise<void> {
    const book = await this.patiently(`run ${runKey} could not be opened`, () => this.books.of(runKey));
    if (book === undefined) {
      this.tell({ kind: 'foreign', runKey });
      return;
    }
    try {
      await note(book);
    } catch (error) {
      if (!(await this.order.books.fail(runKey, error))) throw error;
      this.books.end(runKey);
      this.tell({ kind: 'run-failed', runKey, error });
    }
  }

  /** Asks until there is an answer: without it nothing may be read. */
  private async patiently<T>(trouble: string, ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (this.isClosed) throw error;
        this.tell({ kind: 'waiting', reason: `${trouble}: ${messageOf(error)}` });
        await new Promise((resolve) => setTimeout(resolve, this.order.patienceMs ?? usualPatienceMs));
      }
    }
  }

  private schedule(): void {
    if (this.isClosed) return;
    this.timer = setTimeout(() => {
      void this.flush().then(() => {
        void this.hint.tell(this.reader);
        this.schedule();
      });
    }, this.order.flushMs);
  }

  /** @returns false when it was not written, or nobody knows whether it was; everything in memory is dropped then */
  private async write(): Promise<boolean> {
    const batch = await this.noting.take(() => this.takeBatch());
    if (batch.positions.length === 0 && batch.runs.length === 0) return true;
    const outcome = await this.apply(batch);
    if (outcome.kind === 'flushed')
      this.hint.moveTo(batch.positions.map((step) => ({ ...step, source: this.sourceIn(step.source) })));
    else
      await this.noting.take(() => {
        this.drop();
      });
    if (outcome.kind === 'flushed' || outcome.by === 'guard') this.waiting.written();
    this.tell(outcome);
    return outcome.kind === 'flushed';
  }

  private async apply(batch: LedgerBatch): Promise<Extract<ReadingEvent, { kind: 'flushed' | 'lost' }>> {
    try {
      await this.order.beforeWriting?.(batch);
      const started = performance.now();
      const answer = await this.order.ledger.apply(batch);
      if (answer === 'applied') return { kind: 'flushed', seconds: (performance.now() - started) / 1000, batch };
      return { kind: 'lost', by: 'guard', reason: 'another reader has read on' };
    } catch (error) {
      return { kind: 'lost', by: 'error', reason: messageOf(error) };
    }
  }

  private takeBatch(): LedgerBatch {
    if (this.isHalfNoted) return { positions: [], runs: [] };
    const stray = this.order.strays?.takeEntries();
    const runs = [...this.books.takeEntries(), ...(stray !== undefined && saysSomething(stray) ? [stray] : [])];
    const positions = this.steps.take().map((step) => ({ ...step, source: this.nameOf(step.source) }));
    this.waiting.take();
    return { positions, runs };
  }

  private drop(): void {
    this.books.clear();
    this.steps.forget();
    this.order.strays?.takeEntries();
  }

  /** Several groups read the same sources, each with positions of its own. */
  private nameOf(source: string): string {
    return `${this.order.group}:${source}`;
  }

  private sourceIn(name: string): string {
    return name.slice(this.order.group.length + 1);
  }

  private tell(event: ReadingEvent): void {
    this.order.onEvent?.(event);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
