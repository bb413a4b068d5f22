/**
 * The cells of a measure: one for each combination of the values of the dimensions by which it is told apart, in mixed-radix order (the
 * last dimension runs fastest); a single cell where it is told apart by none.
 */
import type { MessageType } from '@tietovirta/exchanges';

export interface CountedDimension {
  /** Place among the type's dimensions. */
  readonly place: number;
  readonly id: string;
  readonly valueIds: readonly string[];
}

export class CellLayout {
  readonly dimensions: readonly CountedDimension[];
  /** Number of cells. */
  readonly size: number;

  /** @param by those that the type's messages are counted by when absent */
  constructor(
    readonly type: MessageType,
    by: readonly string[] = type.countedBy,
  ) {
    this.dimensions = by.map((id) => {
      const place = type.dimensions.findIndex((dimension) => dimension.id === id);
      const dimension = type.dimensions[place];
      if (dimension === undefined) throw new Error(`${type.id} is counted by ${id}, which it does not have`);
      return { place, id, valueIds: dimension.values.map((value) => value.id) };
    });
    this.size = this.dimensions.reduce((product, { valueIds }) => product * valueIds.length, 1);
  }

  /** Cell of one combination, given the value's id of each counted dimension. @throws Error for an unknown value */
  cellOf(values: Readonly<Record<string, string | undefined>>): number {
    return this.dimensions.reduce((cell, { id, valueIds }) => {
      const value = valueIds.indexOf(values[id] ?? '');
      if (value < 0) throw new Error(`${this.type.id} has no ${id} "${String(values[id])}"`);
      return cell * valueIds.length + value;
    }, 0);
  }

  /** The combination that a cell stands for. */
  valuesOf(cell: number): Readonly<Record<string, string>> {
    const values: Record<string, string> = {};
    let rest = cell;
    for (const { id, valueIds } of [...this.dimensions].reverse()) {
      values[id] = valueIds[rest % valueIds.length] as string;
      rest = Math.floor(rest / valueIds.length);
    }
    return values;
  }

  /** Cells that agree with the values named. @throws Error for a dimension it is not counted by, or an unknown value */
  cellsWhere(where: Readonly<Record<string, string>>): readonly number[] {
    for (const [id, value] of Object.entries(where)) {
      const dimension = this.dimensions.find((candidate) => candidate.id === id);
      if (dimension === undefined) throw new Error(`${this.type.id} is not counted by ${id}`);
      if (!dimension.valueIds.includes(value)) throw new Error(`${this.type.id} has no ${id} "${value}"`);
    }
    return Array.from({ length: this.size }, (_, cell) => cell).filter((cell) => {
      const values = this.valuesOf(cell);
      return Object.entries(where).every(([id, value]) => values[id] === value);
    });
  }
}
