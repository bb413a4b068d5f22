/** Everything that a ledger has measured of a run, as lines that can be compared. */
import { createHash } from 'node:crypto';
import { KeySet } from '@tietovirta/counting';
import { openStore } from '@tietovirta/embedded-store';
import type { LedgerState } from '@tietovirta/ledger';

/** A set of keys is told by how many they are, and their hash. */
export const measuredLines = ({ cells, members }: LedgerState): string[] =>
  [
    ...cells.messageTypes.map(
      (type, row) =>
        `${type}: ${cells.measures[row]}, ${cells.periods[row]}, ${cells.cells[row]}: ${cells.values[row]}`,
    ),
    ...setsIn(members),
  ].sort();

function setsIn(members: LedgerState['members']): string[] {
  const sets = new Map<string, KeySet>();
  for (const { messageType, measure, period, cell, members: bytes } of members) {
    const name = `${messageType}: ${measure}, ${period}, ${cell}`;
    sets.set(name, (sets.get(name) ?? new KeySet()).add(bytes));
  }
  return [...sets].map(
    ([name, keys]) => `${name}: ${keys.size} keys ${createHash('sha256').update(keys.bytes()).digest('hex')}`,
  );
}

/** Of the last run of a store. */
export async function measuredInStore(folder: string): Promise<readonly string[]> {
  const store = await openStore({ folder, productVersion: '0.1.0' });
  try {
    const [last] = await store.archive.list();
    return last === undefined ? [] : measuredLines(await store.ledger.read(last.id));
  } finally {
    await store.close();
  }
}
