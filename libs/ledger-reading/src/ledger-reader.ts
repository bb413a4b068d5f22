/**
 * Reads the sources of a durable transport so that everything in them is written to the ledger exactly once.
 *
 * Positions are the ledger's: reading begins where it stands, and a flush writes what was noted together with the positions
 * reached, guarded, in one transaction. When a guard is lost (somebody else has read on) or nobody can tell whether a flush
 * was written, everything in memory is dropped and read again from where the ledger stands. What the transport commits is a hint
 * for those who watch the lag.
 */
import type { Ledger, LedgerBatch, RunEntries } from '@tietovirta/ledger';
import type { Delivery, DurableTransport, Reader, UnreadableRecord } from '@tietovirta/transport';
import { SourceSteps } from './source-steps.js';
import type { RunBook, RunBooks } from './run-book.js';

export interface ReadingOrder {
  /** Group that reads; the ledger keeps its positions under this name. */
  readonly group: string;
  readonly transport: DurableTransport;
  readonly ledger: Ledger;
  readonly books: RunBooks;
  /** Records that are no frames and say no run; their entries are written under this number. */
  readonly strays?: RunBook;
  /** Resolves when what was handled so far can be written: e.g. that answers are with the broker. */
  readonly beforeWriting?: () => Promise<void>;
  /** Milliseconds between two flushes. */
  readonly flushMs: number;
  readonly onEvent?: (event: ReadingEvent) => void;
}

/** What happens while reading, for logs and metrics. */
export type ReadingEvent =
  | { readonly kind: 'assigned'; readonly sources: readonly string[] }
  | { readonly kind: 'flushed'; readonly seconds: number; readonly batch: LedgerBatch }
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'foreign'; readonly runKey: string }
  | { readonly kind: 'run-failed'; readonly runKey: string; readonly error: unknown };

/** Milliseconds before the ledger is asked again when it could not be reached. */
const patienceMs = 1000;

