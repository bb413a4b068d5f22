/** Finds the rows of a frame that are wanted, condition by condition, by loops over whole columns. */
import type { TypePlan } from '@tietovirta/plan';
import { arrayIn, dimensionArrays, instantAt, type MessageColumns, openingAt } from '@tietovirta/messages';
import { organisations } from '@tietovirta/population';
import type { Criteria } from './criteria.js';

export interface WantedRows {
  /** Places of rows, rising. */
  readonly rows: Uint32Array;
  readonly count: number;
}

export class RowFilter {
  private rows = new Uint32Array(0);
  private count = 0;
  /** By place in the directory: 1 for the party that is wanted at the other end. */
  private readonly partner: Uint8Array | undefined;
  private readonly from: number;
  private readonly to: number;

  /** @param partner id of the organisation that messages carry, where one is wanted @param window ms since 1970; undefined for all */
  constructor(
    private readonly criteria: Criteria,
    {
      partner,
      window,
    }: {
      readonly partner: string | undefined;
      readonly window?: { readonly from: number; readonly to: number } | undefined;
    },
  ) {
    this.partner =
      partner === undefined ? undefined : Uint8Array.from(organisations, ({ id }) => (id === partner ? 1 : 0));
    this.from = window?.from ?? -Infinity;
    this.to = window?.to ?? Infinity;
  }

  /** @returns places of the rows that fit; they stand until the next call */
  wanted(columns: MessageColumns, openings: TypePlan): WantedRows {
    const { person, values, variants } = this.criteria;
    this.all(columns.rows);
    if (person !== undefined) this.keepEqual(arrayIn(columns, 'person', 'uint32'), person);
    dimensionArrays(columns).forEach((column, place) => this.keepAmong(column, values[place]));
    this.keepAmong(arrayIn(columns, 'organisation', 'uint16'), this.partner);
    if (variants !== undefined) this.keepCourses(columns, openings, variants);
    if (this.from !== -Infinity) this.keepWithin(columns);
    return { rows: this.rows, count: this.count };
  }

  private all(rows: number): void {
    if (this.rows.length < rows) this.rows = Uint32Array.from({ length: rows }, (_, row) => row);
    for (let row = 0; row < rows; row += 1) this.rows[row] = row;
    this.count = rows;
  }

  private keepEqual(column: Uint32Array, value: number): void {
    const { rows } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i += 1) {
      const row = rows[i] as number;
      rows[kept] = row;
      kept += column[row] === value ? 1 : 0;
    }
    this.count = kept;
  }

  private keepAmong(column: Uint8Array | Uint16Array, isWanted: Uint8Array | undefined): void {
    if (isWanted === undefined) return;
    const { rows } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i += 1) {
      const row = rows[i] as number;
      rows[kept] = row;
      kept += isWanted[column[row] as number] === 1 ? 1 : 0;
    }
    this.count = kept;
  }

  private keepCourses(columns: MessageColumns, openings: TypePlan, isWanted: Uint8Array): void {
    const { rows } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i += 1) {
      const row = rows[i] as number;
      rows[kept] = row;
      kept += isWanted[openings.variantOf(openingAt(columns, row).ordinal)] as number;
    }
    this.count = kept;
  }

  private keepWithin(columns: MessageColumns): void {
    const { rows } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i += 1) {
      const row = rows[i] as number;
      const instant = instantAt(columns, row);
      rows[kept] = row;
      kept += instant >= this.from && instant < this.to ? 1 : 0;
    }
    this.count = kept;
  }
}
