import { resolveScenario } from '@tietovirta/scenarios';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { assignmentOf } from './assignment-of.js';
import type { ToWorker, WorkerAssignment } from './worker-messages.js';

const assignment = { worker: 1, workers: 2 } as WorkerAssignment;
const scenario = resolveScenario({ scenario: 'smoke' });

describe('the assignment of a worker', () => {
  let worker: MessagePort;
  let coordinator: MessagePort;
  const say = (message: ToWorker): void => {
    coordinator.postMessage(message);
  };

  beforeEach(() => {
    ({ port1: coordinator, port2: worker } = new MessageChannel());
  });
  afterEach(() => {
    coordinator.close();
  });

  it('comes with the plan of the scenario that was received before', async () => {
    say({ kind: 'scenario', scenario });
    say({ kind: 'assignment', assignment });
    const { planned, ...rest } = await assignmentOf(worker);
    expect(planned.scenario).toEqual(scenario);
    expect(planned.tasks.length).toBeGreaterThan(1000);
    expect(rest).toEqual(assignment);
    expect(worker.listenerCount('message')).toBe(0);
  });

  it('is refused with a scenario that is none', async () => {
    say({ kind: 'scenario', scenario: { ...scenario, from: '2024-02-30' } });
    await expect(assignmentOf(worker)).rejects.toThrow('from: 2024-02-30 is no day of 2024');
  });

  it('is missed when something else is said, or the scenario was forgotten', async () => {
    say({ kind: 'assignment', assignment });
    await expect(assignmentOf(worker)).rejects.toThrow('a worker without a scenario received assignment');
    say({ kind: 'scenario', scenario });
    say({ kind: 'finish' });
    await expect(assignmentOf(worker)).rejects.toThrow('a worker without an assignment received finish');
  });
});
