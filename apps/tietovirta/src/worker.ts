/** Entry of a worker thread of an embedded run: chooses the embedded adapters and works. */
import { EmbeddedRunQueue } from '@tietovirta/run-queue';
import { workAsWorker, type FromWorker, type RecordedFrames, type WorkerAssignment } from '@tietovirta/run-stage';
import { EmbeddedTransport, type Transport } from '@tietovirta/transport';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';

const assignment = workerData as WorkerAssignment;
const line = parentPort as unknown as MessagePort;

try {
  const transport = new EmbeddedTransport({
    partitions: assignment.partitions,
    endpoint: assignment.worker,
    endpoints: assignment.workers,
    ports: assignment.ports,
    firstPositions: assignment.positions,
  });
  const { recordFolder, replayFolder } = assignment;
  await workAsWorker(assignment, {
    transport,
    queue: new EmbeddedRunQueue(assignment.tasks),
    line,
    ...(recordFolder === undefined ? {} : { onEnd: await recordFrom(transport, recordFolder) }),
    ...(replayFolder === undefined ? {} : { recorded: await recordedIn(replayFolder) }),
  });
} catch (error) {
  tell(error);
}

/** @returns ends the recording of this worker */
async function recordFrom(transport: Transport, folder: string): Promise<() => Promise<void>> {
  const { SliceRecorder } = await import('@tietovirta/recording');
  const recorder = new SliceRecorder({ folder, worker: assignment.worker });
  transport.subscribe('recorders', ({ frame }) => {
    try {
      recorder.record(frame);
    } catch (error) {
      // A worker that waits for the others does not look at its transport: the failure is told where it happens.
      tell(error);
      throw error;
    }
  });
  return async () => {
    recorder.end();
  };
}

/** The recording was checked before the run started. */
async function recordedIn(folder: string): Promise<RecordedFrames> {
  const { readManifest, RecordedSlices } = await import('@tietovirta/recording');
  return new RecordedSlices(folder, readManifest(folder));
}

function tell(error: unknown): void {
  const known: Error & { readonly code?: unknown; readonly hint?: unknown } =
    error instanceof Error ? error : new Error(String(error));
  const { message, stack, code, hint } = known;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  line.postMessage({
    kind: 'failed',
    failure: { message, stack, code: text(code), hint: text(hint) },
  } satisfies FromWorker);
}
