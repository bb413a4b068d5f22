import { setTimeout as wait } from 'node:timers/promises';

/**
 * Resolves after `ms` milliseconds, or as soon as the signal is aborted; it never rejects. A caller that must know which
 * of the two it was looks at `signal.aborted`.
 */
export async function delay(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal });
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
}
