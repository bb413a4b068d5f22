/** Draws among weighted values by look-up. */
import { drawnPlace, shareTable } from '@tietovirta/chance';

/** @returns the value that 32 random bits draw */
export function weighted<Value>(rows: readonly (readonly [value: Value, weight: number])[]): (bits: number) => Value {
  const table = shareTable(rows.map(([, weight]) => weight));
  return (bits) => (rows[table[drawnPlace(bits)] as number] as (typeof rows)[number])[0];
}
