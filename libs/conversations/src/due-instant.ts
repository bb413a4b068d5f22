/**
 * When a step of a conversation is due. Rule at new year (DECISIONS 88): a step that would fall into the next year comes 364 days earlier, on
 * the same weekday, as the step of last year's conversation with the same ordinal, and is marked as such. So January has the answers that December sends
 * on, every year alike, and no message is added or lost. Answers within seconds come before the year's end instead: only its last seconds know them.
 */
import type { CalendarDay, CalendarYear } from '@tietovirta/calendar';
import { mix, scaled } from '@tietovirta/chance';
import type { DelayBounds } from '@tietovirta/exchanges';
import { bitsOfPlace, quantilesOf, withinPlace } from './quantiles.js';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** By how much a step that falls into the next year comes earlier: whole weeks, so that a working day stays one; no delay is longer. */
const carriedMs = 364 * dayMs;

/** Messages of one step, as columns. */
export interface DueRows {
  readonly count: number;
  /** 32 random bits a message. */
  readonly bits: Int32Array;
  /** Instants of the messages before, ms; those of the step are written over them. */
  readonly instants: Float64Array;
  /** 1 where the turn of the year lies between the conversation's opening and the message before; the step may set it. */
  readonly isCarried: Uint8Array;
}

export interface DueStep {
  readonly after: DelayBounds;
  /** Steps that still come after this one; each needs a later millisecond. */
  readonly stepsAfter: number;
}

/**
 * Moves each conversation on to an instant within the calendar's year: after the one before, unless the turn of the year lies between
 * them; then it is the next year's instant 364 days earlier.
 */
export function moveToDue({ after, stepsAfter }: DueStep, rows: DueRows, calendar: CalendarYear): void {
  const last = (calendar.dayStartsMs[calendar.days.length] as number) - 1 - stepsAfter;
  if (after.kind === 'seconds') addSeconds(after, rows, last);
  else addDays(after, rows, { calendar, last });
}

/** Most follow-ups are answers of a machine: a loop that calls nothing. */
function addSeconds(delay: DelayBounds & { kind: 'seconds' }, { count, bits, instants }: DueRows, last: number): void {
  const quantiles = quantilesOf(delay);
  for (let i = 0; i < count; i += 1) {
    const draw = bits[i] as number;
    const before = instants[i] as number;
    const place = draw >>> bitsOfPlace;
    const reached = quantiles[place] as number;
    const within = (draw & withinPlace) / (withinPlace + 1);
    const due = before + Math.max(1, Math.floor(reached + within * ((quantiles[place + 1] as number) - reached)));
    instants[i] = due <= last ? due : beforeLast(before, last, draw);
  }
}

function addDays(
  delay: DelayBounds & { kind: 'days' },
  { count, bits, instants, isCarried }: DueRows,
  { calendar, last }: { readonly calendar: CalendarYear; readonly last: number },
): void {
  const { officeHours } = delay;
  const yearEndMs = calendar.dayStartsMs[calendar.days.length] as number;
  const dueFrom = (soonest: number, before: number, draw: number): number =>
    officeHours === undefined ? soonest : inOfficeHours({ soonest, before, draw }, officeHours, calendar);
  for (let i = 0; i < count; i += 1) {
    const draw = bits[i] as number;
    const before = instants[i] as number;
    const soonest = before + Math.max(1, daysMs(delay, draw));
    const due = dueFrom(soonest, before, draw);
    if (due >= yearEndMs && isCarried[i] === 1) {
      // What was carried over once ends in the year: nothing is two years old.
      instants[i] = beforeLast(before, last, draw);
      continue;
    }
    if (due >= yearEndMs) isCarried[i] = 1;
    instants[i] = due < yearEndMs ? due : dueFrom(Math.max(soonest, yearEndMs) - carriedMs, before - carriedMs, draw);
  }
}

const beforeLast = (before: number, last: number, bits: number): number =>
  before + 1 + Math.floor(((mix(bits ^ 0x165667b1) >>> 0) / 4294967296) * (last - before));

function daysMs({ shortest, median, longest }: DelayBounds & { kind: 'days' }, bits: number): number {
  const u = (bits >>> 0) / 4294967296;
  if (u < 0.5) return Math.floor((shortest + u * 2 * (median - shortest)) * dayMs);
  const tail = (u - 0.5) * 2;
  return Math.floor((median + tail * tail * tail * (longest - median)) * dayMs);
}

/** Hours of an office day before midnight in Finland at which it opens. */
const opensBeforeMidnight = { finland: 16, abroad: 15, 'case-workers': 16 };
type Office = keyof typeof opensBeforeMidnight;
const openHours = 8;

/** The first working day from the soonest instant on, after the day of the step before, within the hours of the office. */
function inOfficeHours(
  { soonest, before, draw }: { readonly soonest: number; readonly before: number; readonly draw: number },
  office: Office,
  calendar: CalendarYear,
): number {
  const yearEndMs = calendar.dayStartsMs[calendar.days.length] as number;
  if (soonest >= yearEndMs) return soonest;
  const dayBefore = calendar.dayIndexAt(Math.max(before, calendar.dayStartsMs[0] as number));
  let index = Math.max(calendar.dayIndexAt(soonest), dayBefore + 1);
  const isDayOff = isClosed(calendar.days[index], office);
  index = nextOpen(index, office, calendar);
  if (isDayOff && office === 'case-workers')
    for (let wait = daysInTurn(draw); wait > 0; wait -= 1) index = nextOpen(index + 1, office, calendar);
  if (calendar.days[index] === undefined) return yearEndMs;
  return opensAt(index, office, calendar) + scaled(mix(draw ^ 0x27d4eb2f), openHours * hourMs);
}

/** The day itself where the office is open; the day after the year when it is closed until then. */
function nextOpen(from: number, office: Office, { days }: CalendarYear): number {
  let index = from;
  while (isClosed(days[index], office)) index += 1;
  return Math.min(index, days.length);
}

/** Working days for which something waits its turn that was due on days off: the first of them takes most, the fifth least. */
function daysInTurn(draw: number): number {
  const percent = scaled(mix(draw ^ 0x61c88647), 100);
  return percent < 30 ? 0 : percent < 50 ? 1 : percent < 70 ? 2 : percent < 90 ? 3 : 4;
}

const opensAt = (index: number, office: Office, { dayStartsMs }: CalendarYear): number =>
  (dayStartsMs[index + 1] as number) - opensBeforeMidnight[office] * hourMs;

const isClosed = (day: CalendarDay | undefined, office: Office): boolean =>
  day !== undefined && !(office === 'finland' ? day.isWorkingDay : day.isEuropeanWorkingDay);
