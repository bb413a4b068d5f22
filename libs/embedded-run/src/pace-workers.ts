/** The worker threads of a paced run: each has message types of its own, and all are asked for a batch at once. */
import type { SliceMark } from '@tietovirta/counting';
import { clientRosterMemory, familyMemory } from '@tietovirta/population';
import type { SliceAddress } from '@tietovirta/messages';
import type { ScenarioPlan } from '@tietovirta/plan';
import { RunFailed } from '@tietovirta/runs';
import type { FromWorker, ToWorker, WorkReport } from './worker-messages.js';
import { stopGraceMs } from './run-workers.js';
import type { WorkerPool } from './worker-pool.js';

export interface PaceWorkersOptions {
  readonly planned: ScenarioPlan;
  readonly runId: number;
  readonly workers: WorkerPool;
  /** Everything due before this instant is counted. */
  readonly fromMs: number;
  /** The clock begins there; otherwise it goes on. */
  readonly isBeginning: boolean;
  readonly slices: readonly SliceAddress[];
  readonly marks: readonly SliceMark[];
  /** Aborted when the run is to stop. */
  readonly signal: AbortSignal;
}

export class PaceWorkers {
  private reports = new Map<number, WorkReport>();
  private answered: (() => void) | undefined;
  private failed: (error: unknown) => void = () => undefined;
  private readonly failure: Promise<never>;

  constructor(private readonly options: PaceWorkersOptions) {
    const { planned, workers, runId, slices, marks, fromMs, isBeginning } = options;
    this.failure = new Promise((_, reject) => (this.failed = reject));
    // It is awaited with each batch; between two of them nobody may hear of it.
    this.failure.catch(() => undefined);
    workers.listen({
      message: (worker, message) => {
        this.receive(worker, message as FromWorker); // workers post nothing else
      },
      ended: (worker, reason) => {
        this.failed(new RunFailed(`worker ${worker + 1} failed: ${reason.message}`, { cause: reason.cause ?? reason }));
      },
    });
    workers.prepare(planned.scenario);
    const shared = { families: familyMemory(), clientRosters: clientRosterMemory() };
    sharedOut(planned, slices, workers.count).forEach((types, worker) => {
      const own = slices.filter(({ messageType }) => types.has(messageType));
      const followUps = planned.year.followUps.filter(({ answers }) => types.has(answers));
      const counted = new Set([...types, ...followUps.map(({ id }) => id)]);
      const pace = {
        ...shared,
        runId,
        fromMs,
        isBeginning,
        slices: own,
        marks: marks.filter((mark) => counted.has(mark.messageType)),
      };
      workers.post(worker, { kind: 'pace', pace } satisfies ToWorker);
    });
  }

  /**
   * Has all count what is due.
   * @returns their reports, by worker; undefined when the run is to stop and they do not answer in time @throws RunFailed
   */
  async count(
    message: ToWorker & { readonly kind: 'due' | 'after-end' },
  ): Promise<ReadonlyMap<number, WorkReport> | undefined> {
    this.reports = new Map();
    const all = new Promise<void>((resolve) => (this.answered = resolve));
    for (let worker = 0; worker < this.options.workers.count; worker += 1) this.options.workers.post(worker, message);
    const { signal } = this.options;
    let grace: NodeJS.Timeout | undefined;
    let onStop = (): void => undefined;
    const late = new Promise<'late'>((resolve) => {
      onStop = () => {
        grace = setTimeout(resolve, stopGraceMs, 'late');
      };
      if (signal.aborted) onStop();
      else signal.addEventListener('abort', onStop, { once: true });
    });
    try {
      return (await Promise.race([all, this.failure, late])) === 'late' ? undefined : this.reports;
    } finally {
      clearTimeout(grace);
      signal.removeEventListener('abort', onStop);
    }
  }

  private receive(worker: number, message: FromWorker): void {
    if (message.kind === 'failed') {
      const cause = Object.assign(new Error(message.failure.message), message.failure);
      this.failed(new RunFailed(cause.message, { cause }));
    } else if (message.kind === 'report') {
      this.reports.set(worker, message.report);
      if (this.reports.size === this.options.workers.count) this.answered?.();
    }
  }
}

/** Message types by worker, the largest first to whoever has the least. */
function sharedOut(
  { year }: ScenarioPlan,
  slices: readonly SliceAddress[],
  workers: number,
): readonly ReadonlySet<string>[] {
  const shares = Array.from({ length: workers }, () => ({ types: new Set<string>(), messages: 0 }));
  const types = [...new Set(slices.map(({ messageType }) => messageType))].map((id) => year.planOf(id));
  for (const { type, total } of types.sort((one, other) => other.total - one.total)) {
    const least = shares.reduce((one, other) => (other.messages < one.messages ? other : one));
    least.types.add(type.id);
    least.messages += total;
  }
  return shares.map(({ types: own }) => own);
}
