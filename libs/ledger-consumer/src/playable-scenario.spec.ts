import { failedOutcome, MemoryArchive, type RunRecord } from '@tietovirta/archive';
import { MemoryLedger } from '@tietovirta/ledger';
import { generationVersion } from '@tietovirta/messages';
import { resolveScenario } from '@tietovirta/scenarios';
import { playableScenario } from './playable-scenario.js';

const scenario = resolveScenario({ scenario: 'smoke' });

async function asked(of: { readonly generation?: number; readonly scenario?: unknown; readonly isOver?: boolean }) {
  const keepers = { archive: new MemoryArchive(), ledger: new MemoryLedger() };
  const request = { name: 'x', year: 2024, productVersion: '9', startedAt: '2026-01-01T00:00:00Z' };
  const { id } = await keepers.archive.start({ ...request, scenario, generation: generationVersion, ...of });
  const outcome = failedOutcome('', '2026-01-01T00:01:00Z');
  if (of.isOver === true) await keepers.archive.finish(id, { ...outcome, status: 'stopped' });
  const answer = await playableScenario(keepers, (await keepers.archive.find(id)) as RunRecord);
  return { answer, run: (await keepers.archive.find(id)) as RunRecord };
}

it('A run of this generation is played', async () => {
  const { answer, run } = await asked({});
  expect([answer, run.status]).toEqual([scenario, 'running']);
});

it.each([
  [
    'is of another generation',
    { generation: generationVersion + 1 },
    `its messages are of generation ${generationVersion + 1} (version 9)`,
  ],
  ['cannot be read', { scenario: { ...scenario, moods: [] } }, 'moods: there is no such setting'],
])('A run that %s is ended with the reason', async (_, change, reason) => {
  const { answer, run } = await asked(change);
  expect([answer, run.status]).toEqual([undefined, 'failed']);
  expect(run.outcome?.failure).toContain(reason);
});

it('A run of another generation that was stopped stays as it is', async () => {
  const { answer, run } = await asked({ generation: generationVersion + 1, isOver: true });
  expect([answer, run.status]).toEqual([undefined, 'stopped']);
});
