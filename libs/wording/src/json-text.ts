/** Results for machines: indented JSON with the digits that mean something. */

/** Integers stay exact; of other numbers three decimals, or four digits where those would leave less. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, rounded, 2)}\n`;

const rounded = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  return Math.abs(value) >= 1 ? Math.round(value * 1000) / 1000 : Number(value.toPrecision(4));
};