export class LedgerReader {
  private readonly reader: Reader;
  private readonly steps = new SourceSteps();
  private readonly books = new Map<string, RunBook | undefined>();
  /** Counts how often memory was dropped: what began before that must not be noted any more. */
  private epoch = 0;
  private flushing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly order: ReadingOrder) {
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

  /** Writes what was noted so far. Resolves also when it could not be written: it is then read again. */
  async flush(): Promise<void> {
    while (this.flushing !== undefined) await this.flushing;
    this.flushing = this.writeNoted().finally(() => {
      this.flushing = undefined;
    });
    await this.flushing;
  }

  /** Writes what was noted and notes no more. Reading itself is ended by closing the transport. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.flush();
  }

  private async positionsOf(sources: readonly string[]): Promise<ReadonlyMap<string, number>> {
    // What was read before the assignment is written if it still may be; the guards know.
    await this.flush();
    this.drop();
    const names = new Map(sources.map((source) => [this.nameOf(source), source]));
    const reached = await this.standing([...names.keys()]);
    const positions = new Map(sources.map((source) => [source, reached.get(this.nameOf(source)) ?? 0]));
    this.steps.begin(positions);
    this.tell({ kind: 'assigned', sources });
    return positions;
  }

  /** Asks until the ledger answers: without it nothing may be read. */
  private async standing(names: readonly string[]): Promise<ReadonlyMap<string, number>> {
    for (;;) {
      try {
        return await this.order.ledger.positions(names);
      } catch (error) {
        if (this.isClosed) throw error;
        this.tell({ kind: 'lost', reason: `the ledger does not answer: ${messageOf(error)}` });
        await new Promise((resolve) => setTimeout(resolve, patienceMs));
      }
    }
  }

  private async handle(delivery: Delivery): Promise<void> {
    if (!this.steps.isNext(delivery.source, delivery.position)) return;
    const { epoch } = this;
    const runKey = delivery.frame.header.run;
    await this.noteIn(runKey, (book) => book.handle(delivery));
    if (epoch === this.epoch) this.steps.reach(delivery.source, delivery.nextPosition);
  }

  private async unreadable(record: UnreadableRecord): Promise<void> {
    if (!this.steps.isNext(record.source, record.position)) return;
    const { epoch } = this;
    if (record.header === undefined) await this.order.strays?.unreadable?.(record);
    else await this.noteIn(record.header.run, (book) => book.unreadable?.(record));
    if (epoch === this.epoch) this.steps.reach(record.source, record.nextPosition);
  }

  private async noteIn(runKey: string, note: (book: RunBook) => Promise<void> | void): Promise<void> {
    const book = this.books.has(runKey) ? this.books.get(runKey) : await this.openBook(runKey);
    if (book === undefined) {
      this.tell({ kind: 'foreign', runKey });
      return;
    }
    try {
      const noted = note(book);
      if (noted !== undefined) await noted;
    } catch (error) {
      if (!(await this.order.books.fail(runKey, error))) throw error;
      this.tell({ kind: 'run-failed', runKey, error });
      this.books.set(runKey, onlyEntriesOf(book));
    }
  }

  private async openBook(runKey: string): Promise<RunBook | undefined> {
    const { epoch } = this;
    for (;;) {
      try {
        const book = await this.order.books.open(runKey);
        if (epoch === this.epoch) this.books.set(runKey, book);
        return book;
      } catch (error) {
        if (this.isClosed) throw error;
        this.tell({ kind: 'lost', reason: `run ${runKey} could not be opened: ${messageOf(error)}` });
        await new Promise((resolve) => setTimeout(resolve, patienceMs));
      }
    }
  }

  private schedule(): void {
    if (this.isClosed) return;
    this.timer = setTimeout(() => {
      void this.flush().finally(() => {
        this.schedule();
      });
    }, this.order.flushMs);
  }

  private async writeNoted(): Promise<void> {
    const { epoch } = this;
    const batch = this.takeBatch();
    if (batch.positions.length === 0 && batch.runs.length === 0) return;
    try {
      await this.order.beforeWriting?.();
      const started = performance.now();
      const answer = await this.order.ledger.apply(batch);
      if (answer === 'lost') this.loseSight(epoch, 'another reader has read on');
      else {
        this.tell({ kind: 'flushed', seconds: (performance.now() - started) / 1000, batch });
        await this.hint(batch);
      }
    } catch (error) {
      this.loseSight(epoch, messageOf(error));
    }
  }

  private takeBatch(): LedgerBatch {
    const books = [...this.books.values()].filter((book) => book !== undefined);
    if (this.order.strays !== undefined) books.push(this.order.strays);
    const runs = books.map((book) => book.takeEntries()).filter(saysSomething);
    const positions = this.steps.take().map((step) => ({ ...step, source: this.nameOf(step.source) }));
    return { positions, runs };
  }

  /** Drops everything and reads again from where the ledger stands, unless that has happened meanwhile. */
  private loseSight(epoch: number, reason: string): void {
    this.tell({ kind: 'lost', reason });
    if (epoch !== this.epoch) return;
    this.drop();
    if (!this.isClosed) this.reader.rewind();
  }

  private drop(): void {
    this.epoch += 1;
    this.books.clear();
    this.steps.forget();
    this.order.strays?.takeEntries();
  }

  /** A commit that fails is no fault: reading never begins there. */
  private async hint({ positions }: LedgerBatch): Promise<void> {
    const reached = positions.map(({ source, to }) => [source.slice(this.order.group.length + 1), to] as const);
    await this.reader.commit(new Map(reached)).catch(() => undefined);
  }

  /** Several groups read the same sources, each with positions of its own. */
  private nameOf(source: string): string {
    return `${this.order.group}:${source}`;
  }

  private tell(event: ReadingEvent): void {
    this.order.onEvent?.(event);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const saysSomething = ({ deltas, marks, sent, deadLetters, recovered }: RunEntries): boolean =>
  [deltas.counts, marks, sent, deadLetters, recovered].some((entries) => entries.length > 0);

/** The book of a run that has failed: what it noted is still written, nothing more is noted. */
const onlyEntriesOf = (book: RunBook): RunBook => ({
  handle: () => undefined,
  takeEntries: () => book.takeEntries(),
});
