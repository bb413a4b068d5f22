/** What the thread of plans answers, over a line of this thread. */
import { resolveScenario, toStored } from '@tietovirta/scenarios';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { planAsWorker } from './plan-as-worker.js';
import { PlanWorkHere, type PlanJob, type PlanJobs } from './plan-work.js';
import type { FromPlanThread } from './thread-messages.js';

const scenarioOf = (from: string, to: string, scale: string): PlanJobs['marks']['asked'] => ({
  scenario: toStored(resolveScenario({ overrides: { exchanges: 'tax-data', from, to, scale } })),
});
const days = scenarioOf('2024-03-04', '2024-03-07', '1/1000');
const here = new PlanWorkHere(async () => undefined);

let line: MessagePort;
let far: MessagePort;
let answers: FromPlanThread[];
let came: () => void;

beforeEach(() => {
  ({ port1: line, port2: far } = new MessageChannel());
  answers = [];
  line.on('message', (message: FromPlanThread) => {
    answers.push(message);
    came();
  });
  planAsWorker(far);
});
afterEach(() => {
  line.close();
});

const answered = (count: number): Promise<void> =>
  new Promise((resolve) => {
    came = () => {
      if (answers.length >= count) resolve();
    };
  });
const ask = <Job extends PlanJob>(nth: number, job: Job, asked: PlanJobs[Job]['asked']): void => {
  line.postMessage({ nth, job, asked });
};

describe('the thread of plans', () => {
  it('passes on what the work comes to, whatever it is', async () => {
    ask(1, 'marks', days);
    ask(2, 'hours', { ...days, row: 'tax-data' });
    ask(3, 'samples', { ...days, messageType: 'tax-data.request', days: [63, 64] });
    await answered(3);
    const byNth = new Map(answers.map((each) => [each.nth, each]));
    expect(byNth.get(1)).toEqual({ nth: 1, kind: 'done', done: await here.of('marks', days) });
    expect(byNth.get(2)).toMatchObject({ done: await here.of('hours', { ...days, row: 'tax-data' }) });
    expect(byNth.get(3)).toMatchObject({ kind: 'done' });
  });

  it('lets previews wait for the marks of a run that somebody looks at', async () => {
    // Fewer steps than the marks of a hundred days have: in turns, the preview would be there first.
    const preview = resolveScenario({ overrides: { exchanges: 'tax-data, banks', from: '2024-03-04', to: '2024-03-07', scale: '1/1000' } }); // oxfmt-ignore
    ask(1, 'volumes', { scenario: toStored(preview) });
    ask(2, 'marks', scenarioOf('2024-01-01', '2024-04-10', '1/1000'));
    await answered(2);
    expect(answers.map(({ nth }) => nth)).toEqual([2, 1]);
  });

  it('says which refusal it is, by its code and in both languages', async () => {
    const scenario = { ...days.scenario, scale: { numerator: 1_000_000, denominator: 1 } };
    ask(1, 'volumes', { scenario });
    await answered(1);
    expect(answers).toEqual([
      {
        nth: 1,
        kind: 'failed',
        failure: expect.objectContaining({
          code: 'PLAN_TOO_LARGE',
          says: expect.objectContaining({ fi: expect.any(String) }),
        }),
      },
    ]);
  });
});
