/**
 * A counter at work, from its start to its orderly end: reads the frames of all exchanges, counts them and writes what it counted
 * to the ledger, with how far it has read. Several counters share the sources; each may die at any time.
 */
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LedgerReader, type ReadingEvent } from '@tietovirta/ledger-consumer';
import { Metrics, Readiness } from '@tietovirta/service-runtime';
import { CounterBooks } from './counter-books.js';
import type { CounterBackend, CounterBackendEvent } from './counter-backend.js';
import { CounterLog } from './counter-log.js';
import { HeldRecords } from './held-records.js';
import { LagGauge } from './lag-gauge.js';
import { StrayBook } from './stray-book.js';

export interface CounterWorkOptions {
  /** Milliseconds between two flushes. */
  readonly flushMs: number;
  readonly open: (onEvent: (event: CounterBackendEvent) => void) => Promise<CounterBackend>;
  /** Ends the process after a failure that cannot be borne; others take over what it read. */
  readonly die: () => void;
}

/** Older than that, what was counted should be in the ledger. */
const longestWaitSeconds = 10;
const lookAtLagEveryMs = 5000;

@Injectable()
export class CounterWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  static readonly options = Symbol('options of the counter service');
  private readonly log = new Logger('Counter');
  private backend: CounterBackend | undefined;
  private reader: LedgerReader | undefined;
  private gauge: LagGauge | undefined;
  private sources: readonly string[] | undefined;
  private isStopping = false;

  constructor(
    @Inject(CounterWork.options) private readonly options: CounterWorkOptions,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const backend = await this.options.open((event) => {
      this.tell(event);
    });
    this.backend = backend;
    await backend.ensureTopics();
    const group = `${backend.topicPrefix}.counters`;
    const { metrics } = this;
    this.gauge = new LagGauge({
      metrics,
      lagBySource: () => backend.watch.lagBySource(group),
      everyMs: lookAtLagEveryMs,
    });
    this.reader = this.openReader(backend, group);
    this.addChecks(backend);
  }

  /** What was counted is written, and the group is told; then everything is given back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.gauge?.close();
    await this.reader?.close();
    await this.backend?.close();
  }

  /** How long the oldest thing that was counted has been waiting to be written. */
  get waitingSeconds(): number {
    return this.reader?.waitingSeconds ?? 0;
  }

  private openReader(backend: CounterBackend, group: string): LedgerReader {
    const { archive, ledger } = backend;
    const { metrics, options } = this;
    const { transport, deadLetters } = backend.openReading();
    void transport.failure().then((error) => {
      if (this.isStopping) return;
      this.log.fatal('ends: frames cannot be read any more', error);
      options.die();
    });
    const held = new HeldRecords(deadLetters);
    const counterLog = new CounterLog(metrics);
    return new LedgerReader({
      group,
      transport,
      ledger,
      books: new CounterBooks({ archive, ledger, held, metrics }),
      strays: new StrayBook(held),
      beforeWriting: (batch) => held.send(batch),
      flushMs: options.flushMs,
      onEvent: (event) => {
        if (event.kind === 'assigned') held.forget();
        this.follow(event);
        counterLog.tell(event);
      },
    });
  }

  private follow(event: ReadingEvent): void {
    if (event.kind !== 'assigned') return;
    this.sources = event.sources;
    this.gauge?.follow(event.sources);
  }

  private addChecks(backend: CounterBackend): void {
    const database = async (): Promise<void> => {
      if (!(await backend.isDatabaseReachable())) throw new Error('it does not answer');
    };
    const sources = async (): Promise<{ readonly sources: number }> => {
      if (this.sources === undefined) throw new Error('the group of counters is not joined yet');
      return { sources: this.sources.length };
    };
    const writing = async (): Promise<void> => {
      const seconds = this.waitingSeconds;
      if (seconds > longestWaitSeconds)
        throw new Error(`what was counted ${Math.round(seconds)} seconds ago is not in the ledger`);
    };
    this.readiness.add({ name: 'postgres', check: database });
    this.readiness.add({ name: 'kafka', check: sources });
    this.readiness.add({ name: 'ledger', check: writing });
  }

  private tell({ level, message, code, facts }: CounterBackendEvent): void {
    const fields = { code, ...facts };
    if (level === 'error') this.log.error(message, fields);
    else if (level === 'warn') this.log.warn(message, fields);
    else this.log.log(message, fields);
  }
}
