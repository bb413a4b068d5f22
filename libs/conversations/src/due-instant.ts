/**
 * When a step of a conversation is due. Rule at new year (DECISIONS): a step that would fall into the next year comes at an
 * even draw between the step before it and the year's end instead, so that every conversation ends in the year in which
 * it began and answers to last year's requests are not needed.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import { mix, scaled } from '@tietovirta/chance';
import type { Delay } from '@tietovirta/exchanges';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

export interface StepBefore {
  /** Instant of the message before, ms. */
  readonly instantMs: number;
  /** Steps that still come after the one asked for; each needs a later millisecond. */
  readonly stepsAfter: number;
}

/** @param bits 32 random bits of this step @returns an instant after `before`, within the calendar's year, ms */
export function dueInstant(delay: Delay, before: StepBefore, bits: number, calendar: CalendarYear): number {
  const due = before.instantMs + Math.max(1, delayMs(delay, bits));
  const wanted =
    delay.kind === 'days' && delay.officeHours === true ? inOfficeHours(due, before.instantMs, bits, calendar) : due;
  const yearEndMs = calendar.dayStartsMs[calendar.days.length] as number;
  const last = yearEndMs - 1 - before.stepsAfter;
  if (wanted <= last) return wanted;
  const room = last - before.instantMs;
  return before.instantMs + 1 + Math.floor(((mix(bits ^ 0x165667b1) >>> 0) / 4294967296) * room);
}

function delayMs(delay: Delay, bits: number): number {
  const u = (bits >>> 0) / 4294967296;
  if (delay.kind === 'seconds') return Math.floor((delay.from + u * (delay.to - delay.from)) * 1000);
  const { shortest, median, longest } = delay;
  if (u < 0.5) return Math.floor((shortest + u * 2 * (median - shortest)) * dayMs);
  const tail = (u - 0.5) * 2;
  return Math.floor((median + tail * tail * tail * (longest - median)) * dayMs);
}

/** The first working day from the due one on, after the day of the step before, between 8 and 16 o'clock. */
function inOfficeHours(dueMs: number, beforeMs: number, bits: number, calendar: CalendarYear): number {
  const yearEndMs = calendar.dayStartsMs[calendar.days.length] as number;
  if (dueMs >= yearEndMs) return dueMs;
  let index = Math.max(calendar.dayIndexAt(dueMs), calendar.dayIndexAt(beforeMs) + 1);
  while (calendar.days[index]?.isWorkingDay === false) index += 1;
  const day = calendar.days[index];
  if (day === undefined) return yearEndMs;
  return (calendar.dayStartsMs[index + 1] as number) - 16 * hourMs + scaled(mix(bits ^ 0x27d4eb2f), 8 * hourMs);
}
