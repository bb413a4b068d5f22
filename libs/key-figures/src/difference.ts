import type { Cell } from './compared-table.js';
import { isBalance, isRange } from './figure-value.js';

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
  if (isBalance(simulated.value) && isBalance(standard.value))
    return simulated.value.opening + simulated.value.flow - standard.value.opening - standard.value.flow;
  if (typeof simulated.value !== 'number' || typeof standard.value !== 'number')
    throw new TypeError(`figures of two kinds cannot be compared: ${simulated.printed} and ${standard.printed}`);
  return toTheCent(simulated.value - standard.value);
}

/** Counts are whole numbers; euros have cents. */
const toTheCent = (value: number): number => Math.round(value * 100) / 100;
