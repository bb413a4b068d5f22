import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RunRecord } from '@tietovirta/archive';
import type { Store } from '@tietovirta/store-folder';
import { BadInput } from '../cli/bad-input.js';
import type { Terminal } from '../cli/terminal.js';
import { productVersion } from '../product-version.js';

/** Whether a folder is there in which something may be kept. */
export const hasStore = (folder: string, terminal: Terminal): boolean => existsSync(resolve(terminal.folder, folder));

/** Says that there is nothing to read. */
export const withoutStore = (folder: string, terminal: Terminal): BadInput =>
  new BadInput(
    `There is no store ${resolve(terminal.folder, folder)}.`,
    'Run something first ("tietovirta run smoke"), or name the folder with --store.',
  );

/**
 * Works with the store of a folder and closes it again. Never makes one: to read what was never written is a mistake
 * in the folder's name.
 *
 * @throws BadInput when there is none; StoreError when it cannot be used
 */
export async function withStore<T>(folder: string, terminal: Terminal, work: (store: Store) => Promise<T>): Promise<T> {
  if (!hasStore(folder, terminal)) throw withoutStore(folder, terminal);
  const { openStore } = await import('@tietovirta/store-folder');
  const store = await openStore({ folder: resolve(terminal.folder, folder), productVersion });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A run of the store by its number, or the last one. @throws BadInput naming the runs there are */
export async function findRun({ archive, folder }: Store, reference: number | 'last'): Promise<RunRecord> {
  const id = reference === 'last' ? (await archive.list())[0]?.id : reference;
  const found = id === undefined ? undefined : await archive.find(id);
  if (found !== undefined) return found;
  const ids = (await archive.list()).map((run) => run.id);
  if (ids.length === 0)
    throw new BadInput(`The store ${folder} keeps no run yet.`, 'Start one, for example with "tietovirta run smoke".');
  const known = ids.length > 10 ? `${ids.slice(0, 10).join(', ')} and ${ids.length - 10} older ones` : ids.join(', ');
  throw new BadInput(
    `There is no run ${reference} in the store ${folder}.`,
    `It keeps ${known}; "tietovirta runs" lists them.`,
  );
}
