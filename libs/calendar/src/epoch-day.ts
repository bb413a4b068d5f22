/** Milliseconds in 24 hours. */
export const dayMs = 86_400_000;

/** Days since 1970-01-01 of a civil date (proleptic Gregorian, years 100 and later); month 1-12, day may overflow. */
export const epochDay = (year: number, month: number, dayOfMonth: number): number =>
  Date.UTC(year, month - 1, dayOfMonth) / dayMs;

/** ISO weekday of an epoch day: 1 Monday … 7 Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** `YYYY-MM-DD` of an epoch day. */
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
