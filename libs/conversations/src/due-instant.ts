/**
 * When a step of a conversation is due. Rule at new year (DECISIONS 66): a step that would fall into the next year comes 364 days earlier, on
 * the same weekday, as the step of last year's conversation with the same ordinal. So January has the answers that December sends on, every
 * year alike, and no message is added or lost. Answers within seconds come before the year's end instead: only its last seconds know them.
 */
import type { CalendarDay, CalendarYear } from '@tietovirta/calendar';
import { mix, scaled } from '@tietovirta/chance';
import type { DelayBounds } from '@tietovirta/exchanges';

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
  else addDays(after, rows, calendar);
}

/** Most follow-ups are answers of a machine: a loop that calls nothing. */
function addSeconds(
  { from, to }: DelayBounds & { kind: 'seconds' },
  { count, bits, instants }: DueRows,
  last: number,
): void {
  const width = to - from;
  for (let i = 0; i < count; i += 1) {
    const draw = bits[i] as number;
    const before = instants[i] as number;
    const due = before + Math.max(1, Math.floor((from + ((draw >>> 0) / 4294967296) * width) * 1000));
    instants[i] = due <= last ? due : beforeLast(before, last, draw);
  }
}

function addDays(
  delay: DelayBounds & { kind: 'days' },
  { count, bits, instants }: DueRows,
  calendar: CalendarYear,
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
const opensBeforeMidnight = { finland: 16, abroad: 15 };
const openHours = 8;

/** The first working day from the soonest instant on, after the day of the step before, within the hours of the office. */
function inOfficeHours(
  { soonest, before, draw }: { readonly soonest: number; readonly before: number; readonly draw: number },
  office: 'finland' | 'abroad',
  calendar: CalendarYear,
): number {
  const yearEndMs = calendar.dayStartsMs[calendar.days.length] as number;
  if (soonest >= yearEndMs) return soonest;
  const dayBefore = calendar.dayIndexAt(Math.max(before, calendar.dayStartsMs[0] as number));
  let index = Math.max(calendar.dayIndexAt(soonest), dayBefore + 1);
  while (isClosed(calendar.days[index], office)) index += 1;
  if (calendar.days[index] === undefined) return yearEndMs;
  return opensAt(index, office, calendar) + scaled(mix(draw ^ 0x27d4eb2f), openHours * hourMs);
}

const opensAt = (index: number, office: 'finland' | 'abroad', { dayStartsMs }: CalendarYear): number =>
  (dayStartsMs[index + 1] as number) - opensBeforeMidnight[office] * hourMs;

const isClosed = (day: CalendarDay | undefined, office: 'finland' | 'abroad'): boolean =>
  day !== undefined && !(office === 'finland' ? day.isWorkingDay : day.isEuropeanWorkingDay);
