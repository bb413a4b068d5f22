import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import { readStoredScenario } from '@tietovirta/scenarios';
import type { MessagePort } from 'node:worker_threads';
import type { PaceAssignment, ToWorker, WorkerAssignment } from './worker-messages.js';

/** What a worker is to do, with the plan of its scenario. */
export interface PlannedAssignment extends WorkerAssignment {
  readonly planned: ScenarioPlan;
}

/** What a worker of a paced run is to do. */
export interface PlannedPace {
  readonly planned: ScenarioPlan;
  readonly pace: PaceAssignment;
}

const toldScenario = { fi: 'Työsäikeen saamaa skenaariota', en: 'The scenario that a worker was told' };

/** What a worker is to do: it receives the scenario first, which it plans at once, and then its part in it. */
export const assignmentOf = (line: MessagePort): Promise<PlannedAssignment | PlannedPace> =>
  new Promise((resolve, reject) => {
    let planned: ScenarioPlan | undefined;
    const receive = (message: ToWorker): void => {
      if (message.kind === 'scenario') {
        try {
          planned = scenarioPlan(readStoredScenario(message.scenario, toldScenario));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
        return;
      }
      line.off('message', receive);
      if (message.kind === 'pace' && planned !== undefined) resolve({ planned, pace: message.pace });
      else if (message.kind === 'assignment' && planned !== undefined) resolve({ ...message.assignment, planned });
      else reject(new Error(`a worker without ${planned ? 'an assignment' : 'a scenario'} received ${message.kind}`));
    };
    line.on('message', receive);
  });
