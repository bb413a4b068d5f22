/** Entry of a worker thread: of a server, which works out what plans say; of a load, which makes messages; or of an embedded run, which waits for its assignment, chooses the embedded adapters and works. */
import { SliceQueue } from '@tietovirta/embedded-run';
import { BodyPool, sliceKey } from '@tietovirta/messages';
import type { SliceRecorder } from '@tietovirta/recording';
import {
  assignmentOf,
  paceAsWorker,
  workAsWorker,
  type FromWorker,
  type PlannedAssignment,
  type PlannedPace,
  type RecordedFrames,
} from '@tietovirta/embedded-run';
import { keepTablesOfProcess } from '@tietovirta/table-files';
import { EmbeddedTransport, type Subscription } from '@tietovirta/transport';
import { retryOf, textsOf } from '@tietovirta/wording';
import type { PlanThreadOrder } from '@tietovirta/control-service/worker';
import { isMakeOrder, makeAsWorker, type MakeOrder } from '@tietovirta/load-run/worker';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';

keepTablesOfProcess();
const line = parentPort as unknown as MessagePort;

// Its modules are many, and workers of a run need none of them.
if ((workerData as PlanThreadOrder | null)?.kind === 'plans')
  (await import('@tietovirta/control-service/worker')).planAsWorker(line);
else await work(isMakeOrder(workerData) ? workerData : await assignmentOf(line));

async function work(assigned: MakeOrder | PlannedAssignment | PlannedPace): Promise<void> {
  try {
    if ('kind' in assigned) makeAsWorker(assigned, line);
    else if ('pace' in assigned) paceAsWorker(assigned, line, tell);
    else await playSlices(assigned);
  } catch (error) {
    tell(error);
  }
}

async function playSlices(assignment: PlannedAssignment): Promise<void> {
  const { recordFolder, replayFolder } = assignment;
  const recorder = recordFolder === undefined ? undefined : await recorderIn(recordFolder, assignment.worker);
  const recorded = replayFolder === undefined ? undefined : await recordedIn(replayFolder);
  // From the first group on the transport reads: all groups must subscribe before anything waits.
  const bodies = new BodyPool();
  const transport = new EmbeddedTransport({
    partitions: assignment.partitions,
    endpoint: assignment.worker,
    endpoints: assignment.workers,
    ports: assignment.ports,
    stream: assignment.stream,
    firstPositions: assignment.positions,
    bodies,
  });
  if (recorder !== undefined) transport.subscribe({ group: 'recorders', handle: recording(recorder) });
  await workAsWorker(assignment, {
    transport,
    queue: new SliceQueue(assignment.tasks, ({ messageType, day }) => transport.reads(sliceKey({ messageType, day }))),
    line,
    bodies,
    recorded,
    ...(recorder === undefined
      ? {}
      : {
          onEnd: async () => {
            recorder.end();
          },
        }),
  });
}

async function recorderIn(folder: string, worker: number): Promise<SliceRecorder> {
  const { SliceRecorder: Recorder } = await import('@tietovirta/recording');
  return new Recorder({ folder, worker });
}

/** A worker that waits for the others does not look at its transport: a failure is told where it happens. */
function recording(recorder: SliceRecorder): Subscription['handle'] {
  return ({ frame }) => {
    try {
      recorder.record(frame);
    } catch (error) {
      tell(error);
      throw error;
    }
  };
}

/** The recording was checked before the run started. */
async function recordedIn(folder: string): Promise<RecordedFrames> {
  const { readManifest, RecordedSlices } = await import('@tietovirta/recording');
  return new RecordedSlices(folder, readManifest(folder));
}

function tell(error: unknown): void {
  const known: Error & { readonly code?: unknown } = error instanceof Error ? error : new Error(String(error));
  const { message, stack, code } = known;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  line.postMessage({
    kind: 'failed',
    failure: { message, stack, code: text(code), retry: retryOf(error), ...textsOf(error) },
  } satisfies FromWorker);
}
