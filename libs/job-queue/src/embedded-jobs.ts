/**
 * The jobs of one process, in memory: the store that all its embedded job queues use. Every step is synchronous and so atomic; time
 * comes from the caller.
 */
import { idOfJob, type Job, type JobCounts, type JobStatus, type JobState } from './job.js';
import type { JobLimits } from './job-limits.js';

interface Entry {
  readonly job: Job;
  state: JobState;
  reason?: string;
  /** Failed attempts. */
  attempts: number;
  /** Holders whose lease expired. */
  takeOvers: number;
  /** Earliest moment to take it: the end of the backoff of a waiting job, the end of the lease of an active one. */
  due: number;
  /** The lease that holds it. */
  holder?: Lease;
}

/** What the queue of a process asks of the store; each call is one step, whoever else uses the store. */
export type JobStore = Omit<EmbeddedJobs, 'clear'>;

/** The right to handle a job until `due`; revoked when the entry has another holder or is gone. */
export interface Lease {
  readonly service: string;
  readonly job: Job;
}

/** Jobs of one service in the order in which they are taken. */
type Entries = Map<string, Entry>;

const endsKept = 2000;

export class EmbeddedJobs {
  private readonly services = new Map<string, Entries>();
  private readonly listeners = new Set<() => void>();

  constructor(readonly limits: JobLimits) {}

  /** Calls the listener whenever there may be a job to take. @returns a function that removes the listener */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  add(service: string, jobs: readonly Job[]): void {
    const entries = this.entriesOf(service);
    for (const job of [...jobs].sort((a, b) => a.day - b.day)) {
      if (!entries.has(idOfJob(job))) entries.set(idOfJob(job), waiting(job));
    }
    this.changed();
  }

  requeue(service: string, jobs: readonly Job[]): number {
    const entries = this.entriesOf(service);
    const closed = jobs.filter((job) => !isOpen(entries.get(idOfJob(job))));
    for (const job of closed) entries.delete(idOfJob(job));
    this.add(service, closed);
    return closed.length;
  }

  counts(service: string): JobCounts {
    const counts = { waiting: 0, active: 0, done: 0, failed: 0 };
    for (const { state } of this.entriesOf(service).values()) counts[state] += 1;
    return counts;
  }

  read(service: string, runKey: string): ReadonlyMap<number, JobStatus> {
    const ofRun = [...this.entriesOf(service).values()].filter(({ job }) => job.runKey === runKey);
    return new Map(
      ofRun.map(({ job, state, reason }) => [
        job.day,
        state === 'failed' && reason !== undefined ? { state, reason } : { state },
      ]),
    );
  }

  removeRun(service: string, runKey: string): void {
    const entries = this.entriesOf(service);
    for (const [id, { job }] of entries) if (job.runKey === runKey) entries.delete(id);
    this.changed();
  }

  /** Removes everything, like a store that is emptied. */
  clear(): void {
    this.services.clear();
    this.changed();
  }

  /** Takes the next job; first those whose lease expired. */
  take(service: string, now: number): Lease | undefined {
    const entries = [...this.entriesOf(service).values()];
    for (const entry of entries) this.takeOverExpired(service, entry, now);
    const entry = entries.find(({ state, due }) => state === 'waiting' && due <= now);
    if (entry === undefined) return undefined;
    const lease: Lease = { service, job: entry.job };
    Object.assign(entry, { state: 'active', holder: lease, due: now + this.limits.leaseMs });
    return lease;
  }

  /** When the next job can be taken if nothing changes before; undefined without open jobs. */
  nextDue(service: string): number | undefined {
    const open = [...this.entriesOf(service).values()].filter(isOpen);
    return open.length === 0 ? undefined : Math.min(...open.map(({ due }) => due));
  }

  /** @returns false when the lease was revoked */
  renew(lease: Lease, now: number): boolean {
    return this.change(lease, (entry) => {
      entry.due = now + this.limits.leaseMs;
    });
  }

  complete(lease: Lease): void {
    this.change(lease, (entry) => this.end(lease.service, entry, 'done'));
  }

  fail(lease: Lease, reason: string, now: number): void {
    this.change(lease, (entry) => {
      entry.attempts += 1;
      if (entry.attempts >= this.limits.attempts) this.end(lease.service, entry, 'failed', reason);
      else this.makeWait(entry, now + this.limits.backoffMs * 2 ** (entry.attempts - 1));
    });
  }

  /** Fails it whatever attempts are left. */
  giveUp(lease: Lease, reason: string): void {
    this.change(lease, (entry) => this.end(lease.service, entry, 'failed', reason));
  }

  release(lease: Lease): void {
    this.change(lease, (entry) => this.makeWait(entry, 0));
  }

  private takeOverExpired(service: string, entry: Entry, now: number): void {
    if (entry.state !== 'active' || entry.due > now) return;
    entry.takeOvers += 1;
    if (entry.takeOvers <= this.limits.takeOvers) this.makeWait(entry, 0);
    else this.end(service, entry, 'failed', `its workers died ${entry.takeOvers} times`);
  }

  private change(lease: Lease, step: (entry: Entry) => void): boolean {
    const entry = this.entriesOf(lease.service).get(idOfJob(lease.job));
    if (entry === undefined || entry.holder !== lease) return false;
    step(entry);
    return true;
  }

  private makeWait(entry: Entry, due: number): void {
    Object.assign(entry, { state: 'waiting', holder: undefined, due });
    this.changed();
  }

  private end(service: string, entry: Entry, state: 'done' | 'failed', reason?: string): void {
    Object.assign(entry, { state, holder: undefined, reason });
    // Done and failed jobs move to the end: the oldest are removed first, and open jobs are found first.
    const entries = this.entriesOf(service);
    entries.delete(idOfJob(entry.job));
    entries.set(idOfJob(entry.job), entry);
    const ends = [...entries].filter(([, other]) => other.state === state);
    for (const [id] of ends.slice(0, Math.max(0, ends.length - endsKept))) entries.delete(id);
  }

  private entriesOf(service: string): Entries {
    const entries = this.services.get(service) ?? new Map<string, Entry>();
    this.services.set(service, entries);
    return entries;
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

const waiting = (job: Job): Entry => ({ job, state: 'waiting', attempts: 0, takeOvers: 0, due: 0 });
const isOpen = (entry: Entry | undefined): boolean => entry?.state === 'waiting' || entry?.state === 'active';
