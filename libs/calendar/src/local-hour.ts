import { dayMs } from './epoch-day.js';
import { helsinkiOffsetMs } from './helsinki-offset.js';

/** The hour that Finnish clocks show at an instant (ms since 1970-01-01T00:00Z): 0-23. */
export function localHour(instantMs: number): number {
  const local = instantMs + helsinkiOffsetMs(instantMs);
  const sinceMidnight = local - Math.floor(local / dayMs) * dayMs;
  return Math.floor(sinceMidnight / 3_600_000);
}
