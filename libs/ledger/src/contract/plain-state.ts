import type { Ledger } from '../ledger.js';
import { daysOfDeltas, KeySet, type CellMembers, type SentMark, type SliceMark } from '@tietovirta/counting';
import { inSliceOrder } from '@tietovirta/messages';
import { sourceOfRun, type DeltaRow } from './batches.js';

const byCell = (one: DeltaRow, other: DeltaRow): number =>
  inSliceOrder({ messageType: one[0], day: one[1] }, { messageType: other[0], day: other[1] }) || one[2] - other[2];

/** A cell of a distinct measure as one reads it. */
export type MembersRow = readonly [messageType: string, measure: string, period: number, cell: number, keys: readonly number[]]; // oxfmt-ignore

function united(members: readonly CellMembers[]): readonly MembersRow[] {
  const sets = new Map<string, { readonly of: CellMembers; readonly keys: KeySet }>();
  for (const of of members) {
    const name = JSON.stringify([of.messageType, of.measure, of.period, of.cell]);
    const known = sets.get(name) ?? { of, keys: new KeySet() };
    known.keys.add(of.members);
    sets.set(name, known);
  }
  return [...sets]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { of, keys }]): MembersRow => [of.messageType, of.measure, of.period, of.cell, [...keys]]);
}

/** What a ledger knows of a run, as lists that can be compared. */
export interface PlainState {
  /** Of the first sources that the suite gives a run. */
  readonly positions: readonly (readonly [partition: number, position: number])[];
  readonly marks: readonly SliceMark[];
  readonly sent: readonly SentMark[];
  /** The messages a day. */
  readonly cells: readonly DeltaRow[];
  /** The keys of each cell of a distinct measure, the least first. */
  readonly members: readonly MembersRow[];
}

const partitions = Array.from({ length: 16 }, (_, partition) => partition);

/** A state with everything in a fixed order: ledgers promise none. */
export const plainStateOf = async (ledger: Ledger, runId: number): Promise<PlainState> => {
  const reached = await ledger.positions(partitions.map((partition) => sourceOfRun(runId, partition)));
  const { marks, sent, cells, members } = await ledger.read(runId);
  return {
    positions: partitions.flatMap((partition) => {
      const position = reached.get(sourceOfRun(runId, partition));
      return position === undefined ? [] : [[partition, position] as const];
    }),
    marks: [...marks].sort(inSliceOrder),
    sent: [...sent].sort(inSliceOrder),
    cells: daysOfDeltas(cells)
      .map(({ messageType, day, cell, count }): DeltaRow => [messageType, day, cell, count])
      .sort(byCell),
    members: united(members),
  };
};
