/**
 * When a step of a conversation is due. Rule at new year (DECISIONS): a step that would fall into the next year comes at an
 * even draw between the step before it and the year's end instead, so that every conversation ends in the year in which
 * it began and answers to last year's requests are not needed. People keep their office hours there too.
 */
import type { CalendarDay, CalendarYear } from '@tietovirta/calendar';
import { mix, scaled } from '@tietovirta/chance';
import type { DelayBounds } from '@tietovirta/exchanges';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

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

/** Moves each conversation on to an instant after the one before, within the calendar's year. */
export function moveToDue({ after, stepsAfter }: DueStep, rows: DueRows, calendar: CalendarYear): void {
  const last = (calendar.dayStartsMs[calendar.days.length] as number) - 1 - stepsAfter;
  if (after.kind === 'seconds') addSeconds(after, rows, last);
  else addDays(after, rows, last, calendar);
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
  last: number,
  calendar: CalendarYear,
): void {
  const { officeHours } = delay;
  for (let i = 0; i < count; i += 1) {
    const draw = bits[i] as number;
    const before = instants[i] as number;
    const soonest = before + Math.max(1, daysMs(delay, draw));
    const due = officeHours === undefined ? soonest : inOfficeHours({ soonest, before, draw }, officeHours, calendar);
    if (due <= last) instants[i] = due;
    else if (officeHours === undefined) instants[i] = beforeLast(before, last, draw);
    else instants[i] = lastInOfficeHours({ before, last, draw }, officeHours, calendar);
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
  let index = Math.max(calendar.dayIndexAt(soonest), calendar.dayIndexAt(before) + 1);
  while (isClosed(calendar.days[index], office)) index += 1;
  if (calendar.days[index] === undefined) return yearEndMs;
  return opensAt(index, office, calendar) + scaled(mix(draw ^ 0x27d4eb2f), openHours * hourMs);
}

interface LastInstants {
  readonly before: number;
  readonly last: number;
  readonly draw: number;
}

/**
 * Before the year's end, within the hours of the office: on the first day it is open from an even draw on, or on the last one before that. Where it
 * does not open again in the year the step comes outside its hours.
 */
function lastInOfficeHours(
  { before, last, draw }: LastInstants,
  office: 'finland' | 'abroad',
  calendar: CalendarYear,
): number {
  const evenly = beforeLast(before, last, draw);
  const drawnDay = calendar.dayIndexAt(evenly);
  const hoursLeft = (index: number): { readonly from: number; readonly width: number } => {
    if (isClosed(calendar.days[index], office)) return { from: 0, width: 0 };
    const opens = opensAt(index, office, calendar);
    const from = Math.max(opens, before + 1);
    return { from, width: Math.min(opens + openHours * hourMs, last + 1) - from };
  };
  let index = drawnDay;
  while (index < calendar.days.length && hoursLeft(index).width <= 0) index += 1;
  if (index === calendar.days.length)
    for (index = drawnDay - 1; hoursLeft(index).width <= 0; index -= 1)
      if (index < calendar.dayIndexAt(before)) return evenly;
  const { from, width } = hoursLeft(index);
  return from + scaled(mix(draw ^ 0x27d4eb2f), width);
}

const opensAt = (index: number, office: 'finland' | 'abroad', { dayStartsMs }: CalendarYear): number =>
  (dayStartsMs[index + 1] as number) - opensBeforeMidnight[office] * hourMs;

const isClosed = (day: CalendarDay | undefined, office: 'finland' | 'abroad'): boolean =>
  day !== undefined && !(office === 'finland' ? day.isWorkingDay : day.isEuropeanWorkingDay);
