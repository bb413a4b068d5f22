import { helsinkiOffsetMs } from './helsinki-offset.js';

/**
 * Writes an instant as Finnish clocks show it: ISO 8601 with milliseconds and the offset of Helsinki, e.g.
 * `2024-07-01T09:30:00.000+03:00`. The time zone of the process plays no part.
 *
 * @param instantMs milliseconds since 1970-01-01T00:00Z; years 2000-2100 are meant
 * @throws RangeError when it is no finite whole number
 */
export function formatInstant(instantMs: number): string {
  if (!Number.isSafeInteger(instantMs)) throw new RangeError(`No instant in whole milliseconds: ${instantMs}`);
  const offsetMs = helsinkiOffsetMs(instantMs);
  const local = new Date(instantMs + offsetMs).toISOString();
  return `${local.slice(0, -1)}+0${offsetMs / 3_600_000}:00`;
}
