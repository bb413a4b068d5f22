/** The folder of one infrastructure: the registry of its daemon's process, and below it the one of the services that tests start. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { killProcess, ProcessRegistry, removePostgresData } from '@tietovirta/local-stack';
import { infrastructuresFolder } from './environment.js';

export const daemonName = 'daemon';

export const servicesFolder = (folder: string): string => join(folder, 'services');

/** Kills the processes and removes the folders of daemons that were themselves killed. */
export const clearUp = async (): Promise<void> => {
  if (!existsSync(infrastructuresFolder)) return;
  for (const entry of readdirSync(infrastructuresFolder, { withFileTypes: true })) {
    const folder = join(infrastructuresFolder, entry.name);
    if (!entry.isDirectory() || entry.name === 'lock') continue;
    const registry = new ProcessRegistry(folder);
    if (registry.running(daemonName) !== undefined) continue;
    const services = new ProcessRegistry(servicesFolder(folder));
    for (const each of [services, registry]) for (const name of each.names()) await killProcess(each, name);
    removePostgresData(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
};
