/**
 * What a service shows to Prometheus. All our metrics are declared here, once, and are raised per frame or per flush,
 * never per message.
 */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { RunMetrics } from './run-metrics.js';

/** How a job of the run queue ended; released: given back for others when a service stopped. */
export type JobOutcome = 'completed' | 'failed' | 'released' | 'stalled';

const typeLabels = ['exchange', 'message_type'] as const;

const labelsOf = ({ exchange, messageType }: CountedType): Record<(typeof typeLabels)[number], string> => ({
  exchange,
  message_type: messageType,
});

const latenessBuckets = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300];
const flushBuckets = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** A message type with its exchange: how messages are told apart; both are of the catalogue, so that there are never many series. */
export interface CountedType {
  readonly exchange: string;
  readonly messageType: string;
}

/** What a service will show: a rate misses what a series did before its first sample. */
export interface ExpectedSeries {
  readonly sent?: readonly CountedType[];
  readonly counted?: readonly CountedType[];
  /** Codes of reasons to set messages aside. */
  readonly asideCodes?: readonly string[];
}

/** Requests to brokers since a process started. */
export interface BrokerRequests {
  /** With records to keep. */
  readonly produced: number;
  /** For records to read. */
  readonly fetched: number;
}

const noRequests: BrokerRequests = { produced: 0, fetched: 0 };

/** Gauges of prom-client whose names say that they are counters, which Prometheus's own check refuses; the parts of the sums stay. */
const misnamed = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total'];

