/**
 * Consumes the sources of a durable transport so that every record is written to the ledger exactly once.
 *
 * The ledger keeps the positions: consuming begins where it stands, and a flush writes what was processed together with the
 * positions reached, guarded, in one transaction. When the guard is lost (another consumer has gone on with the source) or the
 * outcome of a flush is unknown, everything in memory is dropped and consumed again from where the ledger stands. What the
 * transport commits is a hint for those who watch the lag.
 *
 * Two mutexes hold it together. Processing (handling a record, taking what was processed, dropping it) excludes itself, so that
 * what is taken is never half of a record, and always comes with its position. Writing (a flush, a new assignment) excludes
 * itself as well, so that no flush is under way while an assignment asks where the ledger stands.
 */
import type { Ledger, LedgerBatch } from '@tietovirta/ledger';
import type { Delivery, DurableTransport, LostRecords, Reader, UnreadableRecord } from '@tietovirta/transport';
import { RetryPolicy, systemClock, type Clock } from '@tietovirta/retries';
import { retryOf } from '@tietovirta/wording';
import { Mutex } from 'async-mutex';
import type { ConsumerEvent } from './consumer-event.js';
import { OffsetCommitter } from './offset-committer.js';
import { hasEntries, OpenRuns } from './open-runs.js';
import type { RunHandler, RunHandlers } from './run-handler.js';
import { SourceSteps } from './source-steps.js';
import { WaitingTime } from './waiting-time.js';

export interface LedgerConsumerOptions {
  /** Name of the consumer group. */
  readonly group: string;
  /** The ledger keeps the positions of the group under this name; under that of the group when absent. */
  readonly positionsName?: string;
  readonly transport: DurableTransport;
  readonly ledger: Ledger;
  readonly handlers: RunHandlers;
  /**
   * Handles records that are no frames and name no run; its entries are written under the number it gives. Absent: such records
   * are passed over.
   */
  readonly unassigned?: RunHandler;
  /** Resolves when the batch can be written: e.g. when answers are with the broker. When it rejects, all is consumed again. */
  readonly beforeWriting?: (batch: LedgerBatch) => Promise<void>;
  /** Milliseconds between two flushes. */
  readonly flushMs: number;
  /** Milliseconds between two tries of a ledger or an archive that does not answer; 1 000 when absent. */
  readonly retryMs?: number;
  /** Milliseconds after which the handler of a run that gets no records is closed; 60 000 when absent. */
  readonly idleMs?: number;
  readonly onEvent?: (event: ConsumerEvent) => void;
  /** Default: the clock of the system. */
  readonly clock?: Clock;
}

const defaultRetryMs = 1000;
const defaultIdleMs = 60_000;

export class LedgerConsumer {
  private readonly reader: Reader;
  private readonly steps = new SourceSteps();
  private readonly runs: OpenRuns;
  private readonly clock: Clock;
  private readonly committer: OffsetCommitter;
  private readonly waiting: WaitingTime;
  private readonly processing = new Mutex();
  private readonly writing = new Mutex();
  private sources: readonly string[] = [];
  /** While a record is being processed, and for good when that failed: nothing may be written that holds half of it. */
  private isHalfProcessed = false;
  private cancelFlush: () => void = () => undefined;
  /** Why the ledger will never take what was processed. */
  private unwritable: Error | undefined;
  /** Aborted when this consumer is closed. */
  private readonly closing = new AbortController();

  private readonly positionsName: string;

  constructor(private readonly options: LedgerConsumerOptions) {
    this.positionsName = options.positionsName ?? options.group;
    this.clock = options.clock ?? systemClock;
    this.committer = new OffsetCommitter(this.clock);
    this.waiting = new WaitingTime(this.clock);
    this.runs = new OpenRuns(options.handlers, options.idleMs ?? defaultIdleMs, this.clock);
    this.reader = options.transport.subscribe({
      group: options.group,
      positionsOf: (sources) => this.positionsOf(sources),
      handle: (delivery) => this.handle(delivery),
      unreadable: (record) => this.unreadable(record),
      lost: (lost) => this.lost(lost),
      skipped: ({ source, nextPosition }) => {
        this.steps.reach(source, nextPosition);
      },
    });
    this.schedule();
  }

  /** How long the oldest thing that was processed has been waiting to be written; 0 when there is nothing to write. */
  get waitingSeconds(): number {
    return this.waiting.seconds;
  }

  /** Writes what was processed so far. Resolves also when it could not be written: it is then consumed again. */
  async flush(): Promise<void> {
    await this.writing.runExclusive(async () => {
      if (!(await this.write()) && !this.closing.signal.aborted) this.reader.rewind();
    });
  }

  /** Writes what was processed, commits the offsets and processes no more. The transport is closed afterwards. */
  async close(): Promise<void> {
    this.closing.abort();
    this.cancelFlush();
    await this.flush();
    await this.committer.commit(this.reader);
  }

  private positionsOf(sources: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.writing.runExclusive(async () => {
      // What was processed before the assignment is written if it still may be; the guards know.
      await this.write();
      return this.processing.runExclusive(() => this.begin(sources));
    });
  }

  private async begin(sources: readonly string[]): Promise<ReadonlyMap<string, number>> {
    this.drop();
    if (this.unwritable !== undefined) throw this.unwritable;
    const names = sources.map((source) => this.nameOf(source));
    const reached = await this.retry('the ledger does not answer', () => this.options.ledger.positions(names));
    const positions = new Map(sources.map((source) => [source, reached.get(this.nameOf(source)) ?? 0]));
    this.steps.begin(positions);
    if (sources.join() !== this.sources.join()) this.waiting.forget();
    this.sources = sources;
    this.committer.begin(positions);
    this.report({ kind: 'assigned', sources });
    return positions;
  }

