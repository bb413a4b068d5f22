/** A stack in one process: services that take jobs, make, answer and count, without a broker in between. */
import { RunCounter, type SentMark } from '@tietovirta/counting';
import { AnswerFrames } from '@tietovirta/conversations';
import { SliceFrames } from '@tietovirta/generation';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import { MemoryArchive, runKeyOf, type RunRecord } from '@tietovirta/archive';
import { MemoryLedger } from '@tietovirta/ledger';
import { sliceKey, type Frame } from '@tietovirta/messages';
import { EmbeddedJobQueue, EmbeddedJobs, jobLimits, type Job, type JobQueue } from '@tietovirta/job-queue';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { partyServices } from '@tietovirta/exchanges';
import { serviceJobs } from '../service-jobs.js';
import type { StackDependencies, StackTimings } from '../stack-run-options.js';

/** Timings with which specs do not wait. */
export const quickTimings: StackTimings = {
  pollMs: 5,
  archiveMs: 5,
  queueMs: 5,
  lagMs: 5,
  retryMs: 5,
  settleMs: 50,
  silentMs: 300,
  staleMs: 400,
};

export const shortScenario = (changes: Partial<Scenario> = {}): Scenario => ({
  ...resolveScenario({ scenario: 'one-week', overrides: { scale: '1/2000', exchanges: 'kelmu,banks,tax-data' } }),
  ...changes,
});

/** So many days that each service has several jobs. */
export const longScenario = (): Scenario => shortScenario({ from: '2024-02-01', to: '2024-07-01' });

export interface EmbeddedStackOptions {
  readonly scenario?: Scenario;
  /** Says what becomes of a frame on its way to the counters. */
  readonly onFrame?: (frame: Frame) => 'count' | 'lose' | 'set aside';
  /** Called before a job is done; may throw. */
  readonly onJob?: (service: string, job: Job) => void;
}

export class EmbeddedStack {
  readonly ledger = new MemoryLedger();
  readonly archive = new MemoryArchive();
  readonly jobs: JobQueue;
  /** What lies before the counters, as the broker would say. */
  lagRecords = 0;
  /** Jobs done, by service and first day, one entry each time. */
  readonly made: string[] = [];
  readonly scenario: Scenario;
  private readonly planned: ScenarioPlan;
  private readonly held = new EmbeddedJobs({ ...jobLimits, backoffMs: 1, attempts: 1 });
  private readonly workers: EmbeddedJobQueue;
  private readonly counters = new Map<number, RunCounter>();
  private readonly sent = new Map<string, SentMark>();

  constructor(private readonly options: EmbeddedStackOptions = {}) {
    this.scenario = options.scenario ?? shortScenario();
    this.planned = scenarioPlan(this.scenario);
    this.jobs = new EmbeddedJobQueue(this.held);
    this.workers = new EmbeddedJobQueue(this.held);
  }

  get dependencies(): StackDependencies {
    return { ledger: this.ledger, archive: this.archive, jobs: this.jobs, lag: async () => this.lagRecords };
  }

  start(): Promise<RunRecord> {
    const { name, year } = this.scenario;
    const startedAt = '2026-01-01T00:00:00.000Z';
    return this.archive.start({ name, year, scenario: this.scenario, productVersion: '0', startedAt });
  }

  /** Services begin to take jobs. */
  work(): void {
    for (const { id } of partyServices) void this.workers.work(id, (job) => this.do(id, job));
  }

  /** A record reaches the counters once more, from wherever it comes. */
  async receive(runId: number, frame: Frame): Promise<void> {
    this.counterOf(runId).count(frame, { source: 'topic/0', position: 1 });
    await this.flush(runId);
  }

  async close(): Promise<void> {
    await this.workers.close();
    await this.jobs.close();
  }

  private async do(service: string, job: Job): Promise<void> {
    this.options.onJob?.(service, job);
    this.made.push(`${service} ${job.day}`);
    const run = await this.archive.find(job.runId);
    if (run?.status !== 'running') return;
    const runKey = runKeyOf(run);
    const slices = serviceJobs(this.planned, run).find((each) => each.service === service && each.day === job.day)?.slices; // oxfmt-ignore
    const maker = new SliceFrames(this.planned.year, runKey);
    const answers = new AnswerFrames(this.planned.year);
    for (const slice of slices ?? []) {
      for (const frame of maker.of(slice)) {
        this.send(job.runId, frame);
        for (const answer of answers.to(frame)) this.send(job.runId, answer);
      }
    }
    await this.flush(job.runId);
  }

  private async flush(runId: number): Promise<void> {
    const entries = { ...this.counterOf(runId).takeEntries(runId), sent: [...this.sent.values()] };
    await this.ledger.apply({ positions: [], runs: [entries] });
  }

  private send(runId: number, frame: Frame): void {
    const { messageType, day, next, rows } = frame.header;
    const name = sliceKey({ messageType, day });
    const before = this.sent.get(name) ?? { messageType, day, nextIndex: 0, messages: 0, holes: [] };
    if (next > before.nextIndex) this.sent.set(name, { ...before, nextIndex: next, messages: before.messages + rows });
    const place = { source: 'topic/0', position: 0 };
    const fate = this.options.onFrame?.(frame) ?? 'count';
    if (fate === 'count') this.counterOf(runId).count(frame, place);
    else if (fate === 'set aside')
      this.counterOf(runId).setAside(frame.header, place, { code: 'checksum-differs', reason: 'damaged' });
  }

  private counterOf(runId: number): RunCounter {
    const counter =
      this.counters.get(runId) ??
      new RunCounter({ calendar: this.planned.year.calendar, messageTypes: this.planned.messageTypes, marks: [] });
    this.counters.set(runId, counter);
    return counter;
  }
}
