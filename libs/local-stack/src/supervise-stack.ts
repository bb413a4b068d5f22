/**
 * Starts again what of a stack has ended without being stopped. A process of its own (`supervisor`), because `npm run stack` ends when
 * all is ready. What ends again and again is started after pauses that grow, so that its log can be read.
 */
import { systemClock, type Clock } from '@tietovirta/retries';
import { ProcessRegistry, type ProcessRecord } from './process-registry.js';
import { fingerprintOf } from './settings-fingerprint.js';
import { stackFolderOf } from './stack-folder.js';
import { startProcess } from './start-process.js';
import { startStack } from './start-stack.js';
import type { Print } from './stop-stack.js';

export const supervisorName = 'supervisor';

export interface SuperviseOptions {
  /** The checkout. */
  readonly root: string;
  /** Passed on to what is started. */
  readonly environment: NodeJS.ProcessEnv;
  readonly print: Print;
  /** Aborting ends the supervision; the stack goes on. */
  readonly signal: AbortSignal;
}

/** Milliseconds. */
const lookMs = 1_000;
const firstPauseMs = 2_000;
const longestPauseMs = 60_000;
/** What has run for so long is well: when it ends, it is started after the shortest pause again. */
const wellAfterMs = 60_000;

/** What a supervisor sees and does. */
export interface Supervised {
  /** All processes that were started and not stopped. */
  readonly names: () => readonly string[];
  readonly isRunning: (name: string) => boolean;
  /** Starts what is missing. */
  readonly restart: (names: readonly string[]) => Promise<unknown>;
  readonly print: Print;
  readonly signal: AbortSignal;
  /** The time that it goes by; that of the machine when absent. */
  readonly clock?: Pick<Clock, 'now' | 'pause'>;
}

/** Until aborted, or the stack is stopped. */
export async function supervise({
  names,
  isRunning,
  restart,
  print,
  signal,
  clock = systemClock,
}: Supervised): Promise<void> {
  let pauseMs = firstPauseMs;
  let startedMs = -Infinity;
  const isOver = (): boolean => signal.aborted || names().length === 0;
  for (;;) {
    await clock.pause(lookMs, signal);
    if (isOver()) return;
    const ended = names().filter((name) => !isRunning(name));
    if (ended.length === 0) continue;
    if (clock.now() - startedMs > wellAfterMs) pauseMs = firstPauseMs;
    print(`${ended.join(', ')} ended; started again in ${pauseMs / 1000} s`);
    await clock.pause(pauseMs, signal);
    if (isOver()) return;
    pauseMs = Math.min(2 * pauseMs, longestPauseMs);
    await restart(names()).catch((error: unknown) => {
      print(error instanceof Error ? error.message : String(error));
    });
    startedMs = clock.now();
  }
}

/** Supervises the stack of a checkout until aborted, or the stack is stopped. */
export async function superviseStack({ root, environment, print, signal }: SuperviseOptions): Promise<void> {
  const registry = new ProcessRegistry(stackFolderOf(root));
  const common = { root, environment, print, signal, stack: {}, isFresh: false, keepsOnFailure: true };
  await supervise({
    names: () => registry.names().filter((name) => name !== supervisorName),
    isRunning: (name) => registry.running(name) !== undefined,
    restart: (names) => startStack({ ...common, isInfrastructureOnly: isWithoutServices(names) }),
    print,
    signal,
  });
}

const isWithoutServices = (names: readonly string[]): boolean =>
  names.every((name) => ['kafka', 'redis', 'postgres'].includes(name));

/** Starts the supervisor unless it runs. @param program the script that supervises */
export async function startSupervisor({
  root,
  program,
  environment,
}: Pick<SuperviseOptions, 'root' | 'environment'> & { readonly program: string }): Promise<ProcessRecord> {
  const registry = new ProcessRegistry(stackFolderOf(root));
  const running = registry.running(supervisorName);
  if (running !== undefined) return running;
  return startProcess(registry, {
    name: supervisorName,
    program: process.execPath,
    programArguments: [program],
    folder: root,
    environment,
    port: 0,
    stopSignal: 'SIGTERM',
    settingsFingerprint: fingerprintOf({}),
    readyTimeoutMs: 10_000,
    isReady: async () => true,
  });
}
