/** Workers of a paced run that are no threads: each answers in this process, when the event loop comes to it. */
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import type { Scenario } from '@tietovirta/scenarios';
import { PacedWorker } from '../pace-as-worker.js';
import type { FromWorker, ToWorker } from '../worker-messages.js';
import type { WorkerListener, WorkerPool } from '../worker-pool.js';

export class InProcessWorkers implements Pick<WorkerPool, 'count' | 'listen' | 'prepare' | 'post' | 'terminate'> {
  private planned: ScenarioPlan | undefined;
  private listener: WorkerListener | undefined;
  private readonly workers: PacedWorker[] = [];

  constructor(readonly count: number) {}

  /** What a run is given: it uses nothing else of a pool. */
  static pool(count: number): WorkerPool {
    return new InProcessWorkers(count) as unknown as WorkerPool;
  }

  listen(listener: WorkerListener): void {
    this.listener = listener;
  }

  prepare(scenario: Scenario): void {
    this.planned = scenarioPlan(scenario);
  }

  post(worker: number, message: unknown): void {
    const told = message as ToWorker; // the run posts nothing else
    if (told.kind === 'pace' && this.planned !== undefined)
      this.workers[worker] = new PacedWorker({ planned: this.planned, pace: told.pace });
    else
      setImmediate(() => {
        this.answer(worker, told);
      });
  }

  async terminate(): Promise<void> {}

  private answer(worker: number, told: ToWorker): void {
    const paced = this.workers[worker];
    if (paced === undefined) throw new Error('a worker without an assignment is asked for something');
    if (told.kind === 'due') paced.count(told.fromMs, told.toMs);
    else if (told.kind === 'after-end') paced.end();
    this.listener?.message(worker, { kind: 'report', report: paced.report() } satisfies FromWorker);
  }
}
