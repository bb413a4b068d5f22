/**
 * A whole stack in one process and in simulated time: the real parties, counters and coordinator over servers in memory, and whatever
 * a fault plan does to them. The same seed gives the same history; days pass in a moment.
 */
import { Logger } from '@nestjs/common';
import type { RunRecord } from '@tietovirta/archive';
import { partyServices } from '@tietovirta/exchanges';
import type { Job } from '@tietovirta/job-queue';
import { faultText, type Fault, type FaultPlan } from '@tietovirta/fault-plan';
import { startRun, type RunProgress } from '@tietovirta/runs';
import type { Frame } from '@tietovirta/messages';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { SimulatedTime, type MemoryTransport, type SimulatedProcess } from '@tietovirta/simulation';
import type { Ahead } from '../run-jobs.js';
import type { RecordsOnBrokers } from '../stack-run-options.js';
import { SimulatedBackend, type Fate } from './simulated-backend.js';
import { coordinateRun, type Attempt } from './simulated-coordinator.js';
import { startSimulatedCounter, startSimulatedParty, type SimulatedServiceContext } from './simulated-services.js';
import { SupervisedProcess } from './supervised-process.js';

export interface SimulatedStackOptions {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly faults?: FaultPlan;
  /** Processes of each service that the scenario needs. Default: 2. */
  readonly partiesEach?: number;
  /** Default: 2. */
  readonly counters?: number;
  /** What becomes of a record on its way to the broker. Default: what the faults say. */
  readonly fateOf?: (frame: Frame) => Fate;
  /** Called before a job is done; may throw. */
  readonly onJob?: (service: string, job: Job) => void;
  readonly sickParts?: () => Promise<readonly string[]>;
  readonly onProgress?: (progress: RunProgress) => void;
  /** How much of a run without a clock is handed out ahead; all of a small one when absent. */
  readonly ahead?: Ahead;
  /** What the run leaves on the broker. Default: nobody looks after it. */
  readonly records?: RecordsOnBrokers;
}

/** One week, in which openings are answered, and payments travel in another message. */
export const shortScenario = (): Scenario =>
  resolveScenario({ scenario: 'one-week', overrides: { scale: '1/2000', exchanges: 'kelmu,banks,tax-data' } });

/** So many days that each service has several jobs. */
export const longScenario = (): Scenario =>
  resolveScenario({ overrides: { scale: '1/50000', exchanges: 'kelmu,banks', from: '2024-02-01', to: '2024-07-01' } });

/** Milliseconds until a process that ended by itself, or a command that was refused, is started again. */
const restartMs = 1000;
/** Milliseconds within which the processes of a stack start. */
const startWithinMs = 500;
/** How many of the last records a process gets again at most. */
const mostAgain = 8;

type Member = SupervisedProcess & { transports: MemoryTransport[] };

export class SimulatedStack {
  readonly backend: SimulatedBackend;
  readonly time: SimulatedTime;
  readonly notices: string[] = [];
  /** What happened, a line each: the same for the same seed. */
  readonly history: string[] = [];
  /** How the coordinators of the run ended, those that were not killed before. */
  readonly attempts: Attempt[] = [];
  private readonly parties: readonly Member[];
  private readonly counters: readonly Member[];
  private readonly coordinator: SupervisedProcess;
  private record: RunRecord | undefined;
  private stopping = new AbortController();

  constructor(private readonly options: SimulatedStackOptions) {
    const { scenario, seed, partiesEach = 2, counters = 2 } = options;
    // The history says what happened.
    Logger.overrideLogger(false);
    this.time = new SimulatedTime(seed);
    this.backend = new SimulatedBackend(this.time);
    if (options.fateOf !== undefined) this.backend.fateOf = options.fateOf;
    const services = partyServices.filter(({ exchanges }) => exchanges.some((id) => scenario.exchanges.includes(id)));
    this.parties = services.flatMap(({ id }) =>
      times(partiesEach).map((nth) => this.member(`${id} ${nth}`, (context) => startSimulatedParty(id, context))),
    );
    this.counters = times(counters).map((nth) => this.member(`counter ${nth}`, startSimulatedCounter));
    this.coordinator = new SupervisedProcess('coordinator', this.time, (process) => void this.coordinate(process));
  }

