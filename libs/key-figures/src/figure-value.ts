/** The smallest and the largest daily number. */
export interface DailyRange {
  readonly from: number;
  readonly to: number;
}

/** What a key figure comes to. */
export type FigureValue = number | DailyRange;

export const isRange = (value: FigureValue): value is DailyRange => typeof value !== 'number';
