import { join } from 'node:path';
import lockfile from 'proper-lockfile';

const betweenAttemptsMs = 500;
/** A lock that was not renewed for so long is stale: its holder was killed. */
const staleMs = 10_000;

/**
 * Runs the action while this process holds the lock of the folder.
 * @param timeoutMs how long a lock of another process is waited for; rejects with ELOCKED afterwards
 */
export const whileLocked = async <T>(folder: string, timeoutMs: number, action: () => Promise<T>): Promise<T> => {
  const attempts = Math.ceil(timeoutMs / betweenAttemptsMs);
  const release = await lockfile.lock(folder, {
    lockfilePath: join(folder, 'lock'),
    stale: staleMs,
    retries: { retries: attempts, factor: 1, minTimeout: betweenAttemptsMs, maxTimeout: betweenAttemptsMs },
  });
  try {
    return await action();
  } finally {
    await release();
  }
};
