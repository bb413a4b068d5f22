import type { Language } from '@tietovirta/wording';

const english = {
  base: (year: number): string => `by the figures of ${year}`,
  scale: 'scale',
  seed: 'seed',
  noTraffic: 'No traffic in this year.',
  days: (quiet: string, busy: string): string => `quietest day ${quiet}, busiest day ${busy}`,
  byMonth: 'By month',
  byWeekday: 'By weekday',
  byHour: 'By hour',
  parts: 'Exact parts',
  nothingFollows: '(nothing follows)',
  more: (parts: string): string => `… and ${parts} smaller parts (--format json has all)`,
  outsideOffice: (count: string): string => `of them outside Mon-Fri 7-17: ${count}`,
  bySeason: (id: string): string => `by ${id}`,
  from: (date: string): string => `from ${date}`,
  others: (count: number): string => `and ${count} others`,
  follows: (opening: string): string => `follows from ${opening}`,
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** What `plan` says around its bars. */
export type PlanWords = typeof english;

const finnish: PlanWords = {
  base: (year) => `vuoden ${year} luvuin`,
  scale: 'mittakaava',
  seed: 'siemenluku',
  noTraffic: 'Ei liikennettä tänä vuonna.',
  days: (quiet, busy) => `hiljaisin päivä ${quiet}, vilkkain päivä ${busy}`,
  byMonth: 'Kuukausittain',
  byWeekday: 'Viikonpäivittäin',
  byHour: 'Tunneittain',
  parts: 'Tarkka jakauma',
  nothingFollows: '(ei jatkoa)',
  more: (parts) => `… ja ${parts} pienempää osaa (--format json antaa kaikki)`,
  outsideOffice: (count) => `näistä ma–pe klo 7–17 ulkopuolella ${count}`,
  bySeason: (id) => `jakaumalla ${id}`,
  from: (date) => `alkaen ${date}`,
  others: (count) => `ja ${count} muuta`,
  follows: (opening) => `seuraa sanomasta ${opening}`,
  months: ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesä', 'heinä', 'elo', 'syys', 'loka', 'marras', 'joulu'],
  weekdays: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
};

export const planWords: Readonly<Record<Language, PlanWords>> = { en: english, fi: finnish };
