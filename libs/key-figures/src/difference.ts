import type { Cell } from './compared-table.js';
import { isRange } from './figure-value.js';

/**
 * How far a simulated cell lies from the cell it should equal. Cells that print alike do not differ: a count prints
 * alike only when it is equal, while a rounded cell (7,3 milj.) or a range cannot say more than its printed form.
 * Two ranges differ by the end that is farther off.
 */
export function differenceOf(simulated: Cell, standard: Cell): number | null {
  if (simulated.value === null || standard.value === null) return null;
  if (simulated.printed === standard.printed) return 0;
  if (isRange(simulated.value) && isRange(standard.value)) {
    const low = simulated.value.from - standard.value.from;
    const high = simulated.value.to - standard.value.to;
    return Math.abs(low) > Math.abs(high) ? low : high;
  }
  if (isRange(simulated.value) || isRange(standard.value))
    throw new TypeError(`a range and a count cannot be compared: ${simulated.printed} and ${standard.printed}`);
  return simulated.value - standard.value;
}
