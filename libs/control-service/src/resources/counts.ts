/** Counts by month, weekday or hour that are summed up one by one. */
export const zeros = (length: number): number[] => new Array<number>(length).fill(0);

export const raise = (counts: number[], place: number, by: number): void => {
  counts[place] = (counts[place] ?? 0) + by;
};
