/** Draws among weighted values by look-up. */
import { drawnPlace, shareTable } from '@tietovirta/chance';

/** @returns the value that 32 random bits draw */
export function weighted<Value>(rows: readonly (readonly [value: Value, weight: number])[]): (bits: number) => Value {
  const table = shareTable(rows.map(([, weight]) => weight));
  const values = rows.map(([value]) => value);
  // The table holds places of values only.
  return (bits) => values[table[drawnPlace(bits)] as number] as Value;
}
