/** The days of a run by their place in its window, from 0. */
import type { LiveLayout } from '@tietovirta/control-contract';

const dayMs = 86_400_000;
type Window = Pick<LiveLayout, 'from' | 'plannedByDay'>;

export const dayAt = ({ from }: Pick<Window, 'from'>, place: number): string =>
  new Date(Date.parse(from) + place * dayMs).toISOString().slice(0, 10);

/** The nearest place for a day outside. */
export function placeOf({ from, plannedByDay }: Window, day: string): number {
  const place = Math.round((Date.parse(day) - Date.parse(from)) / dayMs);
  return Math.max(0, Math.min(plannedByDay.length - 1, place));
}

/** @returns undefined for what is no day of the window: an address that was typed wrong shows the newest */
export function dayAsked(window: Window, asked: string | undefined): string | undefined {
  if (asked === undefined || !/^\d{4}-\d\d-\d\d$/.test(asked) || Number.isNaN(Date.parse(asked))) return undefined;
  return dayAt(window, placeOf(window, asked)) === asked ? asked : undefined;
}

/** First days of months in the window, by place. */
export const monthStarts = (window: Window): readonly { readonly place: number; readonly month: number }[] =>
  window.plannedByDay.flatMap((_, place) => {
    const day = dayAt(window, place);
    return day.endsWith('-01') ? [{ place, month: Number(day.slice(5, 7)) }] : [];
  });
