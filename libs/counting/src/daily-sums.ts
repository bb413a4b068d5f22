/** What a number column comes to a day, not told apart, as records of a ledger: the measure from which key figures read sums. */
import { measureId } from '@tietovirta/exchanges';
import type { CellDeltas } from './run-records.js';

export interface DailySum {
  readonly messageType: string;
  /** The number column, e.g. `amount-cents`. */
  readonly column: string;
  readonly day: number;
  /** A safe integer. */
  readonly sum: number;
}

const idOf = (column: string): string => measureId({ take: 'sum', of: column, per: 'day', label: { fi: '', en: '' } });

export const deltasOfSums = (rows: readonly DailySum[]): CellDeltas => ({
  messageTypes: rows.map(({ messageType }) => messageType),
  measures: rows.map(({ column }) => idOf(column)),
  periods: rows.map(({ day }) => day),
  cells: rows.map(() => 0),
  values: rows.map(({ sum }) => BigInt(sum)),
});

/** What deltas say of sums a day, whatever else was measured. */
export const sumsOfDeltas = ({ messageTypes, measures, periods, values }: CellDeltas): readonly DailySum[] =>
  messageTypes.flatMap((messageType, row) => {
    const column = columnOf(measures[row] as string);
    return column === undefined ? [] : [{ messageType, column, day: periods[row] as number, sum: Number(values[row]) }];
  });

const columns = new Map<string, string | undefined>();

/** The column of a measure of sums a day; undefined for any other measure. */
function columnOf(measure: string): string | undefined {
  if (columns.has(measure)) return columns.get(measure);
  const [take, column = ''] = measure.split(' ');
  const found = take === 'sum' && idOf(column) === measure ? column : undefined;
  columns.set(measure, found);
  return found;
}

/** Both, one behind the other. */
export const joinedDeltas = (one: CellDeltas, other: CellDeltas): CellDeltas => ({
  messageTypes: [...one.messageTypes, ...other.messageTypes],
  measures: [...one.measures, ...other.measures],
  periods: [...one.periods, ...other.periods],
  cells: [...one.cells, ...other.cells],
  values: [...one.values, ...other.values],
});
