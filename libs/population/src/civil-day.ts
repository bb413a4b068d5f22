/** Converts calendar dates to whole days since 1970-01-01 and back, by arithmetic alone: it runs once for each person that is printed. */

const dayMs = 86_400_000;
/** Days from 1 March of the year 0 to 1970-01-01, in the Gregorian calendar reckoned backwards. */
const marchZero = 719_468;

/** Days since 1970-01-01 of a date of the years 1 and later; month 1-12. */
export function civilDay(year: number, month: number, dayOfMonth: number): number {
  // Years are taken to begin in March: leap days come last.
  const marchYear = month > 2 ? year : year - 1;
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * fromMarch + 2) / 5) + dayOfMonth - 1 - marchZero;
}

export interface CivilDate {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  readonly dayOfMonth: number;
}

const daysIn400Years = 146_097;

interface Dated {
  readonly date: CivilDate;
  readonly text: string;
}

/** Days of lives, from 1880 on, that were asked for before: millions of persons share these. */
const firstKnown = civilDay(1880, 1, 1);
const known: (Dated | undefined)[] = Array.from({ length: civilDay(2041, 1, 1) - firstKnown });

function dated(day: number): Dated {
  const place = day - firstKnown;
  if (!(place >= 0 && place < known.length)) return workedOut(day);
  return (known[place] ??= workedOut(day));
}

function workedOut(day: number): Dated {
  const date = workOut(day);
  const { year, month, dayOfMonth } = date;
  return { date, text: `${year}-${two(month)}-${two(dayOfMonth)}` };
}

/** The date of a number of days since 1970-01-01, of the years 1 and later. */
export const civilDateOf = (day: number): CivilDate => dated(day).date;

/** Years are taken to begin in March: leap days come last. */
function workOut(day: number): CivilDate {
  const since = day + marchZero;
  const era = Math.floor(since / daysIn400Years);
  const ofEra = since - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

const twoDigits = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

/** A number 0-99 with two digits. */
export const two = (value: number): string => twoDigits[value]!;

/** `YYYY-MM-DD` of a number of days since 1970-01-01, of the years 1000 and later. */
export const dateOfCivilDay = (day: number): string => dated(day).text;

/** Whether a text is `YYYY-MM-DD` and a date that exists. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8))) / dayMs;
  return dateOfCivilDay(day) === text;
}
