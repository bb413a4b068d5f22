/**
 * Makes contained messages (payments inside payment messages): each has the time and the ordinal of the message that holds it, and a person
 * and dimensions of its own. Its counterparty is that of the message that holds it, or the person's own organisation of that kind.
 */
import { childKey, mix } from '@tietovirta/chance';
import { arrayIn, columnsIn, dimensionArrays, firstRows, type MessageColumns } from '@tietovirta/messages';
import { holderSizes, type SlicePlan, type TypePlan, type YearPlan } from '@tietovirta/plan';
import { drawValues } from './draw-column.js';
import { drawRoots } from './draw-roots.js';
import type { OpeningMaker } from './opening-maker.js';
import { personMaker, type PersonMaker } from './person-maker.js';
import type { SliceMaker } from './slice-maker.js';
import { dimensionSources, type DimensionSource } from './value-tables.js';
import type { Workspace } from './workspace.js';

const containedSalt = 0x7feb352d;

export class ContainedMaker {
  private readonly holderPlan: TypePlan;
  private readonly sources: readonly DimensionSource[];
  private readonly makePersons: PersonMaker | undefined;
  private readonly capacity: number;
  private readonly columns: MessageColumns;
  private readonly roots: Int32Array;
  private readonly evenness: number;

  constructor(
    private readonly plan: TypePlan,
    private readonly holderMaker: OpeningMaker,
    year: YearPlan,
    workspace: Workspace,
  ) {
    this.holderPlan = holderMaker.plan;
    this.sources = dimensionSources(plan.type, plan.variants);
    this.makePersons = personMaker(plan, year);
    this.columns = columnsIn(workspace.columns, plan.type);
    this.roots = workspace.roots;
    this.capacity = workspace.capacity;
    if (plan.type.kind !== 'contained') throw new Error(`${plan.type.id} travels inside no other message`);
    this.evenness = plan.type.evenness.value;
  }

  open(slice: SlicePlan): SliceMaker {
    const holders = this.holdersOf(slice);
    return { slice, make: (from, to) => this.make({ slice, holders }, from, to) };
  }

  private holdersOf(slice: SlicePlan): Holders {
    const holderSlice = this.holderPlan.slice(slice.day.index);
    const sizes = holderSizes(
      { holders: holderSlice.count, contained: slice.count, evenness: this.evenness },
      childKey(childKey(this.plan.key, 'holders'), slice.day.index),
    );
    const maker = this.holderMaker.open(holderSlice);
    const times = new Int32Array(holderSlice.count);
    const organisations = new Uint16Array(holderSlice.count);
    for (let from = 0; from < holderSlice.count; from += this.capacity) {
      const made = maker.make(from, Math.min(from + this.capacity, holderSlice.count));
      times.set(arrayIn(made, 'time', 'int32'), from);
      organisations.set(arrayIn(made, 'organisation', 'uint16'), from);
    }
    return { firstOrdinal: holderSlice.firstOrdinal, sizes, times, organisations };
  }

  private make({ slice, holders }: OpenSlice, from: number, to: number): MessageColumns {
    const rows = to - from;
    if (rows > this.capacity) throw new RangeError(`${rows} rows asked, at most ${this.capacity} at a time`);
    const first = slice.firstOrdinal + from;
    drawRoots(this.roots, this.plan.key, first, rows);
    this.writeHolders(holders, from, rows);
    const dimensions = dimensionArrays(this.columns);
    this.sources.forEach(({ fixed, tables }, place) => {
      const column = dimensions[place] as Uint8Array;
      const salt = mix(containedSalt + place);
      if ((fixed[0] as number) >= 0) column.fill(fixed[0] as number, 0, rows);
      else drawValues(column, tables[0] as Uint8Array, { roots: this.roots, salt, rows });
    });
    this.makePersons?.({ columns: this.columns, roots: this.roots, variants: noVariants, slice, from, rows });
    return firstRows(this.columns, rows, first, slice.day.startMs);
  }

  private writeHolders(holders: Holders, from: number, rows: number): void {
    const times = arrayIn(this.columns, 'time', 'int32');
    const organisations = arrayIn(this.columns, 'organisation', 'uint16');
    const column = arrayIn(this.columns, 'holder', 'uint32');
    let holder = 0;
    let before = 0;
    while (before + (holders.sizes[holder] as number) <= from) before += holders.sizes[holder++] as number;
    let left = before + (holders.sizes[holder] as number) - from;
    for (let row = 0; row < rows; row += 1, left -= 1) {
      if (left === 0) left = holders.sizes[++holder] as number;
      column[row] = holders.firstOrdinal + holder;
      times[row] = holders.times[holder] as number;
      organisations[row] = holders.organisations[holder] as number;
    }
  }
}

const noVariants = new Uint16Array(0);

interface Holders {
  readonly firstOrdinal: number;
  readonly sizes: Uint32Array;
  readonly times: Int32Array;
  readonly organisations: Uint16Array;
}

interface OpenSlice {
  readonly slice: SlicePlan;
  readonly holders: Holders;
}
