import type { MessagePort } from 'node:worker_threads';
import type { ToWorker, WorkerAssignment } from './crew-messages.js';

/** What a hired worker is to do: the first thing that its coordinator says. */
export const assignmentOf = (line: MessagePort): Promise<WorkerAssignment> =>
  new Promise((resolve, reject) => {
    line.once('message', (message: ToWorker) => {
      if (message.kind === 'assignment') resolve(message.assignment);
      else reject(new Error(`a worker without an assignment was told to ${message.kind}`));
    });
  });
