import type { MeasureLayout } from './measure-layout.js';
import type { MeasureTaker } from './measure-tally.js';
import type { CellMembers, RunEntries } from './run-records.js';

/** Collects what tallies hand over as a ledger writes it. */
export class MeasuredEntries implements MeasureTaker, Pick<RunEntries, 'deltas' | 'members'> {
  readonly deltas = {
    messageTypes: [] as string[],
    measures: [] as string[],
    periods: [] as number[],
    cells: [] as number[],
    values: [] as bigint[],
  };
  readonly members: CellMembers[] = [];

  value({ id, cells: { type } }: MeasureLayout, period: number, cell: number, value: bigint): void {
    const { messageTypes, measures, periods, cells, values } = this.deltas;
    messageTypes.push(type.id);
    measures.push(id);
    periods.push(period);
    cells.push(cell);
    values.push(value);
  }

  keys({ id, cells: { type } }: MeasureLayout, period: number, cell: number, members: Uint8Array): void {
    this.members.push({ messageType: type.id, measure: id, period, cell, members });
  }
}
