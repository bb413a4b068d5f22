import { calendarYear } from '@tietovirta/calendar';
import type { OpeningType } from './message-type.js';
import type { Variant } from './variant.js';

/** What is wrong with when a year's messages come: a first day that is none, or a part whose season leaves it no day. */
export function faultsOfDays(type: OpeningType, variants: readonly Variant[], year: number): readonly string[] {
  const busy = variants.filter(({ count }) => count > 0);
  const faults =
    busy.length === 0 ? faultsOfStart(type.startsOn) : busy.flatMap((part) => faultsOfPart(type, part, year));
  return [...new Set(faults)].map((fault) => `${type.id}: ${fault}`);
}

const faultsOfStart = (startsOn: string | undefined): readonly string[] =>
  startsOn === undefined || /^\d{4}-\d{2}-\d{2}$/.test(startsOn) ? [] : [`"${startsOn}" is no date to start on`];

function faultsOfPart(type: OpeningType, variant: Variant, year: number): readonly string[] {
  const { startsOn = type.startsOn, season = type.season } = variant;
  const faults = [...faultsOfStart(type.startsOn), ...faultsOfStart(variant.startsOn)];
  if (faults.length > 0) return faults;
  if (startsOn !== undefined && startsOn > `${year}-12-31`)
    return [`has traffic in ${year}, but starts on ${startsOn}`];
  const hasDay = calendarYear(year).days.some((day) => day.date >= (startsOn ?? '') && season.dayWeight(day) > 0);
  const from = startsOn === undefined ? '' : ` from ${startsOn}`;
  return hasDay ? [] : [`has traffic in ${year}, but no day of it${from} has weight in ${season.id}`];
}
