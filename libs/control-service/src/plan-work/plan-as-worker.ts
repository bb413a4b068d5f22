/** The thread of plans of a server: does what it is asked, several things in turns, until somebody ends it. */
import { textsOf } from '@tietovirta/wording';
import { setImmediate as giveWay } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { PlanWorkHere, type PlanJob } from './plan-work.js';
import type { FromPlanThread, PassedFailure, ToPlanThread } from './thread-messages.js';

export type { PlanThreadOrder } from './thread-messages.js';

/** Previews of what nobody has started wait for all else. */
const canWait: ReadonlySet<PlanJob> = new Set<PlanJob>(['volumes']);

export function planAsWorker(line: MessagePort): void {
  const urgent = new Set<Promise<unknown>>();
  const work = new PlanWorkHere(giveWay);
  const patientWork = new PlanWorkHere(async () => {
    while (urgent.size > 0) await Promise.allSettled(urgent);
    await giveWay();
  });
  const answer = (message: FromPlanThread, memory: readonly ArrayBuffer[] = []): void => {
    line.postMessage(message, memory);
  };
  line.on('message', ({ nth, job, asked }: ToPlanThread) => {
    const done = (canWait.has(job) ? patientWork : work).of(job, asked);
    if (!canWait.has(job)) {
      urgent.add(done);
      const over = (): unknown => urgent.delete(done);
      done.then(over, over);
    }
    done.then(
      (result) => {
        answer({ nth, kind: 'done', done: result }, memoryOf(result));
      },
      (error: unknown) => {
        answer({ nth, kind: 'failed', failure: passed(error) });
      },
    );
  });
}

/** Of marks, whose tables nobody needs here any more; memory that threads share is shared. */
function memoryOf(done: object): readonly ArrayBuffer[] {
  if (!('tables' in done)) return [];
  const buffers = Object.values(done.tables as Readonly<Record<string, Float64Array>>).map(({ buffer }) => buffer);
  return [...new Set(buffers)].filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer);
}

function passed(error: unknown): PassedFailure {
  const { message, stack, code }: Error & { readonly code?: unknown } = error instanceof Error ? error : new Error(String(error)); // oxfmt-ignore
  return { message, stack, code: typeof code === 'string' ? code : undefined, ...textsOf(error) };
}