export class Metrics {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];

  private readonly sent = new Counter({
    name: 'tietovirta_messages_sent_total',
    help: 'Messages published, by exchange and message type.',
    labelNames: typeLabels,
    registers: this.registers,
  });
  private readonly counted = new Counter({
    name: 'tietovirta_messages_counted_total',
    help: 'Messages counted and committed to the ledger, by exchange and message type.',
    labelNames: typeLabels,
    registers: this.registers,
  });
  private readonly aside = new Counter({
    name: 'tietovirta_messages_set_aside_total',
    help: 'Messages not counted because unreadable, by the code of the reason.',
    labelNames: ['code'],
    registers: this.registers,
  });
  private readonly refused = new Counter({
    name: 'tietovirta_records_refused_total',
    help: 'Records that stand for no message of their run, by the code of the reason.',
    labelNames: ['code'],
    registers: this.registers,
  });
  private readonly repeated = new Counter({
    name: 'tietovirta_frames_repeated_total',
    help: 'Frames that came again and were ignored.',
    registers: this.registers,
  });
  private readonly foreign = new Counter({
    name: 'tietovirta_records_foreign_total',
    help: 'Records of runs that this database does not know.',
    registers: this.registers,
  });
  private readonly lost = new Counter({
    name: 'tietovirta_records_lost_total',
    help: 'Records that the broker deleted before they were read, by source.',
    labelNames: ['source'],
    registers: this.registers,
  });
  private readonly lag = new Gauge({
    name: 'tietovirta_lag_records',
    help: 'Records that the counters have not counted yet, by topic.',
    labelNames: ['topic'],
    registers: this.registers,
  });
  private readonly lateness = new Histogram({
    name: 'tietovirta_lateness_seconds',
    help: 'Time of the clock from the publishing of a frame to its counting, by exchange.',
    labelNames: ['exchange'],
    buckets: latenessBuckets,
    registers: this.registers,
  });
  private readonly flush = new Histogram({
    name: 'tietovirta_ledger_flush_seconds',
    help: 'Duration of a transaction of the ledger.',
    buckets: flushBuckets,
    registers: this.registers,
  });
  private readonly guards = new Counter({
    name: 'tietovirta_ledger_lost_guards_total',
    help: 'Batches dropped because another counter had written to the same source.',
    registers: this.registers,
  });
  private readonly jobs = new Counter({
    name: 'tietovirta_jobs_total',
    help: 'Jobs of the run queue, by how they ended.',
    labelNames: ['outcome'],
    registers: this.registers,
  });
  private readonly paused = new Counter({
    name: 'tietovirta_backpressure_seconds_total',
    help: 'Time that a service of a party waited for counters to catch up.',
    registers: this.registers,
  });

  private readonly produceRequests = new Counter({
    name: 'tietovirta_kafka_produce_requests_total',
    help: 'Requests with records that were sent to the brokers.',
    registers: this.registers,
  });
  private readonly fetches = new Counter({
    name: 'tietovirta_kafka_fetches_total',
    help: 'Requests for records that the brokers answered.',
    registers: this.registers,
  });
  private readonly build = new Gauge({
    name: 'tietovirta_build_info',
    help: 'Always 1: the service and its version.',
    labelNames: ['service', 'version'],
    registers: this.registers,
  });
  private readonly parts = new Gauge({
    name: 'tietovirta_part_up',
    help: 'Whether something that the service needs is there and works, as /health/ready says: 1 or 0.',
    labelNames: ['part'],
    registers: this.registers,
  });
  /** Of a control service: the newest run. */
  readonly run = new RunMetrics(this.registers);
  private readRequests: () => BrokerRequests = () => noRequests;
  private shown = noRequests;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    for (const name of misnamed) this.registry.removeSingleMetric(name);
  }

  serviceIs(service: string, version: string): void {
    this.build.set({ service, version }, 1);
  }

  /** Replaces what was known of a part. */
  partIs(part: string, isUp: boolean): void {
    this.parts.set({ part }, isUp ? 1 : 0);
  }

  /** Starts series at zero. */
  expect({ sent = [], counted = [], asideCodes = [] }: ExpectedSeries): void {
    for (const type of sent) this.messagesSent(type, 0);
    for (const type of counted) {
      this.messagesCounted(type, 0);
      this.lateness.zero({ exchange: type.exchange });
    }
    for (const code of asideCodes) this.messagesSetAside(code, 0);
  }

  messagesSent(type: CountedType, messages: number): void {
    this.sent.inc(labelsOf(type), messages);
  }

  messagesCounted(type: CountedType, messages: number): void {
    this.counted.inc(labelsOf(type), messages);
  }

  messagesSetAside(code: string, messages: number): void {
    this.aside.inc({ code }, messages);
  }

  recordRefused(code: string): void {
    this.refused.inc({ code });
  }

  framesRepeated(frames: number): void {
    this.repeated.inc(frames);
  }

  recordsForeign(records: number): void {
    this.foreign.inc(records);
  }

  recordsLost(source: string, records: number): void {
    this.lost.inc({ source }, records);
  }

  /** Replaces the last value of this topic. */
  counterLag(topic: string, records: number): void {
    this.lag.set({ topic }, records);
  }

  frameCountedLate(exchange: string, seconds: number): void {
    // Clocks of two machines differ: a frame from the future is not late.
    this.lateness.observe({ exchange }, Math.max(0, seconds));
  }

  ledgerFlushed(seconds: number): void {
    this.flush.observe(seconds);
  }

  guardLost(): void {
    this.guards.inc();
  }

  jobEnded(outcome: JobOutcome): void {
    this.jobs.inc({ outcome });
  }

  backpressure(seconds: number): void {
    this.paused.inc(seconds);
  }

  /** Takes where to read how many requests were sent; read whenever somebody looks. */
  brokerRequests(read: () => BrokerRequests): void {
    this.readRequests = read;
  }

  /** Everything in the text form that Prometheus reads. */
  async text(): Promise<string> {
    await this.run.refresh();
    const { produced, fetched } = this.readRequests();
    this.produceRequests.inc(produced - this.shown.produced);
    this.fetches.inc(fetched - this.shown.fetched);
    this.shown = { produced, fetched };
    return this.registry.metrics();
  }
}
