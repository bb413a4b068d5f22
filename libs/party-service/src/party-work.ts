/**
 * One party service at work, from its start to its orderly end: takes jobs from the queue and makes their slices, reads
 * openings and answers them. Making and answering have a transport each, so that neither waits for what the other sends.
 */
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { typeInExchange, type PartyService } from '@tietovirta/exchanges';
import { consumerGroup, LedgerConsumer, ProgressWatch, type ConsumerGroup } from '@tietovirta/ledger-consumer';
import type { Clock } from '@tietovirta/retries';
import type { Wire } from '@tietovirta/scenarios/wire';
import { Metrics, Readiness } from '@tietovirta/service-runtime';
import type { DurableTransport } from '@tietovirta/transport';
import { AnswerHandlers } from './answer-handlers.js';
import { answeredExchanges } from './answered-openings.js';
import { Backpressure, type LagWatch } from './backpressure.js';
import { JobsWatch } from './jobs-watch.js';
import { JobHandler } from './job-handler.js';
import { partyService, typesOf } from './party-service.js';
import type { PartyBackend, PartyBackendEvent } from './party-backend.js';
import { recordsAFrame } from './records-a-frame.js';
import { RunsOfService } from './parties-of-run.js';
import { clockQueue } from '@tietovirta/job-queue';
import { ClockJobHandler, clockJobsAtATime } from './clock-job-handler.js';
import { ConsumerLog } from './consumer-log.js';

export interface PartyWorkOptions {
  /** The id of the service, as in `servedBy` of the exchanges. */
  readonly service: string;
  readonly settings: {
    /** How the frames of a run travel whose scenario does not say. */
    readonly wire: Wire;
    /** Frames that may wait for the counters before making pauses. */
    readonly lagLimit: number;
    /** Milliseconds between two flushes to the ledger. */
    readonly counterFlushMs: number;
    /** Jobs at a time. */
    readonly jobConcurrency: number;
  };
  readonly open: (onEvent: (event: PartyBackendEvent) => void) => Promise<PartyBackend>;
  /** What is to be done before the service says that it is ready. */
  readonly prepare?: (service: PartyService) => Promise<void>;
  /** Ends the process after a failure that cannot be handled; what it held is then taken over by others. */
  readonly endProcess: () => void;
  /** Default: the clock of the system. */
  readonly clock?: Clock;
}

