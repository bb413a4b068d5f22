/** Stops the services first, which finish their work in progress, and then Kafka, Redis and PostgreSQL. */
import { ProcessRegistry } from './process-registry.js';
import { writeScrapeTargets } from './scrape-targets.js';
import { stackFolderOf, stateFileOf, targetsFileOf, withStackLock } from './stack-folder.js';
import { readState, writeState } from './stack-state.js';
import { stopProcess } from './stop-process.js';

const infrastructure = ['kafka', 'redis', 'postgres'];

export type Print = (line: string) => void;

const stopOne = async (registry: ProcessRegistry, name: string, print: Print): Promise<void> => {
  const since = performance.now();
  const outcome = await stopProcess(registry, name);
  print(`${name.padEnd(20)} ${outcome.padEnd(12)} ${((performance.now() - since) / 1000).toFixed(1)} s`);
};

/** Stops the named processes: services first, then the infrastructure in the order above. */
export const stopInOrder = async (registry: ProcessRegistry, names: readonly string[], print: Print): Promise<void> => {
  await Promise.all(
    names.filter((name) => !infrastructure.includes(name)).map((name) => stopOne(registry, name, print)),
  );
  for (const name of infrastructure.filter((each) => names.includes(each))) await stopOne(registry, name, print);
};

/** Resolves to the number of processes that the stack had. */
export const stopStack = async (root: string, print: Print): Promise<number> => {
  const folder = stackFolderOf(root);
  return withStackLock(folder, async () => {
    const registry = new ProcessRegistry(folder);
    const names = registry.names();
    if (names.includes('supervisor')) await stopOne(registry, 'supervisor', print);
    await stopInOrder(
      registry,
      names.filter((name) => name !== 'supervisor'),
      print,
    );
    writeScrapeTargets(targetsFileOf(folder), []);
    if (names.length > 0) writeState(stateFileOf(folder), { ...readState(stateFileOf(folder)), wish: {} });
    return names.length;
  });
};
