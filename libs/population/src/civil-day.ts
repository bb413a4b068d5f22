const dayMs = 86_400_000;

/** Days since 1970-01-01 of a date of the years 1800 and later; month 1-12. */
export const civilDay = (year: number, month: number, dayOfMonth: number): number =>
  Date.UTC(year, month - 1, dayOfMonth) / dayMs;

/** `YYYY-MM-DD` of a number of days since 1970-01-01. */
export const dateOfCivilDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Whether a text is `YYYY-MM-DD` and a date that exists. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8))) / dayMs;
  return dateOfCivilDay(day) === text;
}
