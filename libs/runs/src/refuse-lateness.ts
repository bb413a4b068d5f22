/** What a strict run says that does not keep its speed. */
import type { Lateness } from '@tietovirta/scenarios';
import { RunFailed } from './run-failed.js';

/** How late a strict run may be, ms: longer than the way of a message through a stack, and than a midnight of a whole year takes. */
export const mostLateMs = 5_000;

/** @param lateMs wall time by which the clock of the run trails its speed @throws RunFailed when a strict run is too late */
export function refuseLateness(lateness: Lateness, lateMs: number): void {
  if (lateness !== 'strict' || lateMs <= mostLateMs) return;
  throw new RunFailed(
    `it cannot keep its speed: it is ${(lateMs / 1000).toFixed(1)} s late, and a strict run may be ${mostLateMs / 1000} s late; ` +
      'resume it at a lower speed, or with --lateness best-effort',
  );
}
