/**
 * An archive that keeps everything in this process: for dry runs, and as the plainest reading of the port's promise.
 * It keeps JSON, not objects, so that a run that is archived cannot be changed from outside.
 */
import { firstGeneration } from '@tietovirta/messages';
import type { Archive } from './archive.js';
import type { AskedPace, RunClock } from './run-clock.js';
import type { RunOutcome, RunRecord, RunRequest } from './run-record.js';
import { RequestKnown } from './request-known.js';
import { RunUnknown } from './run-unknown.js';

const inUtc = (time: string): string => new Date(time).toISOString();

export class MemoryArchive implements Archive {
  private readonly runs: (string | undefined)[] = [];

  async start(request: RunRequest): Promise<RunRecord> {
    const { generation = firstGeneration, startedAt, requestKey } = request;
    if (requestKey !== undefined && (await this.findRequested(requestKey))) throw new RequestKnown(requestKey);
    return this.keep({
      ...request,
      id: this.runs.length + 1,
      generation,
      startedAt: inUtc(startedAt),
      status: 'running',
      outcome: undefined,
    });
  }

  async resume(id: number): Promise<RunRecord> {
    // What is undefined does not come into the JSON.
    return this.keep({ ...withoutStop(this.known(id)), status: 'running', outcome: undefined });
  }

  async askToStop(id: number): Promise<void> {
    const kept = this.runs[id - 1];
    const run = kept === undefined ? undefined : (JSON.parse(kept) as RunRecord);
    if (run?.status === 'running') this.keep({ ...run, isToStop: true, outcome: undefined });
  }

  async tellClock(id: number, clock: RunClock): Promise<void> {
    const { outcome, ...run } = this.known(id);
    this.keep({ ...run, outcome, clock });
  }

  async askPace(id: number, asked: AskedPace): Promise<boolean> {
    const { outcome, ...run } = this.known(id);
    if (asked.nth !== (run.asked?.nth ?? 0) + 1) return false;
    this.keep({ ...run, outcome, asked });
    return true;
  }

  async keepScenario(id: number, scenario: unknown): Promise<RunRecord> {
    const { outcome, ...run } = this.known(id);
    return this.keep({ ...run, outcome, scenario });
  }

  async finish(id: number, outcome: RunOutcome): Promise<RunRecord> {
    const run = this.known(id);
    return this.keep({
      ...withoutStop(run),
      status: outcome.status,
      outcome: { ...outcome, finishedAt: inUtc(outcome.finishedAt) },
    });
  }

  async find(id: number): Promise<RunRecord | undefined> {
    const kept = this.runs[id - 1];
    return kept === undefined ? undefined : (JSON.parse(kept) as RunRecord);
  }

  async findRequested(requestKey: string): Promise<RunRecord | undefined> {
    return this.all().find((run) => run.requestKey === requestKey);
  }

  async remove(id: number): Promise<boolean> {
    const isKnown = this.runs[id - 1] !== undefined;
    if (isKnown) this.runs[id - 1] = undefined;
    return isKnown;
  }

  async list(): Promise<readonly RunRecord[]> {
    return this.all().map(withoutTables).reverse();
  }

  async close(): Promise<void> {}

  private all(): readonly RunRecord[] {
    return this.runs.flatMap((kept) => (kept === undefined ? [] : [JSON.parse(kept) as RunRecord]));
  }

  /** Read and written again without a pause between, so that nothing that is written meanwhile is lost. */
  private known(id: number): RunRecord {
    const kept = this.runs[id - 1];
    if (kept === undefined) throw new RunUnknown(id);
    return JSON.parse(kept) as RunRecord;
  }

  private keep(run: Omit<RunRecord, 'outcome'> & { readonly outcome: RunOutcome | undefined }): RunRecord {
    const kept = JSON.stringify(run);
    this.runs[run.id - 1] = kept;
    return JSON.parse(kept) as RunRecord;
  }
}

const withoutStop = ({ isToStop: _, ...run }: RunRecord): Omit<RunRecord, 'isToStop'> => run;
const withoutTables = (run: RunRecord): RunRecord =>
  run.outcome ? { ...run, outcome: { ...run.outcome, tables: null } } : run;
