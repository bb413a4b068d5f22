import { join } from 'node:path';
import lockfile from 'proper-lockfile';

const betweenAttemptsMs = 500;
/** A holder that was killed stops renewing its lock; after this it is given up. */
const staleMs = 10_000;

/** Runs the action while no other process holds the lock of the folder; rejects with ELOCKED when none gets free. */
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
