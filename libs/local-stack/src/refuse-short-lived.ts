import { delay } from '@tietovirta/retries';
import { ProcessFailed } from './process-failed.js';
import type { ProcessRegistry } from './process-registry.js';

/** Milliseconds: what dies of its first work does so within them. */
const settleMs = 2_000;

/**
 * Looks again at processes that were ready a moment ago: one that answered once and ended is not ready.
 * @param names as in the registry
 * @throws ProcessFailed with the end of its log, for the first that has ended
 */
export const refuseShortLived = async (
  registry: ProcessRegistry,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<void> => {
  if (names.length > 0) await delay(settleMs, signal);
  const ended = names.find((name) => registry.running(name) === undefined);
  if (ended !== undefined) throw new ProcessFailed(ended, 'ended right after it was ready', registry.logFileOf(ended));
};
