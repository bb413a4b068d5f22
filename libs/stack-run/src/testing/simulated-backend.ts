/** What the processes of a simulated stack share: servers, and what these keep. Nothing kept is ever lost but the jobs of the queue. */
import { MemoryArchive, type Archive } from '@tietovirta/archive';
import { messageTypes } from '@tietovirta/exchanges';
import { EmbeddedJobs, jobLimits, type JobQueue } from '@tietovirta/job-queue';
import { MemoryLedger, type Ledger } from '@tietovirta/ledger';
import type { Frame } from '@tietovirta/messages';
import {
  MemoryBroker,
  overLine,
  simulatedJobQueue,
  SimulatedServer,
  type Line,
  type MemoryRecord,
  type SimulatedProcess,
  type SimulatedTime,
} from '@tietovirta/simulation';

export const topicPrefix = 'simulated';
export const databaseId = 'here';
const partitions = 4;
/** Longest way to a server in milliseconds: long enough that many faults fall into a run of some dozen messages. */
const longestWayMs = { broker: 150, database: 80, queue: 40 };
/** A broker expels a process that has been silent for longer, in milliseconds. */
const sessionMs = 6000;
const sessionCheckMs = 500;

const answeredTypes = new Set(messageTypes.flatMap((type) => (type.kind === 'follow-up' ? [type.answers] : [])));

/** What becomes of a record on its way to the broker. */
export type Fate = 'kept' | 'damaged' | 'lost';

export class SimulatedBackend {
  readonly broker: MemoryBroker;
  readonly jobs = new EmbeddedJobs(jobLimits);
  readonly kept = { ledger: new MemoryLedger(), archive: new MemoryArchive() };
  readonly servers: Readonly<Record<'broker' | 'database' | 'queue', SimulatedServer>>;
  /** Dead letters as the sink of the counters got them. */
  readonly deadLetters: unknown[] = [];
  /** Records that a lag counts and no reader ever sees. */
  invisibleRecords = 0;
  /** Messages in records that were damaged. */
  damagedMessages = 0;
  /** So many of the next records that nobody answers are damaged. */
  toDamage = 0;
  /** Decides what becomes of a record. */
  fateOf: (frame: Frame) => Fate = (frame) => this.fateByPlan(frame);

  constructor(private readonly time: SimulatedTime) {
    const server = (name: keyof typeof longestWayMs): SimulatedServer =>
      new SimulatedServer({ name, time, longestWayMs: longestWayMs[name] });
    this.servers = { broker: server('broker'), database: server('database'), queue: server('queue') };
    this.broker = new MemoryBroker(partitions, {
      place: (count) => time.place(count),
      onAppend: (record) => this.onAppend(record),
    });
    this.watchSessions();
  }

  ledgerOf(process: SimulatedProcess): Ledger {
    return overLine<Ledger>(this.kept.ledger, this.servers.database.lineOf(process));
  }

  archiveOf(process: SimulatedProcess): Archive {
    return overLine<Archive>(this.kept.archive, this.servers.database.lineOf(process));
  }

  queueOf(process: SimulatedProcess): JobQueue {
    return simulatedJobQueue({ process, server: this.servers.queue, jobs: this.jobs });
  }

  brokerLineOf(process: SimulatedProcess): Line {
    return this.servers.broker.lineOf(process);
  }

  checkDatabase(process: SimulatedProcess): Promise<void> {
    return this.servers.database.lineOf(process).ask(() => undefined);
  }

  private onAppend(record: MemoryRecord): MemoryRecord | 'lost' {
    const fate = record === undefined ? 'kept' : this.fateOf(record);
    if (record === undefined || fate === 'kept') return record;
    if (fate === 'lost') return 'lost';
    const { header, body } = record;
    this.damagedMessages += header.rows;
    return { header, body: body.slice(0, body.length >> 1) };
  }

  private fateByPlan({ header: { messageType, rows, isWithheld } }: Frame): Fate {
    if (this.toDamage === 0 || answeredTypes.has(messageType) || rows === 0 || isWithheld === true) return 'kept';
    this.toDamage -= 1;
    return 'damaged';
  }

  private watchSessions(): void {
    this.broker.expelSilent(sessionMs);
    this.time.after(sessionCheckMs, () => {
      this.watchSessions();
    });
  }
}
