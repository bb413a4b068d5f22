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
import { reasonCodes } from '@tietovirta/counting';
import { messageTypes, typeInExchange } from '@tietovirta/exchanges';
import {
  consumerGroup,
  LedgerConsumer,
  ProgressWatch,
  type ConsumerEvent,
  type ConsumerGroup,
} from '@tietovirta/ledger-consumer';
import type { Clock } from '@tietovirta/retries';
import { Metrics, Readiness } from '@tietovirta/service-runtime';
import { CounterHandlers } from './counter-handlers.js';
import type { CounterBackend, CounterBackendEvent } from './counter-backend.js';
import { CounterLog } from './counter-log.js';
import { HeldRecords } from './held-records.js';
import { LagGauge } from './lag-gauge.js';
import { UnassignedRecords } from './unassigned-records.js';

export interface CounterWorkOptions {
  /** Milliseconds between two flushes to the ledger. */
  readonly flushMs: number;
  readonly open: (onEvent: (event: CounterBackendEvent) => void) => Promise<CounterBackend>;
  /** Ends the process after a failure that cannot be handled; others take over what it read. */
  readonly endProcess: () => void;
  /** Default: the clock of the system. */
  readonly clock?: Clock;
}

/** Older than that, what was counted should be in the ledger. */
const longestWaitSeconds = 10;
const lookAtLagEveryMs = 5000;

@Injectable()
export class CounterWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  static readonly options = Symbol('options of the counter service');
  private readonly log = new Logger('Counter');
  private backend: CounterBackend | undefined;
  private consumer: LedgerConsumer | undefined;
  private gauge: LagGauge | undefined;
  private readonly progress = new ProgressWatch();
  private sources: readonly string[] = [];
  private isStopping = false;

  constructor(
    @Inject(CounterWork.options) private readonly options: CounterWorkOptions,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const backend = await this.options.open((event) => {
      this.logEvent(event);
    });
    this.backend = backend;
    this.metrics.brokerRequests(() => backend.requests());
    this.metrics.expect({ counted: messageTypes.map(({ id }) => typeInExchange(id)), asideCodes: reasonCodes });
    await backend.ensureTopics();
    const group = consumerGroup(backend, 'counters');
    const { metrics } = this;
    this.gauge = new LagGauge({
      metrics,
      lagBySource: () => backend.watch.lagBySource(group.group),
      onLag: (records) => {
        this.progress.recordLag(records);
      },
      everyMs: lookAtLagEveryMs,
      clock: this.options.clock,
    });
    this.consumer = this.openConsumer(backend, group);
    this.addChecks(backend);
  }

  /** Writes what was counted, commits the offsets and closes the backend. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.gauge?.close();
    await this.consumer?.close();
    await this.backend?.close();
  }

  /** How long the oldest thing that was counted has been waiting to be written. */
  get waitingSeconds(): number {
    return this.consumer?.waitingSeconds ?? 0;
  }

  private openConsumer(backend: CounterBackend, group: ConsumerGroup): LedgerConsumer {
    const { archive, ledger } = backend;
    const { metrics, options } = this;
    const { transport, deadLetters } = backend.openReading();
    void transport.failure().then((error) => {
      if (this.isStopping) return;
      this.log.fatal('ends: frames cannot be read any more', error);
      options.endProcess();
    });
    const held = new HeldRecords(deadLetters);
    const counterLog = new CounterLog(metrics);
    return new LedgerConsumer({
      ...group,
      transport,
      ledger,
      handlers: new CounterHandlers({ archive, ledger, held, metrics }),
      unassigned: new UnassignedRecords(held),
      beforeWriting: (batch) => held.send(batch),
      flushMs: options.flushMs,
      clock: options.clock,
      onEvent: (event) => {
        if (event.kind === 'assigned') held.forget();
        this.follow(event);
        counterLog.record(event);
      },
    });
  }

  private follow(event: ConsumerEvent): void {
    this.progress.record(event);
    if (event.kind !== 'assigned') return;
    this.sources = event.sources;
    this.gauge?.follow(event.sources);
  }

  private addChecks(backend: CounterBackend): void {
    const sources = async (): Promise<{ readonly sources: number }> => {
      this.progress.check();
      return { sources: this.sources.length };
    };
    const writing = async (): Promise<void> => {
      const seconds = this.waitingSeconds;
      if (seconds > longestWaitSeconds)
        throw new Error(`what was counted ${Math.round(seconds)} seconds ago is not in the ledger`);
    };
    this.readiness.add({ name: 'postgres', check: () => backend.checkDatabase() });
    this.readiness.add({ name: 'kafka', check: sources });
    this.readiness.add({ name: 'ledger', check: writing });
  }

  private logEvent({ level, message, code, facts }: CounterBackendEvent): void {
    if (level !== 'info') this.progress.recordTrouble(message, facts?.['reason']);
    const fields = { code, ...facts };
    if (level === 'error') this.log.error(message, fields);
    else if (level === 'warn') this.log.warn(message, fields);
    else this.log.log(message, fields);
  }
}
