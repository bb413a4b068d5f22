/**
 * The jobs of one process: what an embedded job queue keeps in memory and all its participants share. Every step is
 * synchronous and so atomic; time comes from the caller.
 */
import { idOfJob, type Job, type JobCounts, type JobStanding, type JobState } from './job.js';
import type { JobLimits } from './job-limits.js';

interface Entry {
  readonly job: Job;
  state: JobState;
  reason?: string;
  /** Failed tries. */
  tries: number;
  /** Holders that died with it. */
  takenOver: number;
  /** From then on it can be taken: when it waits the end of the backoff, when it is active the end of the lease. */
  due: number;
  /** The lease that holds it. */
  holder?: Lease;
}

/** The right to handle a job until `due`; lost when the entry has another holder or is gone. */
export interface Lease {
  readonly service: string;
  readonly job: Job;
}

/** Jobs of one service in the order in which they are handed out. */
type Entries = Map<string, Entry>;

const endsRemembered = 2000;

export class EmbeddedJobs {
  private readonly services = new Map<string, Entries>();
  private readonly listeners = new Set<() => void>();

  constructor(readonly limits: JobLimits) {}

  /** Calls back whenever there may be something new to take; answers how to end it. */
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

  again(service: string, jobs: readonly Job[]): number {
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

  read(service: string, runKey: string): ReadonlyMap<number, JobStanding> {
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

  /** Forgets everything, as a store does that was emptied. */
  clear(): void {
    this.services.clear();
    this.changed();
  }

  /** The next job that can be taken: first what its holder lost, then what waits. */
  take(service: string, now: number): Lease | undefined {
    const entries = [...this.entriesOf(service).values()];
    for (const entry of entries) this.takeFromSilent(service, entry, now);
    const entry = entries.find(({ state, due }) => state === 'waiting' && due <= now);
    if (entry === undefined) return undefined;
    const lease: Lease = { service, job: entry.job };
    Object.assign(entry, { state: 'active', holder: lease, due: now + this.limits.leaseMs });
    return lease;
  }

  /** When something can be taken at the earliest, if nothing changes before. */
  nextDue(service: string): number | undefined {
    const open = [...this.entriesOf(service).values()].filter(isOpen);
    return open.length === 0 ? undefined : Math.min(...open.map(({ due }) => due));
  }

  /** False when the lease is lost. */
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
      entry.tries += 1;
      if (entry.tries >= this.limits.attempts) this.end(lease.service, entry, 'failed', reason);
      else this.waitUntil(entry, now + this.limits.backoffMs * 2 ** (entry.tries - 1));
    });
  }

  release(lease: Lease): void {
    this.change(lease, (entry) => this.waitUntil(entry, 0));
  }

  private takeFromSilent(service: string, entry: Entry, now: number): void {
    if (entry.state !== 'active' || entry.due > now) return;
    entry.takenOver += 1;
    if (entry.takenOver <= this.limits.takeOvers) this.waitUntil(entry, 0);
    else this.end(service, entry, 'failed', `its workers died ${entry.takenOver} times`);
  }

  private change(lease: Lease, step: (entry: Entry) => void): boolean {
    const entry = this.entriesOf(lease.service).get(idOfJob(lease.job));
    if (entry === undefined || entry.holder !== lease) return false;
    step(entry);
    return true;
  }

  private waitUntil(entry: Entry, due: number): void {
    Object.assign(entry, { state: 'waiting', holder: undefined, due });
    this.changed();
  }

  private end(service: string, entry: Entry, state: 'done' | 'failed', reason?: string): void {
    Object.assign(entry, { state, holder: undefined, reason });
    // Ends move to the back, so that the oldest is forgotten first and takers find open jobs in front.
    const entries = this.entriesOf(service);
    entries.delete(idOfJob(entry.job));
    entries.set(idOfJob(entry.job), entry);
    const ends = [...entries].filter(([, other]) => other.state === state);
    for (const [id] of ends.slice(0, Math.max(0, ends.length - endsRemembered))) entries.delete(id);
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

const waiting = (job: Job): Entry => ({ job, state: 'waiting', tries: 0, takenOver: 0, due: 0 });
const isOpen = (entry: Entry | undefined): boolean => entry?.state === 'waiting' || entry?.state === 'active';
