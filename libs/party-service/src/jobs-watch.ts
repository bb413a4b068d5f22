import type { JobCounts } from '@tietovirta/job-queue';

/** Milliseconds; a worker that is free takes a job within one. */
const patienceMs = 30_000;

/** Whether jobs of a service are taken: what readiness says. */
export class JobsWatch {
  private waitingSince: number | undefined;

  /** @param now milliseconds on any clock that only goes on */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** @throws Error when jobs have waited for a while and none is being done */
  check({ waiting, active }: Pick<JobCounts, 'waiting' | 'active'>): void {
    if (waiting === 0 || active > 0) {
      this.waitingSince = undefined;
      return;
    }
    const now = this.now();
    this.waitingSince ??= now;
    const seconds = Math.round((now - this.waitingSince) / 1000);
    if (now - this.waitingSince > patienceMs)
      throw new Error(`${waiting} jobs wait and none was taken for ${seconds} s`);
  }
}
