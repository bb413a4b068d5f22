/**
 * Has a process keep its tables in files: its main thread says where, and the worker threads that it starts do the same. Only bundled programs do, as
 * only they know by which code they were made.
 */
import { keepTablesIn } from '@tietovirta/kept-tables';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { BroadcastChannel, getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { channelOfThreads } from './channel-of-threads.js';
import { TablesOfThreads } from './tables-of-threads.js';
import { TableFiles } from './table-files.js';
import { TablesNotKept } from './tables-not-kept.js';

/** What the bundler puts here: a fingerprint of the code that tables follow from. Absent in code that is not bundled. */
declare const tietovirtaTablesBuild: string | undefined;
const builtFrom = typeof tietovirtaTablesBuild === 'undefined' ? undefined : tietovirtaTablesBuild;

export interface KeptTablesOptions {
  /** A folder, or `off`. Default: `tietovirta/tables` in the user's folder of caches. */
  readonly where?: string | undefined;
  /** The user's folder of caches, as XDG_CACHE_HOME names it. Default: `.cache` in the user's home. */
  readonly cacheHome?: string | undefined;
  /** Called at most once in a process, for whichever of its threads. */
  readonly onFault: (fault: TablesNotKept) => void;
}

/** What the main thread tells its workers, and itself when it is asked again. */
interface KeptOfProcess {
  readonly folder: string;
  readonly build: string;
}

/** Of the data that workers are given, and of the channel on which they tell a fault. */
const nameForThreads = 'tietovirta tables';

/** Of several calls in a process the first one that keeps tables counts. */
export function keepTables({ where = '', cacheHome, onFault }: KeptTablesOptions): void {
  const asked = where.trim();
  if (asked === 'off' || builtFrom === undefined || keptOfProcess() !== undefined) return;
  const folder = asked === '' ? defaultFolder(cacheHome) : resolve(asked);
  setEnvironmentData(nameForThreads, { folder, build: builtFrom } satisfies KeptOfProcess);
  let isTold = false;
  const tellOnce = (reason: string): void => {
    if (!isTold) onFault(new TablesNotKept(folder, reason));
    isTold = true;
  };
  const fromWorkers = new BroadcastChannel(nameForThreads);
  fromWorkers.onmessage = (message) => {
    tellOnce(String((message as { readonly data: unknown }).data));
  };
  fromWorkers.unref();
  const files = new TableFiles({ folder, build: builtFrom, onFault: tellOnce });
  keepTablesIn(sharedByThreads(files));
  process.on('worker', (worker) => {
    const { threadId } = worker;
    worker.once('exit', () => {
      files.threadEnded(threadId);
    });
  });
}

/** In a worker thread: keeps tables where the main thread said. */
export function keepTablesOfProcess(): void {
  const kept = keptOfProcess();
  if (kept === undefined) return;
  const onFault = (reason: string): void => {
    const toMain = new BroadcastChannel(nameForThreads);
    toMain.postMessage(reason);
    toMain.close();
  };
  keepTablesIn(sharedByThreads(new TableFiles({ ...kept, onFault })));
}

const sharedByThreads = (files: TableFiles): TablesOfThreads =>
  new TablesOfThreads(files, channelOfThreads(`${nameForThreads}, shared`));

const keptOfProcess = (): KeptOfProcess | undefined => getEnvironmentData(nameForThreads) as KeptOfProcess | undefined; // set above alone

function defaultFolder(cacheHome: string | undefined): string {
  // One that is not absolute is to be ignored, as the specification of base directories says.
  const caches = cacheHome !== undefined && isAbsolute(cacheHome) ? cacheHome : join(homedir(), '.cache');
  return join(caches, 'tietovirta', 'tables');
}
