/**
 * Judges the rows of a frame, column by column: small loops that call nothing but what the engine puts into them, so that the engine compiles each once and well. A loop
 * with a call in it looks at the kind of every column again for each row.
 */
import { instantIn } from '@tietovirta/messages';
import { personOrdinalLimit } from '@tietovirta/population';

/** What `faulty` holds of a row. */
export const verdicts = { fits: 0, valueUnknown: 1, outside: 2 } as const;

export interface JudgedRows {
  readonly rows: number;
  readonly times: Int32Array;
  readonly persons: Uint32Array;
  readonly organisations: Uint16Array;
  /** Instants of the rows lie from here on, ms since 1970 UTC, ... */
  readonly fromMs: number;
  /** ... and before this. */
  readonly toMs: number;
  /** Places in the directory lie below this. */
  readonly directorySize: number;
}

/** Marks rows whose value is not one of the `size` values of their dimension. */
export function judgeValues(faulty: Uint8Array, column: Uint8Array, size: number, rows: number): void {
  for (let row = 0; row < rows; row += 1) if ((column[row] as number) >= size) faulty[row] = verdicts.valueUnknown;
}

/** Marks rows whose time, person or counterparty is none. @returns how many rows are marked, for whatever reason */
export function judgeRows(faulty: Uint8Array, judged: JudgedRows): number {
  const { rows, times, persons, organisations, fromMs, toMs, directorySize } = judged;
  let marked = 0;
  for (let row = 0; row < rows; row += 1) {
    const instant = instantIn(times, row);
    const fits =
      instant >= fromMs &&
      instant < toMs &&
      (persons[row] as number) < personOrdinalLimit &&
      (organisations[row] as number) < directorySize;
    if (!fits && faulty[row] === verdicts.fits) faulty[row] = verdicts.outside;
    if (faulty[row] !== verdicts.fits) marked += 1;
  }
  return marked;
}
