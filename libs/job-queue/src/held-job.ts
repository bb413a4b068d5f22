/**
 * A job in the hands of a worker, from the call of its handler to the outcome that the queue is told. What every adapter
 * needs to keep the promise about signals: a handler can be told that its lease is lost, and it can be given up, after which
 * nobody waits for it.
 */
import type { Job } from './job.js';
import type { HandleJob } from './job-queue.js';

export type Outcome =
  | { readonly is: 'done' }
  | { readonly is: 'failed'; readonly error: Error }
  /** Given up when the queue closed: another may take the job. */
  | { readonly is: 'released' }
  /** The queue gave the job to another or forgot it: whatever the handler did, there is nothing to tell. */
  | { readonly is: 'lost' };

export class HeldJob {
  readonly outcome: Promise<Outcome>;
  private readonly controller = new AbortController();
  private isLost = false;
  private release: (outcome: Outcome) => void = () => undefined;

  constructor(handle: HandleJob, job: Job) {
    const released = new Promise<Outcome>((resolve) => (this.release = resolve));
    this.outcome = Promise.race([this.outcomeOf(handle, job), released]);
  }

  /** The handler is told, and its outcome will be `lost`. */
  lose(): void {
    this.isLost = true;
    this.controller.abort(new Error('the lease of the job was lost'));
  }

  /** The handler is told, and not waited for. */
  giveUp(): void {
    this.controller.abort(new Error('the queue closed'));
    this.release(this.isLost ? { is: 'lost' } : { is: 'released' });
  }

  private async outcomeOf(handle: HandleJob, job: Job): Promise<Outcome> {
    try {
      await handle(job, { signal: this.controller.signal });
      return this.isLost ? { is: 'lost' } : { is: 'done' };
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      return this.isLost ? { is: 'lost' } : { is: 'failed', error };
    }
  }
}
