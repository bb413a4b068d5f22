/** The smallest and the largest daily number. */
export interface DailyRange {
  readonly from: number;
  readonly to: number;
}

/** A stock of which a part of the year was simulated: what it began the year with, and what came on top in that part. */
export interface Balance {
  readonly opening: number;
  readonly flow: number;
}

/** What a key figure comes to. */
export type FigureValue = number | DailyRange | Balance;

export const isRange = (value: FigureValue): value is DailyRange => typeof value !== 'number' && 'from' in value;
export const isBalance = (value: FigureValue): value is Balance => typeof value !== 'number' && 'flow' in value;
