import type { Archive, AskedPace, RunClock, RunOutcome, RunRecord, RunRequest } from '@tietovirta/archive';
import type { Label } from '@tietovirta/wording';
import { ServerRetries, type ServerRetriesOptions } from './server-retries.js';
import { defaultTimings } from './stack-run-options.js';

/**
 * An archive that waits for its server when a run has come to its end: what was reached must not be lost for an outage.
 * It is given up after `giveUpMs`; the run can be resumed then, as it never ended.
 */
export class RetryingArchive implements Archive {
  private readonly retries: ServerRetries;

  constructor(
    private readonly archive: Archive,
    onNotice: (sentence: Label) => void,
    waiting: Partial<Pick<ServerRetriesOptions, 'retryMs' | 'giveUpMs' | 'clock'>> = {},
  ) {
    this.retries = new ServerRetries({ ...defaultTimings, ...waiting, onNotice, signal: new AbortController().signal });
  }

  finish(id: number, outcome: RunOutcome): Promise<RunRecord> {
    return this.retries.run('PostgreSQL', () => this.archive.finish(id, outcome));
  }

  start(request: RunRequest): Promise<RunRecord> {
    return this.archive.start(request);
  }

  resume(id: number): Promise<RunRecord> {
    return this.archive.resume(id);
  }

  askToStop(id: number): Promise<void> {
    return this.archive.askToStop(id);
  }

  tellClock(id: number, clock: RunClock): Promise<void> {
    return this.archive.tellClock(id, clock);
  }

  askPace(id: number, asked: AskedPace): Promise<boolean> {
    return this.archive.askPace(id, asked);
  }

  keepScenario(id: number, scenario: unknown): Promise<RunRecord> {
    return this.archive.keepScenario(id, scenario);
  }

  find(id: number): Promise<RunRecord | undefined> {
    return this.archive.find(id);
  }

  findRequested(requestKey: string): Promise<RunRecord | undefined> {
    return this.archive.findRequested(requestKey);
  }

  remove(id: number): Promise<boolean> {
    return this.archive.remove(id);
  }

  list(): Promise<readonly RunRecord[]> {
    return this.archive.list();
  }

  close(): Promise<void> {
    return this.archive.close();
  }
}
