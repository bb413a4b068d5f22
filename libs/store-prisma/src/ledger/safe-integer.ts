/** A bigint of the database as a number; the ledger keeps nothing above 2^53 - 1, so anything else is damage. */
export const safeInteger = (value: bigint | number): number => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`The ledger holds ${value}, which is no safe integer`);
  return number;
};
