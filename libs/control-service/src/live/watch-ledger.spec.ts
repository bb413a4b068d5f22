import { failedOutcome } from '@tietovirta/archive';
import type { Clock } from '@tietovirta/retries';
import { serveInMemory } from '../testing/served-desk.js';
import { watchLedger } from './watch-ledger.js';

describe('a run that others play', () => {
  it('is shown as its ledger has it, with rests, until it has ended', async () => {
    const { player, desk, ask, close } = await serveInMemory();
    const week = { exchanges: ['tax-data'], from: '2024-03-04', to: '2024-03-07', scale: '1/1000' };
    await ask('/api/v1/runs', { method: 'POST', body: { scenario: week } });
    const { archive, ledger } = desk.backend.runs;
    const run = await desk.run('1');
    const pauses: number[] = [];
    let ms = 0;
    // Each look takes 200 ms; during the first rest a day is counted, during the second the run ends.
    const clock: Clock = {
      now: () => (ms += 200),
      after: () => () => undefined,
      giveWay: async () => undefined,
      pause: async (pauseMs) => {
        pauses.push(pauseMs);
        if (pauses.length === 1) await player.count('2024-03-04');
        else await archive.finish(run.id, failedOutcome('told to', '2026-01-01T00:01:00.000Z'));
      },
    };
    const seen: unknown[] = [];
    const signal = new AbortController().signal;
    for await (const { state } of watchLedger({ ledger, archive, run, wallMs: () => 0, clock, signal }))
      seen.push([state.state, state.clock.from, state.counted > 0]);
    expect(seen).toEqual([
      ['running', '2024-03-04', false],
      ['running', '2024-03-05', true],
      ['failed', '2024-03-05', true],
    ]);
    expect(pauses).toEqual([2_000, 2_000]);
    await close();
  });
});