  /** How often a process was killed before the run was over. */
  get kills(): number {
    return [...this.parties, ...this.counters, this.coordinator].reduce((sum, { kills }) => sum + kills, 0);
  }

  /** The run as it was started. */
  get run(): RunRecord {
    if (this.record === undefined) throw new Error('nothing was played yet');
    return this.record;
  }

  /** Starts the run and lets everything happen until a coordinator ends it. @returns whether one did, up to this instant */
  async play(untilMs: number): Promise<boolean> {
    const { scenario, faults = [] } = this.options;
    const { archive } = this.backend.kept;
    this.record ??= await startRun(archive, { scenario, productVersion: '0', startedAt: '2026-01-01T00:00:00.000Z' });
    for (const each of [...this.parties, ...this.counters, this.coordinator])
      this.time.after(this.time.draw(0, startWithinMs), () => {
        each.start();
      });
    for (const fault of faults) this.time.after(fault.atMs, () => this.strike(fault));
    return this.goOn(untilMs);
  }

  /** As by Ctrl-C. */
  stop(): void {
    this.stopping.abort();
  }

  /** Begins a run again that has failed or was stopped. */
  async resume(untilMs: number): Promise<boolean> {
    this.attempts.length = 0;
    this.stopping = new AbortController();
    this.coordinator.start();
    return this.goOn(untilMs);
  }

  private get isOver(): boolean {
    const last = this.attempts.at(-1);
    return last !== undefined && last.is !== 'refused';
  }

  /** Lets everything go on until a coordinator ends the run. @returns whether one did, up to this instant */
  goOn(untilMs: number): Promise<boolean> {
    return this.time.run(() => this.isOver, untilMs);
  }

  private async coordinate(process: SimulatedProcess): Promise<void> {
    const { backend, run, stopping } = this;
    const onNotice = ({ en }: { readonly en: string }): void => {
      this.notices.push(en);
      this.note(en);
    };
    const attempt = await coordinateRun({
      sickParts: this.options.sickParts,
      backend,
      process,
      runId: run.id,
      onNotice,
      onProgress: this.options.onProgress,
      ahead: this.options.ahead,
      records: this.options.records,
      signal: stopping.signal,
    });
    this.attempts.push(attempt);
    this.note(`the coordinator ${attempt.is}${attempt.is === 'ended' ? '' : `: ${String(attempt.error)}`}`);
    if (attempt.is === 'refused') this.coordinator.end(restartMs);
  }

  private strike(fault: Fault): void {
    if (this.isOver) return;
    const { kind, target, nth, forMs } = fault;
    this.note(faultText(fault));
    const { broker, jobs, servers } = this.backend;
    if (kind === 'rebalance') broker.rebalanceAll();
    else if (kind === 'emptied') jobs.clear();
    else if (kind === 'damage') this.backend.toDamage += 1;
    else if (target === 'broker' || target === 'database' || target === 'queue') {
      if (kind === 'away') servers[target].beAway(forMs);
      else servers[target].loseAnswers(forMs);
    } else if (target === 'coordinator') strikeProcess(this.coordinator, fault);
    else {
      const members = target === 'party' ? this.parties : this.counters;
      const member = members[nth % members.length] as Member;
      if (kind === 'delivered again')
        for (const transport of member.transports) transport.deliverAgain(1 + this.time.place(mostAgain));
      else strikeProcess(member, fault);
    }
  }

  private member(name: string, start: (context: SimulatedServiceContext) => void): Member {
    const { backend, time } = this;
    const body = (process: SimulatedProcess): void => {
      member.transports = [];
      start({
        backend,
        process,
        onJob: this.options.onJob,
        onTransport: (transport) => member.transports.push(transport),
        endProcess: () => {
          if (!process.isAlive) return;
          this.note(`${name} ends by itself`);
          member.end(restartMs);
        },
      });
    };
    const member: Member = Object.assign(new SupervisedProcess(name, time, body), { transports: [] });
    return member;
  }

  private note(line: string): void {
    this.history.push(`${(this.time.now() / 1000).toFixed(3)} s: ${line}`);
  }
}

const times = (count: number): readonly number[] => Array.from({ length: count }, (_, nth) => nth);

function strikeProcess(process: SupervisedProcess, { kind, forMs }: Fault): void {
  if (kind === 'kill') process.kill(forMs);
  else process.standStill(forMs);
}
