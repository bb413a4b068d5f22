/** The folder of one infrastructure: its keeper is a process of its book, services of proofs lie below. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { killProcess, ProcessBook, removePostgresPlace } from '@tietovirta/local-stack';
import { infrastructuresFolder } from './environment.js';

export const keeperName = 'keeper';

export const servicesFolder = (folder: string): string => join(folder, 'services');

/** Ends and removes what keepers left behind that were killed. */
export const clearUp = async (): Promise<void> => {
  if (!existsSync(infrastructuresFolder)) return;
  for (const entry of readdirSync(infrastructuresFolder, { withFileTypes: true })) {
    const folder = join(infrastructuresFolder, entry.name);
    if (!entry.isDirectory() || entry.name === 'lock') continue;
    const book = new ProcessBook(folder);
    if (book.running(keeperName) !== undefined) continue;
    const services = new ProcessBook(servicesFolder(folder));
    for (const each of [services, book]) for (const name of each.names()) await killProcess(each, name);
    removePostgresPlace(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
};
