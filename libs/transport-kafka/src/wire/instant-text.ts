/** Formats instants fast: hours are looked up, minutes to milliseconds come from tables. */
import { formatInstant } from '@tietovirta/calendar';

const hourMs = 3_600_000;
const two = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
const three = Array.from({ length: 1000 }, (_, value) => String(value).padStart(3, '0'));
/** By hours since 1970: what stands before the minutes and behind the milliseconds. Helsinki is whole hours ahead. */
const hours = new Map<number, readonly [string, string]>();
const mostHours = 20_000;

/** As formatInstant of calendar. */
export function instantText(instantMs: number): string {
  const hour = Math.floor(instantMs / hourMs);
  const [before, behind] = hours.get(hour) ?? learn(hour);
  const rest = instantMs - hour * hourMs;
  const second = Math.floor(rest / 1000);
  const minute = Math.floor(second / 60);
  return `${before}${two[minute] as string}:${two[second - minute * 60] as string}.${three[rest - second * 1000] as string}${behind}`;
}

function learn(hour: number): readonly [string, string] {
  const text = formatInstant(hour * hourMs);
  const parts = [text.slice(0, 14), text.slice(23)] as const;
  if (hours.size < mostHours) hours.set(hour, parts);
  return parts;
}