  private handle(delivery: Delivery): Promise<void> {
    return this.process(delivery, () =>
      this.processIn(delivery.frame.header.run, (handler) => handler.handle(delivery)),
    );
  }

  private unreadable(record: UnreadableRecord): Promise<void> {
    const { header } = record;
    return this.process(record, async () => {
      if (header === undefined) await this.options.unassigned?.unreadable?.(record);
      else await this.processIn(header.run, (handler) => handler.unreadable?.(record));
    });
  }

  /** The runs are ended before the position moves on: whoever dies in between begins with the same loss. */
  private lost(lost: LostRecords): Promise<void> {
    const { source, first } = lost;
    return this.processing.runExclusive(async () => {
      if (this.closing.signal.aborted || this.isHalfProcessed || !this.steps.has(source)) return;
      const trouble = `that records of ${source} are lost could not be recorded`;
      const runKeys = await this.retry(trouble, () => this.options.handlers.lost(lost));
      this.steps.goOnAt(source, first);
      this.waiting.begin();
      this.report({ kind: 'lost', lost, runKeys });
    });
  }

  private process(
    { source, position, nextPosition }: Omit<Delivery, 'frame'>,
    work: () => Promise<void>,
  ): Promise<void> {
    return this.processing.runExclusive(async () => {
      if (this.closing.signal.aborted || this.isHalfProcessed || !this.steps.isNext(source, position)) return;
      this.isHalfProcessed = true;
      await work();
      this.isHalfProcessed = false;
      this.steps.reach(source, nextPosition);
      this.waiting.begin();
    });
  }

  private async processIn(runKey: string, work: (handler: RunHandler) => Promise<void> | void): Promise<void> {
    try {
      const handler =
        this.runs.known(runKey) ?? (await this.retry(`run ${runKey} could not be opened`, () => this.runs.of(runKey)));
      if (handler === undefined) this.report({ kind: 'passed-over', runKey });
      else await work(handler);
    } catch (error) {
      const fail = (): Promise<boolean> => this.options.handlers.fail(runKey, error);
      if (!(await this.retry(`the failure of run ${runKey} could not be recorded`, fail))) throw error;
      this.report({ kind: 'run-failed', runKey, error });
    }
  }

  /**
   * Tries until there is an answer, or this consumer is closed: without the answer nothing may be consumed.
   * @throws what no retry changes; it stops the reader, and the process with it
   */
  private retry<T>(trouble: string, work: () => Promise<T>): Promise<T> {
    const onRetry = (error: unknown): void => {
      this.report({ kind: 'retrying', reason: `${trouble}: ${messageOf(error)}` });
    };
    const { retryMs: pauseMs = defaultRetryMs } = this.options;
    return new RetryPolicy({ pauseMs, onRetry, signal: this.closing.signal }, this.clock).run(work);
  }

  private schedule(): void {
    if (this.closing.signal.aborted) return;
    this.cancelFlush = this.clock.after(this.options.flushMs, () => {
      void this.flush().then(() => {
        void this.committer.commit(this.reader);
        this.schedule();
      });
    });
  }

  /** @returns false when it was not written, or the outcome is unknown; everything in memory is dropped then */
  private async write(): Promise<boolean> {
    const batch = await this.processing.runExclusive(() => this.takeBatch());
    if (batch.positions.length === 0 && batch.runs.length === 0) return true;
    const outcome = await this.apply(batch);
    if (outcome.kind === 'flushed')
      this.committer.advance(batch.positions.map((step) => ({ ...step, source: this.sourceIn(step.source) })));
    else
      await this.processing.runExclusive(() => {
        this.drop();
      });
    if (outcome.kind === 'flushed' || outcome.by === 'guard') this.waiting.written();
    this.report(outcome);
    return outcome.kind === 'flushed';
  }

  private async apply(batch: LedgerBatch): Promise<Extract<ConsumerEvent, { kind: 'flushed' | 'dropped' }>> {
    try {
      await this.options.beforeWriting?.(batch);
      const started = this.clock.now();
      const answer = await this.options.ledger.apply(batch);
      if (answer === 'applied') return { kind: 'flushed', seconds: (this.clock.now() - started) / 1000, batch };
      return { kind: 'dropped', by: 'guard', reason: 'another reader has read on' };
    } catch (error) {
      // Whatever went wrong, the outcome is unknown: where the ledger stands decides what is consumed again. Unless no retry helps: then
      // asking where it stands ends the reader, and the process with it.
      if (retryOf(error) === 'never') this.unwritable = error instanceof Error ? error : new Error(String(error));
      return { kind: 'dropped', by: 'error', reason: messageOf(error) };
    }
  }

  private takeBatch(): LedgerBatch {
    if (this.isHalfProcessed) return { positions: [], runs: [] };
    const unassigned = this.options.unassigned?.takeEntries();
    const runs = [
      ...this.runs.takeEntries(),
      ...(unassigned !== undefined && hasEntries(unassigned) ? [unassigned] : []),
    ];
    const positions = this.steps.take().map((step) => ({ ...step, source: this.nameOf(step.source) }));
    this.waiting.take();
    return { positions, runs };
  }

  private drop(): void {
    this.runs.clear();
    this.steps.forget();
    this.options.unassigned?.takeEntries();
  }

  /** Several groups consume the same sources, each with positions of its own. */
  private nameOf(source: string): string {
    return `${this.positionsName}:${source}`;
  }

  private sourceIn(name: string): string {
    return name.slice(this.positionsName.length + 1);
  }

  private report(event: ConsumerEvent): void {
    this.options.onEvent?.(event);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
