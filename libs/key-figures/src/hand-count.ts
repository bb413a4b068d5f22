import type { CountedTotals } from './counted-totals.js';

/** So many messages of one type with the same dimensions. */
export interface HandCounted {
  readonly type: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly count: number;
}

/** Totals written down by hand, for specs and examples. A type that is not written down was not simulated. */
export function handCount(lines: readonly HandCounted[], luovaPerDay: readonly number[] = []): CountedTotals {
  return {
    count: (messageType, where = {}) =>
      lines
        .filter((line) => line.type === messageType)
        .filter((line) => Object.entries(where).every(([dimension, value]) => line.where?.[dimension] === value))
        .reduce((sum, line) => sum + line.count, 0),
    luovaPerDay: () => luovaPerDay,
    isSimulated: (messageType) => lines.some((line) => line.type === messageType),
  };
}
