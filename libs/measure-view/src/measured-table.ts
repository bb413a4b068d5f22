/**
 * What a run has measured beside the messages of each day, read from what its ledger keeps: a table a measure, with a row for each
 * combination of the values that are told apart and a number for each period.
 */
import { KeySet, measureLayouts, type CellDeltas, type CellMembers, type MeasureLayout } from '@tietovirta/counting';
import type { CalendarYear, Period } from '@tietovirta/calendar';
import type { MessageType } from '@tietovirta/exchanges';
import type { Label } from '@tietovirta/wording';

export interface MeasuredRow {
  /** By dimension; empty where nothing is told apart. */
  readonly values: Readonly<Record<string, string>>;
  readonly label: Label;
  /** In the order of the periods. */
  readonly numbers: readonly bigint[];
  /** Of the whole year: numbers are added up, keys that came in several periods are one. */
  readonly year: bigint;
}

export interface MeasuredTable {
  readonly messageType: string;
  /** As ledgers name the measure, e.g. `distinct person per month`. */
  readonly measure: string;
  readonly label: Label;
  readonly take: 'messages' | 'sum' | 'distinct';
  /** What is summed, or the key. */
  readonly of?: string;
  readonly per: Period;
  readonly periods: readonly string[];
  readonly rows: readonly MeasuredRow[];
  /** All rows together. */
  readonly all: MeasuredRow;
}

export interface Measured {
  readonly messageTypes: readonly MessageType[];
  readonly calendar: CalendarYear;
  /** As a ledger keeps them. */
  readonly cells: CellDeltas;
  readonly members: readonly CellMembers[];
}

/** A table for each measure that the types have; none of the messages a day, which the key figures are worked out from. */
export const measuredTables = (measured: Measured): readonly MeasuredTable[] =>
  layoutsIn(measured).map((layout) => {
    const { id, measure, cells, periods } = layout;
    const { take, per, label } = measure;
    const numbers = take === 'distinct' ? countedKeys(measured, layout) : addedValues(measured, layout);
    return {
      messageType: cells.type.id,
      measure: id,
      label,
      take,
      ...(measure.take === 'messages' ? {} : { of: measure.of }),
      per,
      periods: periods.names,
      rows: Array.from({ length: cells.size }, (_, cell) => ({
        values: cells.valuesOf(cell),
        label: labelOf(layout, cell),
        ...numbers((of) => of === cell),
      })),
      all: { values: {}, label: { fi: 'Yhteensä', en: 'Total' }, ...numbers(() => true) },
    };
  });

/** The keys of a distinct measure over the whole year. @throws Error when there is no such measure */
export function keysOf(measured: Measured, messageType: string, measure: string): KeySet {
  const layout = layoutsIn(measured).find(({ id, cells }) => id === measure && cells.type.id === messageType);
  if (layout?.measure.take !== 'distinct') throw new Error(`${messageType} has no distinct measure ${measure}`);
  return unite(membersIn(measured, layout));
}

type DeclaredLayout = MeasureLayout & { readonly measure: NonNullable<MeasureLayout['measure']> };

const isDeclared = (layout: MeasureLayout): layout is DeclaredLayout => layout.measure !== undefined;

const layoutsIn = ({ messageTypes, calendar }: Measured): readonly DeclaredLayout[] =>
  messageTypes.flatMap((type) => measureLayouts(type, calendar).filter(isDeclared));

type Numbers = Pick<MeasuredRow, 'numbers' | 'year'>;
type OfCells = (isMeant: (cell: number) => boolean) => Numbers;

function addedValues({ cells: deltas }: Measured, { id, cells, periods }: MeasureLayout): OfCells {
  const rows = [...deltas.values.keys()].filter(
    (row) => deltas.messageTypes[row] === cells.type.id && deltas.measures[row] === id,
  );
  return (isMeant) => {
    const numbers = periods.names.map(() => 0n);
    for (const row of rows) {
      const period = deltas.periods[row] as number;
      if (isMeant(deltas.cells[row] as number))
        numbers[period] = (numbers[period] ?? 0n) + (deltas.values[row] as bigint);
    }
    return { numbers, year: numbers.reduce((sum, number) => sum + number, 0n) };
  };
}

function countedKeys(measured: Measured, layout: MeasureLayout): OfCells {
  const sets = membersIn(measured, layout);
  return (isMeant) => {
    const meant = sets.filter(({ cell }) => isMeant(cell));
    const inPeriod = (period: number): bigint => BigInt(unite(meant.filter((set) => set.period === period)).size);
    return { numbers: layout.periods.names.map((_, period) => inPeriod(period)), year: BigInt(unite(meant).size) };
  };
}

const membersIn = ({ members }: Measured, { id, cells }: MeasureLayout): readonly CellMembers[] =>
  members.filter(({ messageType, measure }) => messageType === cells.type.id && measure === id);

const unite = (sets: readonly CellMembers[]): KeySet => {
  const keys = new KeySet();
  for (const { members } of sets) keys.add(members);
  return keys;
};

function labelOf({ cells }: MeasureLayout, cell: number): Label {
  const values = cells.valuesOf(cell);
  const labels = cells.dimensions.map(({ place, id }) => {
    const dimension = cells.type.dimensions[place];
    const value = dimension?.values.find((each) => each.id === values[id]);
    return value?.label ?? { fi: values[id] ?? '', en: values[id] ?? '' };
  });
  return { fi: labels.map(({ fi }) => fi).join(', '), en: labels.map(({ en }) => en).join(', ') };
}
