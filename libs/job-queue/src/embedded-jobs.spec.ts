import { EmbeddedJobQueue } from './embedded-job-queue.js';
import { EmbeddedJobs, type Lease } from './embedded-jobs.js';
import { jobLimits } from './job-limits.js';
import type { Job } from './job.js';

const runKey = '7-mh2k9x1c';
const jobsOf = (...days: number[]): Job[] => days.map((day) => ({ runId: 7, runKey, day, days: 1 }));
const taken = (jobs: EmbeddedJobs, now: number): Lease => {
  const lease = jobs.take('kelmu', now);
  if (lease === undefined) throw new Error('there was nothing to take');
  return lease;
};

describe('jobs in memory', () => {
  it('wait twice as long after each failed attempt, and none after the last', () => {
    const jobs = new EmbeddedJobs({ ...jobLimits, attempts: 4, backoffMs: 500 });
    jobs.add('kelmu', jobsOf(1));
    // 500, 1 000, 2 000 ms
    for (const [failed, due] of [
      [0, 500],
      [500, 1500],
      [1500, 3500],
    ] as const) {
      jobs.fail(taken(jobs, failed), 'away', failed);
      expect(jobs.nextDue('kelmu')).toBe(due);
      expect(jobs.take('kelmu', due - 1)).toBeUndefined();
    }
    jobs.fail(taken(jobs, 3500), 'still away', 3500);
    expect(jobs.read('kelmu', runKey)).toEqual(new Map([[1, { state: 'failed', reason: 'still away' }]]));
  });

  it('stay with a holder that renews, and go to another the moment the lease is over', () => {
    const jobs = new EmbeddedJobs({ ...jobLimits, leaseMs: 5000 });
    jobs.add('kelmu', jobsOf(1));
    const first = taken(jobs, 0);
    expect(jobs.renew(first, 4000)).toBe(true);
    expect(jobs.take('kelmu', 8999)).toBeUndefined();
    const second = taken(jobs, 9000);
    expect(jobs.renew(first, 9000)).toBe(false);
    jobs.fail(first, 'late', 9001);
    jobs.release(first);
    jobs.complete(first);
    expect(jobs.counts('kelmu')).toEqual({ waiting: 0, active: 1, done: 0, failed: 0 });
    jobs.complete(second);
    expect(jobs.counts('kelmu')).toEqual({ waiting: 0, active: 0, done: 1, failed: 0 });
  });

  it('are kept up to a bound once they are done, the last ones', () => {
    const jobs = new EmbeddedJobs(jobLimits);
    const days = Array.from({ length: 2003 }, (_, day) => day);
    jobs.add('kelmu', jobsOf(...days));
    days.forEach(() => jobs.complete(taken(jobs, 0)));
    expect([...jobs.read('kelmu', runKey).keys()]).toEqual(days.slice(3));
  });
});

describe('a queue whose timers stand still', () => {
  it('loses its job to another, aborts its handler when it wakes, and its outcome is dropped', async () => {
    const jobs = new EmbeddedJobs({ ...jobLimits, leaseMs: 5000 });
    let now = 0;
    const later: (() => void)[] = [];
    const stillTimers = { now: () => now, after: (_ms: number, run: () => void) => (later.push(run), () => undefined) };
    const queue = new EmbeddedJobQueue(jobs, stillTimers);
    jobs.add('kelmu', jobsOf(1));
    const stop = new AbortController();
    const reasons: unknown[] = [];
    const working = queue.work(
      'kelmu',
      (_job, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            reasons.push(signal.reason);
            resolve();
          });
        }),
      { signal: stop.signal },
    );
    now = 5000;
    const other = taken(jobs, now);
    for (const run of later.splice(0)) run();
    stop.abort();
    await working;
    expect(reasons).toEqual([new Error('the lease of the job was lost')]);
    expect(jobs.counts('kelmu')).toEqual({ waiting: 0, active: 1, done: 0, failed: 0 });
    jobs.complete(other);
    expect(jobs.counts('kelmu').done).toBe(1);
  });
});
