import type { RunOutcome, RunRecord } from '@tietovirta/archive';
import { generationVersion } from '@tietovirta/messages';
import type { CheckedRun } from '../ledger-differences.js';
import { resolveScenario, toStored, type StoredScenario } from '@tietovirta/scenarios';

/** Tables of one cell. */
export const tablesWith = (value: number): unknown => ({
  tables: [{ id: 'banks', rows: [{ id: 'banks.payments', simulated: { printed: `${value}`, value } }] }],
});

/** The scenario of smoke, as it is stored, with a seed. */
export const scenarioOf = (seed: number): StoredScenario =>
  toStored(resolveScenario({ scenario: 'smoke', overrides: { seed: `${seed}` } }));

/** A run that was played to its end, of five messages. */
export function sampleRun(
  id: number,
  changes: Partial<RunOutcome> = {},
  scenario: object = scenarioOf(1),
): CheckedRun<RunRecord & { outcome: RunOutcome }> {
  const outcome: RunOutcome = {
    status: 'finished',
    finishedAt: '2026-01-01T00:00:00.000Z',
    planned: 5,
    sent: 5,
    counted: 5,
    setAside: 0,
    hash: 'aa',
    seconds: 1,
    messagesPerSecond: 5,
    peakMemoryBytes: 1,
    cellsCompared: 1,
    cellsDiffering: 0,
    tables: tablesWith(5),
    ...changes,
  };
  return {
    id,
    name: 'x',
    year: 2024,
    scenario,
    productVersion: '1',
    generation: generationVersion,
    startedAt: '',
    status: 'finished',
    outcome,
    ledgerDifferences: [],
  };
}
