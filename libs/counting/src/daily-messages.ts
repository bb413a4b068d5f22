/** The messages a day and cell, by which every type is counted, as records of a ledger. */
import { dailyMessages } from '@tietovirta/exchanges';
import type { CellDeltas } from './run-records.js';

export interface DailyMessages {
  readonly messageType: string;
  readonly day: number;
  readonly cell: number;
  /** A safe integer. */
  readonly count: number;
}

export const deltasOfDays = (rows: readonly DailyMessages[]): CellDeltas => ({
  messageTypes: rows.map(({ messageType }) => messageType),
  measures: rows.map(() => dailyMessages),
  periods: rows.map(({ day }) => day),
  cells: rows.map(({ cell }) => cell),
  values: rows.map(({ count }) => BigInt(count)),
});

/** What deltas say of messages a day, whatever else was measured. */
export const daysOfDeltas = ({
  messageTypes,
  measures,
  periods,
  cells,
  values,
}: CellDeltas): readonly DailyMessages[] =>
  messageTypes.flatMap((messageType, row) =>
    measures[row] === dailyMessages
      ? [
          {
            messageType,
            day: periods[row] as number,
            cell: cells[row] as number,
            count: Number(values[row]),
          },
        ]
      : [],
  );

/** Each message raises one cell a day, and others. */
export const messagesIn = (deltas: CellDeltas): number =>
  daysOfDeltas(deltas).reduce((sum, { count }) => sum + count, 0);
