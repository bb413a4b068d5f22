/** Numbers, dates and times as each language writes them. Times are those of Helsinki, whatever the zone of the reader. */
import type { LayoutFigure } from '@tietovirta/control-contract';
import { largestUnits, printedIn } from '@tietovirta/wording';
import type { PageLanguage } from '../texts/page-language.js';

export interface Formats {
  readonly lang: PageLanguage;
  readonly count: (value: number) => string;
  /** `+12`, `−310`. */
  readonly signed: (value: number) => string;
  /** Of a printed row, in its unit: messages, persons, cents, which are told as euros, or persons of the months, which are told as their mean. */
  readonly amount: (value: number, unit: LayoutFigure['unit']) => string;
  /** The same with its sign. */
  readonly signedAmount: (value: number, unit: LayoutFigure['unit']) => string;
  /** One decimal; `61.2` for 61 234 567. */
  readonly millions: (value: number) => string;
  /** @param share 0 to 1; what is not all is never told as 100 % */
  readonly percent: (share: number) => string;
  readonly decimal: (value: number) => string;
  /** @param day `YYYY-MM-DD` */
  readonly day: (day: string) => string;
  readonly mediumDay: (day: string) => string;
  readonly month: (month: number) => string;
  /** Monday is 1. */
  readonly weekday: (weekday: number) => string;
  /** Date and clock time with seconds. */
  readonly instant: (instant: string) => string;
  /** To the minute: what the clock of a run goes by. */
  readonly minute: (instant: string) => string;
  readonly clock: (instant: string) => string;
  /** Clock time with milliseconds. */
  readonly exactClock: (instant: string) => string;
  /** What the report or a table prints, in the marks of the language. */
  readonly printed: (printed: string) => string;
  readonly duration: (seconds: number) => string;
}

const locales: Readonly<Record<PageLanguage, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const timeZone = 'Europe/Helsinki';

export function formatsOf(lang: PageLanguage): Formats {
  const locale = locales[lang];
  const count = new Intl.NumberFormat(locale);
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const signedEuros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', signDisplay: 'exceptZero' });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const dates = (options: Intl.DateTimeFormatOptions): ((text: string) => string) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (text) => format.format(new Date(text.length === 10 ? `${text}T12:00:00Z` : text));
  };
  const month = dates({ month: 'short' });
  const weekday = dates({ weekday: 'short' });
  return {
    lang,
    count: (value) => count.format(Math.round(value)),
    signed: (value) => signed.format(value),
    amount: (value, unit) => (unit === 'cents' ? euros : count).format(toldIn(value, unit)),
    signedAmount: (value, unit) => (unit === 'cents' ? signedEuros : signed).format(toldIn(value, unit)),
    millions: (value) => decimal.format(value / 1e6),
    percent: (share) => percent.format(share < 1 ? Math.min(share, 0.999) : share),
    decimal: (value) => decimal.format(value),
    day: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    mediumDay: dates({ dateStyle: 'medium' }),
    month: (each) => month(`2024-${`${each}`.padStart(2, '0')}-15`),
    // The first of January 2024 was a Monday.
    weekday: (each) => weekday(`2024-01-0${each}`),
    instant: dates({ dateStyle: 'medium', timeStyle: 'medium' }),
    minute: dates({ dateStyle: 'medium', timeStyle: 'short' }),
    clock: dates({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    exactClock: dates({ hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 }),
    printed: (text) => (lang === 'sv' ? inSwedish(text) : printedIn(lang, text)),
    duration: (seconds) => durationText(seconds, count),
  };
}

/** What a unit is counted in, as it is told. */
const toldIn = (value: number, unit: LayoutFigure['unit']): number =>
  unit === 'cents' ? value / 100 : Math.round(value / (unit === 'persons-of-months' ? 12 : 1));

const inSwedish = (text: string): string =>
  text
    .replace('lähes ', 'nästan ')
    .replace(' milj.', ' mn')
    .replace(' mrd.', ' md')
    .replace(/ eur$/, ' euro')
    .replace(/ hlöä$/, ' personer');

/** `3 d 7 h`, `12 min 4 s`, `8 s`, `286 ms`: the two largest units. */
function durationText(seconds: number, count: Intl.NumberFormat): string {
  if (seconds < 0.95) return `${count.format(Math.round(seconds * 1000))}\u00a0ms`;
  return largestUnits(seconds)
    .map(([value, unit]) => `${count.format(value)}\u00a0${unit}`)
    .join(' ');
}
