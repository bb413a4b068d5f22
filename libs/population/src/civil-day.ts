const dayMs = 86_400_000;

/** Days since 1970-01-01 of a date of the years 1800 and later; month 1-12. */
export const civilDay = (year: number, month: number, dayOfMonth: number): number =>
  Date.UTC(year, month - 1, dayOfMonth) / dayMs;

/** Dates already written: people share some 45 000 birth dates, and writing one costs as much as all the rest of a person. */
const dates = new Map<number, string>();
const mostDates = 100_000;

/** `YYYY-MM-DD` of a number of days since 1970-01-01. */
export function dateOfCivilDay(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  if (dates.size < mostDates) dates.set(day, date);
  return date;
}

/** Whether a text is `YYYY-MM-DD` and a date that exists. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8))) / dayMs;
  return dateOfCivilDay(day) === text;
}
