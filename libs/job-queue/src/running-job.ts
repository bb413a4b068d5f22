/**
 * A job that a worker handles, from the call of its handler to its outcome. Every adapter uses it for the promise about signals:
 * `revoke` and `release` abort the signal of the handler, and after `release` its outcome is not waited for.
 */
import { retryOf } from '@tietovirta/wording';
import type { Job } from './job.js';
import type { HandleJob } from './job-queue.js';

export type Outcome =
  | { readonly is: 'done' }
  /** `mayPass`: another attempt may succeed. */
  | { readonly is: 'failed'; readonly error: Error; readonly mayPass: boolean }
  /** Released when the queue closed: another worker may take the job. */
  | { readonly is: 'released' }
  /** The lease was revoked or the job removed: the outcome of the handler is dropped. */
  | { readonly is: 'lost' };

export class RunningJob {
  readonly outcome: Promise<Outcome>;
  private readonly controller = new AbortController();
  private isRevoked = false;
  private settle: (outcome: Outcome) => void = () => undefined;

  constructor(handle: HandleJob, job: Job) {
    const released = new Promise<Outcome>((resolve) => (this.settle = resolve));
    this.outcome = Promise.race([this.outcomeOf(handle, job), released]);
  }

  /** Aborts the signal; the outcome will be `lost`. */
  revoke(): void {
    this.isRevoked = true;
    this.controller.abort(new Error('the lease of the job was lost'));
  }

  /** Aborts the signal and does not wait for the handler. */
  release(): void {
    this.controller.abort(new Error('the queue closed'));
    this.settle(this.isRevoked ? { is: 'lost' } : { is: 'released' });
  }

  private async outcomeOf(handle: HandleJob, job: Job): Promise<Outcome> {
    try {
      await handle(job, { signal: this.controller.signal });
      return this.isRevoked ? { is: 'lost' } : { is: 'done' };
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      return this.isRevoked ? { is: 'lost' } : { is: 'failed', error, mayPass: retryOf(error) === 'later' };
    }
  }
}
