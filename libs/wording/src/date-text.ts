/** Dates and times for people. Machines read ISO 8601, and so do readers of English. */
import type { Language } from './label.js';

/** @param date `YYYY-MM-DD`, or an instant that begins so; 2024-01-04 is `4.1.2024` in Finnish */
export function dateText(date: string, lang: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
  return lang === 'en' || year === undefined ? date : `${Number(day)}.${Number(month)}.${year}`;
}

/**
 * @param instant ISO 8601 with the clock time that is meant, such as `2024-01-04T09:27:05.123+02:00`
 * @returns `4.1.2024 klo 9.27.05` in Finnish, the instant as it is in English
 */
export function timeText(instant: string, lang: Language): string {
  const [, date = '', hour, minute, second] = /^([\d-]{10})[T ](\d\d):(\d\d):(\d\d)/.exec(instant) ?? [];
  if (lang === 'en' || hour === undefined) return instant;
  return `${dateText(date, lang)} klo ${Number(hour)}.${minute}.${second}`;
}

/**
 * The days of a run: half open in English, as options are typed, and with the last day in Finnish, as people say it.
 *
 * @param from first day, `YYYY-MM-DD`
 * @param to day after the last day
 */
export function windowText(from: string, to: string, lang: Language): string {
  if (lang === 'en') return `${from} to ${to} (exclusive)`;
  const last = new Date(Date.parse(to) - 86_400_000).toISOString();
  return last.startsWith(from) ? dateText(from, lang) : `${dateText(from, lang)}–${dateText(last, lang)}`;
}
