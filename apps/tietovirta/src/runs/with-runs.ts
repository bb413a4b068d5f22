/** Opens what keeps runs for one piece of work, and closes it again. */
import type { RunsKept } from '@tietovirta/runs';
import type { PlaceOptions } from '../cli/place-options.js';
import type { Terminal } from '../cli/terminal.js';
import { withStore } from './open-existing-store.js';
import { defaultStoreFolder } from './store-folder.js';

export async function withRuns<T>(
  { on, store }: PlaceOptions,
  terminal: Terminal,
  work: (runs: RunsKept) => Promise<T>,
): Promise<T> {
  if (on === 'kafka') {
    const { withStack } = await import('../stack/open-stack.js');
    return withStack({ terminal, needs: ['postgres'] }, ({ runs }) => work(runs));
  }
  return withStore(store, terminal, ({ archive, ledger, folder }) =>
    work({ archive, ledger, place: 'store', folder, options: storeOptions(store) }),
  );
}

export const storeOptions = (store: string): string => (store === defaultStoreFolder ? '' : ` --store ${store}`);
