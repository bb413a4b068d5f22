/** Judges a simulated run by the plan: what does not agree is listed; nothing when all is as it must be. */
import type { Prediction } from '@tietovirta/fault-plan';
import { membersOf, valuesOf, type PlannedTruth } from './planned-truth.js';
import type { SimulatedStack } from './simulated-stack.js';

export async function audit(
  stack: SimulatedStack,
  truth: PlannedTruth,
  prediction: Prediction,
): Promise<readonly string[]> {
  const { archive, ledger } = stack.backend.kept;
  const run = await archive.find(stack.run.id);
  const last = stack.attempts.at(-1);
  if (last?.is !== 'ended') {
    const error = last === undefined ? 'no coordinator came to an end' : String(last.error);
    return prediction === 'failed' && last?.is === 'failed' ? [] : [`the run did not end as predicted: ${error}`];
  }
  if (prediction === 'failed') return ['the run ended although it should have failed'];
  const faults: string[] = [];
  const same = (what: string, found: unknown, expected: unknown): void => {
    if (found !== expected) faults.push(`${what}: ${String(found)}, expected ${String(expected)}`);
  };
  const { planned = 0, sent = 0, counted = 0, setAside = 0, hash = '' } = run?.outcome ?? {};
  same('planned', planned, truth.planned);
  same('sent', sent, truth.planned);
  same('counted + set aside', counted + setAside, truth.planned);
  const mayBeAside = prediction === 'set aside' ? stack.backend.damagedMessages : 0;
  if (setAside > mayBeAside) faults.push(`set aside: ${setAside}, damaged were ${mayBeAside}`);
  const { cells, members } = await ledger.read(stack.run.id);
  const found = valuesOf(cells);
  if (setAside > 0) {
    for (const [cell, count] of found)
      if (count > (truth.cells.get(cell) ?? 0n))
        faults.push(`${cell}: ${count}, at most ${truth.cells.get(cell) ?? 0n}`);
    return faults;
  }
  for (const cell of new Set([...found.keys(), ...truth.cells.keys()]))
    same(cell, found.get(cell) ?? 0n, truth.cells.get(cell) ?? 0n);
  const sets = membersOf(members);
  for (const cell of new Set([...sets.keys(), ...truth.members.keys()]))
    same(cell, sets.get(cell), truth.members.get(cell));
  same('status', run?.status, 'finished');
  same('hash', hash, truth.hash);
  return faults;
}
