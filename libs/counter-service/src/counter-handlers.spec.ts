import { MemoryArchive, runKeyOf } from '@tietovirta/archive';
import { FramesMissing } from '@tietovirta/counting';
import { PlanTooLarge } from '@tietovirta/plan';
import { MemoryLedger } from '@tietovirta/ledger';
import { Metrics } from '@tietovirta/service-runtime';
import { CounterHandlers } from './counter-handlers.js';
import { HeldRecords } from './held-records.js';

const started = async () => {
  const archive = new MemoryArchive();
  const run = await archive.start({ name: 'x', year: 2024, scenario: {}, productVersion: '0', startedAt: '2026-01-01T00:00:00Z' }); // oxfmt-ignore
  const held = new HeldRecords({ hold: () => async () => undefined });
  const handlers = new CounterHandlers({ archive, ledger: new MemoryLedger(), held, metrics: new Metrics() });
  return { archive, run, handlers };
};

describe('An error while a run is counted', () => {
  it('ends the run when it says that the run is to be set aside', async () => {
    const { archive, run, handlers } = await started();
    expect(await handlers.fail(runKeyOf(run), new FramesMissing('kelmu.query on day 3', 10, 20))).toBe(true);
    expect(await archive.find(run.id)).toMatchObject({
      status: 'failed',
      outcome: { failure: expect.stringContaining('index 20 came, 10 was expected') },
    });
  });

  it('ends a run that was stored with more messages than ordinals can tell apart', async () => {
    const { archive, run, handlers } = await started();
    const need = { scale: { numerator: 1000, denominator: 1 }, messageType: 'kelmu.query', last: 2 ** 33, lastPossible: 2 ** 32 - 2, fittingScale: 500 }; // oxfmt-ignore
    expect(await handlers.fail(runKeyOf(run), new PlanTooLarge(need))).toBe(true);
    expect((await archive.find(run.id))?.outcome?.failure).toContain('choose a scale of at most 500');
  });

  it.each([
    ['may pass', { retry: 'later' }],
    ['never passes', { retry: 'never' }],
    ['says nothing', {}],
  ])('is a fault of the process when it %s: the run goes on with another counter', async (_, answer) => {
    const { archive, run, handlers } = await started();
    expect(await handlers.fail(runKeyOf(run), Object.assign(new Error('x'), answer))).toBe(false);
    expect((await archive.find(run.id))?.status).toBe('running');
  });
});
