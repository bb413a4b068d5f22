import type { Label, Origin } from '@tietovirta/published';

/** A number, or numbers by name: shares that belong together, a count by year. */
export type NumberValue = number | Readonly<Record<string, number | readonly number[]>>;

/** A number that an exchange works with, said with what it is and where it comes from. */
export interface StatedNumber<Value extends NumberValue = NumberValue> {
  readonly what: Label;
  readonly value: Value;
  readonly origin: Origin;
}

export const stated = <Value extends NumberValue>(what: Label, value: Value, origin: Origin): StatedNumber<Value> => ({
  what,
  value,
  origin,
});
