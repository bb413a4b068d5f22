/** Entry of a worker thread of an embedded run: chooses the embedded adapters and works. */
import { EmbeddedRunQueue } from '@tietovirta/run-queue';
import { workAsWorker, type WorkerAssignment } from '@tietovirta/run-stage';
import { EmbeddedTransport } from '@tietovirta/transport';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';

const assignment = workerData as WorkerAssignment;
const line = parentPort as unknown as MessagePort;

try {
  await workAsWorker(assignment, {
    transport: new EmbeddedTransport({
      partitions: assignment.partitions,
      endpoint: assignment.worker,
      endpoints: assignment.workers,
      ports: assignment.ports,
      firstPositions: assignment.positions,
    }),
    queue: new EmbeddedRunQueue(assignment.tasks),
    line,
  });
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  line.postMessage({ kind: 'failed', message, stack });
}
