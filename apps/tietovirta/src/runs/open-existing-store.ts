import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Store } from '@tietovirta/embedded-store';
import { BadInput } from '../cli/bad-input.js';
import type { Terminal } from '../cli/terminal.js';
import { productVersion } from '../program-files.js';

/** Whether a folder is there in which something may be kept. @throws Error of the file system where that cannot be known */
export const hasStore = (folder: string, terminal: Terminal): boolean =>
  statSync(resolve(terminal.folder, folder), { throwIfNoEntry: false }) !== undefined;

/** Says that there is nothing to read. */
export const withoutStore = (folder: string, terminal: Terminal): BadInput =>
  new BadInput(
    {
      fi: `Varastoa ${resolve(terminal.folder, folder)} ei ole.`,
      en: `There is no store ${resolve(terminal.folder, folder)}.`,
    },
    {
      fi: 'Aja ensin jotain ("tietovirta run smoke"), tai nimeä kansio valitsimella --store.',
      en: 'Run something first ("tietovirta run smoke"), or name the folder with --store.',
    },
  );

/**
 * Works with the store of a folder and closes it again. Never makes one: to read what was never written is a mistake
 * in the folder's name.
 *
 * @throws BadInput when there is none; StoreError when it cannot be used
 */
export async function withStore<T>(folder: string, terminal: Terminal, work: (store: Store) => Promise<T>): Promise<T> {
  if (!hasStore(folder, terminal)) throw withoutStore(folder, terminal);
  const { openStore } = await import('@tietovirta/embedded-store');
  const store = await openStore({ folder: resolve(terminal.folder, folder), productVersion });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
