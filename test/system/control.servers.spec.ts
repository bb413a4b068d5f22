/** The control service of a stack: it shows the page, and stops there what a command line plays. */
import { describeOnInfrastructure, eventually } from '@tietovirta/testing';
import { jest } from '@jest/globals';
import type { RunView } from '@tietovirta/control-contract';
import { recordFact } from './stack/measured-facts.js';
import { playReferences, referenceRun } from './stack/reference-run.js';
import { StackUnderTest } from './stack/stack-under-test.js';

const startMs = 300_000;
jest.setTimeout(400_000);

const tax = ['--exchanges', 'tax-data', '--from', '2024-02-01', '--to', '2024-12-01'];
const within = { withinMs: 120_000 };

// Before there are servers: nearly all of their start is waiting.
beforeAll(() => void playReferences(tax));

await describeOnInfrastructure('The control service', (infrastructure) => {
  let stack: StackUnderTest;
  beforeAll(async () => {
    // A job a time, and some million messages, so that a run lasts long enough to be stopped.
    const settings = { TIETOVIRTA_LAG_LIMIT: '30', TIETOVIRTA_JOB_CONCURRENCY: '1' };
    stack = await StackUnderTest.start(infrastructure(), {
      counters: 1,
      parties: ['tax-administration', 'control'],
      settings,
    });
  }, startMs);
  afterAll(() => stack.stop(), startMs);

  const urlOf = (path: string): string => `${stack.service('control').url}${path}`;
  const read = async (path: string): Promise<RunView> =>
    (await (await fetch(urlOf(`/api/v1${path}`))).json()) as RunView;
  const post = (path: string): Promise<Response> => fetch(urlOf(`/api/v1${path}`), { method: 'POST' });

  it('shows the page and its files at its port', () =>
    stack.proving(async () => {
      for (const path of ['/', '/runs/7']) {
        const answer = await fetch(urlOf(path), { headers: { accept: 'text/html' } });
        const text = await answer.text();
        expect([answer.status, text]).toEqual([200, expect.stringContaining('<title>Tietovirta</title>')]);
        const [, script = ''] = /<script type="module"[^>]* src="([^"]+)"/.exec(text) ?? [];
        expect((await fetch(urlOf(script))).status).toBe(200);
      }
      expect(await (await fetch(urlOf('/api/v1/meta'))).json()).toMatchObject({ mode: 'stack', role: 'admin' });
    }));

  it('stops a run that a command line plays, and goes on with it to the same cells and hash', () =>
    stack.proving(async () => {
      const expected = await referenceRun(tax);
      const run = await stack.play(tax, expected);
      await run.reaches(0.02);
      const before = performance.now();
      await eventually(async () => {
        expect(await read(`/runs/${run.run.id}`)).toMatchObject({ state: 'running' });
      }, within);
      const asked = await post(`/runs/${run.run.id}/stop`);
      expect([asked.status, await asked.json()]).toEqual([202, expect.objectContaining({ state: 'stopping' })]);
      expect(await run.said).toMatchObject({ code: 3 });
      recordFact(
        `control: a run of a command line had stopped ${Math.round(performance.now() - before)} ms after it was asked for`,
      );
      await eventually(async () => {
        expect(await read(`/runs/${run.run.id}`)).toMatchObject({ state: 'stopped' });
      }, within);
      expect((await post(`/runs/${run.run.id}/resume`)).status).toBe(202);
      const finished = await eventually(async () => {
        const view = await read(`/runs/${run.run.id}`);
        expect(view.state).toBe('finished');
        return view;
      }, within);
      expect(finished.outcome).toMatchObject({
        hash: expected.hash,
        counted: expected.planned,
        setAside: 0,
        cellsDiffering: 0,
      });
    }));
});