@Injectable()
export class PartyWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  static readonly options = Symbol('options of the party service');
  private readonly log = new Logger('Party');
  private readonly service: PartyService;
  private backend: PartyBackend | undefined;
  private consumer: LedgerConsumer | undefined;
  private readonly progress = new ProgressWatch();
  private isStopping = false;

  constructor(
    @Inject(PartyWork.options) private readonly options: PartyWorkOptions,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {
    this.service = partyService(options.service);
  }

  async onApplicationBootstrap(): Promise<void> {
    const backend = await this.options.open((event) => {
      this.logEvent(event);
    });
    this.backend = backend;
    this.metrics.brokerRequests(() => backend.requests());
    this.metrics.expect({ sent: typesOf(this.service).map(typeInExchange) });
    await backend.ensureTopics();
    await this.options.prepare?.(this.service);
    this.addChecks(backend);
    const runs = new RunsOfService({
      service: this.service,
      archive: backend.archive,
      ledger: backend.ledger,
      bodies: backend.bodies,
      announce: (runKey, scenario) => {
        backend.announce(runKey, scenario);
      },
    });
    this.answer(backend, runs);
    this.make(backend, runs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.backend?.jobs.close();
    await this.consumer?.close();
    await this.backend?.close();
  }

  private make(backend: PartyBackend, runs: RunsOfService): void {
    const { ledger, jobs } = backend;
    const { metrics, options } = this;
    const { clock } = options;
    const { lagLimit: limit, jobConcurrency: concurrency } = options.settings;
    const transport = this.openTransport(backend, []);
    const pressure = new Backpressure({ watches: this.watches(backend), limit, metrics, clock });
    const maker = new JobHandler({
      runs,
      transport,
      ledger,
      metrics,
      pressure,
      recordsAFrame: ({ wire = options.settings.wire }, parties) => recordsAFrame(wire, parties),
      isStopping: () => this.isStopping,
      clock,
    });
    void jobs.work(this.service.id, (job, context) => maker.handle(job, context), { concurrency });
    const { archive, bodies } = backend;
    const queue = clockQueue(this.service.id);
    const sender = new ClockJobHandler({ queue, runs, archive, ledger, transport, pressure, metrics, bodies, clock });
    const atATime = { concurrency: clockJobsAtATime };
    void jobs.work(queue, (job, context) => sender.handle(job, context), atATime);
  }

  private answer(backend: PartyBackend, runs: RunsOfService): void {
    const exchanges = answeredExchanges(this.service);
    if (exchanges.length === 0) return;
    const { ledger, archive } = backend;
    const transport = this.openTransport(backend, exchanges);
    const consumerLog = new ConsumerLog(this.metrics);
    const handlers = new AnswerHandlers({
      runs,
      ledger,
      archive,
      publish: async (frame, key) => {
        await transport.publish(frame, key);
        this.metrics.messagesSent(typeInExchange(frame.header.messageType), frame.header.rows);
      },
    });
    this.consumer = new LedgerConsumer({
      ...this.group(backend),
      transport,
      ledger,
      handlers,
      beforeWriting: () => transport.settled(),
      flushMs: this.options.settings.counterFlushMs,
      clock: this.options.clock,
      onEvent: (event) => {
        this.progress.record(event);
        consumerLog.record(event);
      },
    });
  }

  private openTransport(backend: PartyBackend, exchanges: readonly string[]): DurableTransport {
    const transport = backend.openTransport(exchanges);
    void transport.failure().then((error) => {
      this.log.fatal('ends: the transport failed', error);
      this.options.endProcess();
    });
    return transport;
  }

  private watches(backend: PartyBackend): readonly LagWatch[] {
    const { watch } = backend;
    const answered = answeredExchanges(this.service);
    const counters = {
      name: 'counters',
      lag: () => watch.lag(consumerGroup(backend, 'counters').group, this.service.exchanges),
    };
    const answers = { name: 'answers', lag: () => watch.lag(this.group(backend).group, answered) };
    return answered.length === 0 ? [counters] : [counters, answers];
  }

  private addChecks(backend: PartyBackend): void {
    const queue = async (): Promise<void> => {
      if (!(await backend.jobs.isReachable())) throw new Error('it does not answer');
    };
    this.readiness.add({ name: 'postgres', check: () => backend.checkDatabase() });
    this.readiness.add({ name: 'redis', check: queue });
    const jobs = new JobsWatch();
    this.readiness.add({
      name: 'jobs',
      check: async () => {
        jobs.check(await backend.jobs.counts(this.service.id));
      },
    });
    const answered = answeredExchanges(this.service);
    const lag = (): Promise<number> => {
      const one = this.service.exchanges.slice(0, 1);
      return backend.watch.lag(this.group(backend).group, answered.length > 0 ? answered : one);
    };
    const answers = async (): Promise<void> => {
      this.progress.recordLag(await lag());
      if (answered.length > 0) this.progress.check();
    };
    this.readiness.add({ name: 'kafka', check: answers });
  }

  private group(backend: PartyBackend): ConsumerGroup {
    return consumerGroup(backend, `parties.${this.service.id}`);
  }

  private logEvent({ level, message, code, facts }: PartyBackendEvent): void {
    if (level !== 'info') this.progress.recordTrouble(message, facts?.['reason']);
    const fields = { code, ...facts };
    if (level === 'error') this.log.error(message, fields);
    else if (level === 'warn') this.log.warn(message, fields);
    else this.log.log(message, fields);
  }
}
