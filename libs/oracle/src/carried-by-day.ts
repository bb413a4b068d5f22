/** Which answers leave the slices of a year for the next one, and which come to them from the year before: of each day how many, by cell. */
import { Answering } from '@tietovirta/conversations';
import type { CellLayout } from '@tietovirta/counting';
import type { FollowUpType } from '@tietovirta/exchanges';
import { arrayIn, dimensionArrays, type MessageColumns } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import type { ExpectedCells } from './slice-expectation.js';

/** By day of the slice. */
type CellsByDay = ReadonlyMap<number, Float64Array>;

export interface CarriedByDay {
  readonly leaving: CellsByDay;
  readonly coming: CellsByDay;
}

/** @param layout of the follow-up type that answers the plan's openings */
export function carriedByDay(plan: TypePlan, year: YearPlan, layout: CellLayout): CarriedByDay {
  const type = layout.type as FollowUpType;
  const carried = type.isCarried === true ? new Answering(plan, year, 1).carried : undefined;
  if (carried === undefined) return { leaving: new Map(), coming: new Map() };
  const columns = carried.outlinesOf(type);
  const [openings, ordinals] = [arrayIn(columns, 'carried', 'uint32'), arrayIn(columns, 'ordinal', 'uint32')];
  return {
    leaving: cellsByDay(columns, layout, (row) => plan.dayOf(openings[row] as number)),
    coming: cellsByDay(columns, layout, (row) => plan.dayOf(Math.floor((ordinals[row] as number) / type.slots))),
  };
}

function cellsByDay(columns: MessageColumns, layout: CellLayout, dayOf: (row: number) => number): CellsByDay {
  const arrays = dimensionArrays(columns);
  const byDay = new Map<number, Float64Array>();
  for (let row = 0; row < columns.rows; row += 1) {
    const day = dayOf(row);
    const cells = byDay.get(day) ?? new Float64Array(layout.size);
    byDay.set(day, cells);
    const cell = layout.dimensions.reduce((so, { place, valueIds }) => so * valueIds.length + (arrays[place]?.[row] as number), 0); // oxfmt-ignore
    cells[cell] = (cells[cell] as number) + 1;
  }
  return byDay;
}

/** Adds messages to what is expected, or takes them off. */
export function addTo(target: { rows: number } & ExpectedCells, cells: Float64Array | undefined, sign: 1 | -1): void {
  cells?.forEach((count, cell) => {
    target.rows += sign * count;
    target.cells[cell] = (target.cells[cell] as number) + sign * count;
  });
}
