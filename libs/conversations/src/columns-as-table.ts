/** Whole messages of some follow-up types as the arrays of a kept table, and back. */
import type { FollowUpType } from '@tietovirta/exchanges';
import type { TableArray, TableArrays } from '@tietovirta/kept-tables';
import { columnTable, type MessageColumns } from '@tietovirta/messages';

const nameOf = ({ id }: MessageColumns['type'], column: string): string => `${id} ${column}`;

export const arraysOfColumns = (all: readonly MessageColumns[]): TableArrays =>
  Object.fromEntries(
    all.flatMap(({ type, arrays }) =>
      columnTable(type).columns.map(({ name }, place) => [nameOf(type, name), arrays[place] as TableArray] as const),
    ),
  );

/** Those of the types that the arrays have. */
export const columnsOfArrays = (types: readonly FollowUpType[], table: TableArrays): readonly MessageColumns[] =>
  types.flatMap((type) => {
    // Follow-ups name their ordinals in a column, one element a row.
    const rows = table[nameOf(type, 'ordinal')]?.length;
    if (rows === undefined) return [];
    // The same columns were taken apart by the same table of columns.
    const arrays = columnTable(type).columns.map(({ name }) => table[nameOf(type, name)]) as MessageColumns['arrays'];
    return [{ type, rows, firstOrdinal: 0, dayStartMs: 0, arrays }];
  });
