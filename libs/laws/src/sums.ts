/** 0 of no numbers. */
export function sum(numbers: Iterable<number> | ArrayLike<number>): number {
  return Array.from(numbers).reduce((total, number) => total + number, 0);
}

/** NaN of no numbers. */
export function mean(numbers: Iterable<number> | ArrayLike<number>): number {
  const all = Array.from(numbers);
  return sum(all) / all.length;
}

/** Mean square of the distances from the mean, or from a mean that is known. */
export function variance(numbers: Iterable<number> | ArrayLike<number>, around = mean(numbers)): number {
  return mean(Array.from(numbers, (number) => (number - around) ** 2));
}
