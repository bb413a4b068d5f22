/** Stops services first, so that they can finish what they hold, then Kafka, Redis and PostgreSQL. */
import { ProcessBook } from './process-book.js';
import { stackFolderOf, stateFileOf, whileHolding } from './stack-folder.js';
import { readState, writeState } from './stack-state.js';
import { stopProcess } from './stop-process.js';

const infrastructure = ['kafka', 'redis', 'postgres'];

export type Say = (line: string) => void;

const stopOne = async (book: ProcessBook, name: string, say: Say): Promise<void> => {
  const since = performance.now();
  const ending = await stopProcess(book, name);
  say(`${name.padEnd(20)} ${ending.padEnd(12)} ${((performance.now() - since) / 1000).toFixed(1)} s`);
};

/** Stops the named processes, in the order that suits them. */
export const stopInOrder = async (book: ProcessBook, names: readonly string[], say: Say): Promise<void> => {
  await Promise.all(names.filter((name) => !infrastructure.includes(name)).map((name) => stopOne(book, name, say)));
  for (const name of infrastructure.filter((each) => names.includes(each))) await stopOne(book, name, say);
};

/** Returns how many processes there were. */
export const stopStack = async (root: string, say: Say): Promise<number> => {
  const folder = stackFolderOf(root);
  return whileHolding(folder, async () => {
    const book = new ProcessBook(folder);
    const names = book.names();
    await stopInOrder(book, names, say);
    if (names.length > 0) writeState(stateFileOf(folder), { ...readState(stateFileOf(folder)), wish: {} });
    return names.length;
  });
};
