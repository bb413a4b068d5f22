/**
 * Makes openings. Each attribute is a function of (key of the type, ordinal), written column by column: 32 random bits
 * a message are the root, each column scrambles them again with a salt of its own.
 */
import { drawn, mix, scaled } from '@tietovirta/chance';
import { columnsIn, firstRows, type MessageColumns } from '@tietovirta/messages';
import type { SlicePlan, TypePlan, YearPlan } from '@tietovirta/plan';
import { drawColumn } from './draw-column.js';
import { drawRoots } from './draw-roots.js';
import { dimensionSources, tableOfPool, type DimensionSource } from './value-tables.js';
import { personMaker, type PersonMaker } from './person-maker.js';
import type { SliceMaker } from './slice-maker.js';
import type { Workspace } from './workspace.js';

const timeSalt = 0x1b873593;
const organisationSalt = 0x38495ab5;
const dimensionSalt = 0x52dce729;

export class OpeningMaker {
  private readonly sources: readonly DimensionSource[];
  private readonly pools: readonly Uint16Array[];
  private readonly makePersons: PersonMaker | undefined;
  private readonly capacity: number;
  private readonly columns: MessageColumns;
  private readonly roots: Int32Array;
  private readonly variants: Uint16Array;

  constructor(
    readonly plan: TypePlan,
    private readonly year: YearPlan,
    workspace: Workspace,
  ) {
    this.sources = dimensionSources(plan.type, plan.variants);
    this.pools = plan.variants.map((variant) => tableOfPool(variant.organisations ?? plan.type.organisations));
    this.makePersons = personMaker(plan, year);
    this.columns = columnsIn(workspace.columns, plan.type);
    this.roots = workspace.roots;
    this.variants = workspace.variants;
    this.capacity = workspace.capacity;
  }

  open(slice: SlicePlan): SliceMaker {
    const minuteStarts = runningSums(this.plan.minuteCounts(slice.day.index));
    return { slice, make: (from, to) => this.make({ slice, minuteStarts }, from, to) };
  }

  private make(open: OpenSlice, from: number, to: number): MessageColumns {
    const rows = to - from;
    if (rows > this.capacity) throw new RangeError(`${rows} rows asked, at most ${this.capacity} at a time`);
    const first = open.slice.firstOrdinal + from;
    drawRoots(this.roots, this.plan.key, first, rows);
    this.writeTimes(open, from, rows);
    if (this.plan.variants.length > 1) this.chooseVariants(first, rows);
    this.writeOrganisations(rows);
    this.sources.forEach((source, place) => {
      this.writeDimension(source, place, rows);
    });
    this.makePersons?.({
      persons: this.columns.persons as Uint32Array,
      roots: this.roots,
      slice: open.slice,
      from,
      rows,
    });
    return firstRows(this.columns, rows, first);
  }

  private writeTimes({ slice, minuteStarts }: OpenSlice, from: number, rows: number): void {
    const { roots } = this;
    const { times } = this.columns;
    const start = slice.day.startMs;
    const lastMinute = slice.day.hours * 60 - 1;
    const endsYear = slice.day.index === this.year.calendar.days.length - 1;
    let minute = minuteHolding(minuteStarts, from);
    for (let row = 0; row < rows; minute += 1) {
      const until = Math.min(rows, (minuteStarts[minute + 1] as number) - from);
      // The year's last second stays free of openings: their answers must find a later time in the same year.
      const width = endsYear && minute === lastMinute ? 59_000 : 60_000;
      const minuteStart = start + minute * 60_000;
      const high = Math.floor(minuteStart / 4294967296);
      const low = minuteStart - high * 4294967296;
      for (; row < until; row += 1) {
        const instant = low + scaled(mix((roots[row] as number) ^ timeSalt), width);
        times[2 * row] = instant | 0;
        times[2 * row + 1] = instant < 4294967296 ? high : high + 1;
      }
    }
  }

  private chooseVariants(first: number, rows: number): void {
    const { plan, variants } = this;
    for (let row = 0; row < rows; row += 1) variants[row] = plan.variantOf(first + row);
  }

  private writeOrganisations(rows: number): void {
    const { roots, variants, pools } = this;
    const { organisations } = this.columns;
    const single = pools.every((pool) => pool === pools[0]) ? pools[0] : undefined;
    if (single !== undefined) {
      drawColumn(organisations, single, { roots, salt: organisationSalt, rows });
      return;
    }
    for (let row = 0; row < rows; row += 1) {
      const table = pools[variants[row] as number] as Uint16Array;
      organisations[row] = drawn(table, mix((roots[row] as number) ^ organisationSalt));
    }
  }

  private writeDimension({ fixed, tables }: DimensionSource, place: number, rows: number): void {
    const { roots, variants } = this;
    const column = this.columns.dimensions[place] as Uint8Array;
    const salt = mix(dimensionSalt + place);
    if (fixed.length === 1) {
      if ((fixed[0] as number) >= 0) column.fill(fixed[0] as number, 0, rows);
      else drawColumn(column, tables[0] as Uint16Array, { roots, salt, rows });
      return;
    }
    for (let row = 0; row < rows; row += 1) {
      const variant = variants[row] as number;
      const value = fixed[variant] as number;
      column[row] = value >= 0 ? value : drawn(tables[variant] as Uint16Array, mix((roots[row] as number) ^ salt));
    }
  }
}

interface OpenSlice {
  readonly slice: SlicePlan;
  readonly minuteStarts: Float64Array;
}

function runningSums(counts: Uint32Array): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  for (let i = 0; i < counts.length; i += 1) sums[i + 1] = (sums[i] as number) + (counts[i] as number);
  return sums;
}

/** The minute in which a row of the slice falls; the last one that starts at or before it. */
function minuteHolding(minuteStarts: Float64Array, row: number): number {
  let low = 0;
  let high = minuteStarts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((minuteStarts[middle] as number) <= row) low = middle;
    else high = middle;
  }
  return low;
}
