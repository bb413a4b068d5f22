/**
 * Makes contained messages (payments inside payment messages): each has the time and the ordinal of the message that holds it, its values
 * where both have a dimension, and a person and other dimensions of its own. Its counterparty is that of the message that holds it, or the
 * person's own organisation of that kind.
 */
import { mix } from '@tietovirta/chance';
import type { ContainedType } from '@tietovirta/exchanges';
import { arrayIn, columnsIn, dimensionArrays, firstRows, type MessageColumns } from '@tietovirta/messages';
import { heldPayments, PaidSums, sumsOf, type SlicePlan, type TypePlan, type YearPlan } from '@tietovirta/plan';
import { drawValues } from './draw-column.js';
import { drawRoots } from './draw-roots.js';
import { holderRunsOn, type HolderRuns } from './holder-runs.js';
import { writeBanks } from './membership.js';
import type { OpeningMaker } from './opening-maker.js';
import { PaymentAmounts } from './payment-amounts.js';
import { paymentRunsOf, type PaymentRuns } from './payment-runs.js';
import { personMaker, type PersonMaker } from './person-maker.js';
import type { SliceMaker } from './slice-maker.js';
import { dimensionSources, type DimensionSource } from './value-tables.js';
import type { Workspace } from './workspace.js';

const containedSalt = 0x7feb352d;

export class ContainedMaker {
  private readonly holderPlan: TypePlan;
  /** Of the dimensions that the holder has not. */
  private readonly own: readonly OwnDimension[];
  /** Of the dimensions that both have: places among those of this type and of the holder. */
  private readonly shared: readonly SharedDimension[];
  private readonly makePersons: PersonMaker | undefined;
  private readonly capacity: number;
  private readonly columns: MessageColumns;
  private readonly roots: Int32Array;
  /** Of payments: whom they are to, and what they come to. */
  private readonly runs: PaymentRuns | undefined;
  private readonly amounts: PaymentAmounts | undefined;
  private readonly amount: string;

  constructor(
    private readonly plan: TypePlan,
    private readonly holderMaker: OpeningMaker,
    year: YearPlan,
    workspace: Workspace,
  ) {
    this.holderPlan = holderMaker.plan;
    const { dimensions } = plan.type;
    const places = dimensions.map((dimension) => this.holderPlan.type.dimensions.indexOf(dimension));
    this.shared = places.flatMap((ofHolder, place) => (ofHolder < 0 ? [] : [{ place, ofHolder }]));
    const owned = places.flatMap((ofHolder, place) => (ofHolder < 0 ? [place] : []));
    const drawn = { ...plan.type, dimensions: dimensions.filter((_, place) => owned.includes(place)) };
    this.own = dimensionSources(drawn, plan.variants).map((source, nth) => ({ source, place: owned[nth] as number }));
    this.makePersons = personMaker(plan, year);
    this.columns = columnsIn(workspace.columns, plan.type);
    this.roots = workspace.roots;
    this.capacity = workspace.capacity;
    this.runs = plan.type.person?.kind === 'payee' ? paymentRunsOf(plan, this.holderPlan, year) : undefined;
    this.amount = (plan.type as ContainedType).amount ?? '';
    const { runs } = this;
    if (this.amount !== '' && runs !== undefined) {
      const sums = new PaidSums(heldPayments(plan, this.holderPlan));
      this.amounts = new PaymentAmounts(sums, (persons, run, from, notes) => runs.write(persons, run, from, { at: 0, end: persons.length, notes })); // oxfmt-ignore
    }
  }

  open(slice: SlicePlan): SliceMaker {
    const holderMaker = this.holderMaker.open(this.holderPlan.slice(slice.day.index));
    const holders = this.holdersOf(holderMaker);
    const starts = sumsOf(holders.sizes);
    return {
      slice,
      make: (from, to) => this.make({ slice, holders }, from, to),
      rowsBefore: (minute) => starts[holderMaker.rowsBefore(minute)] as number,
    };
  }

  private holdersOf(maker: SliceMaker): Holders {
    const { count, firstOrdinal, day } = maker.slice;
    const runs = holderRunsOn(this.plan, this.holderPlan, day.index);
    const times = new Int32Array(count);
    const organisations = new Uint16Array(count);
    const values = this.shared.map(() => new Uint8Array(count));
    for (let from = 0; from < count; from += this.capacity) {
      const made = maker.make(from, Math.min(from + this.capacity, count));
      times.set(arrayIn(made, 'time', 'int32'), from);
      organisations.set(arrayIn(made, 'organisation', 'uint16'), from);
      this.shared.forEach(({ ofHolder }, nth) => {
        values[nth]?.set(dimensionArrays(made)[ofHolder] as Uint8Array, from);
      });
    }
    return { ...runs, day: day.index, firstOrdinal, times, organisations, values };
  }

  private make({ slice, holders }: OpenSlice, from: number, to: number): MessageColumns {
    const rows = to - from;
    if (rows > this.capacity) throw new RangeError(`${rows} rows asked, at most ${this.capacity} at a time`);
    const first = slice.firstOrdinal + from;
    drawRoots(this.roots, this.plan.key, first, rows);
    this.writeHolders(holders, from, rows);
    const dimensions = dimensionArrays(this.columns);
    this.own.forEach(({ source: { fixed, tables }, place }) => {
      const column = dimensions[place] as Uint8Array;
      const salt = mix(containedSalt + place);
      if ((fixed[0] as number) >= 0) column.fill(fixed[0] as number, 0, rows);
      else drawValues(column, tables[0] as Uint8Array, { roots: this.roots, salt, rows });
    });
    this.makePersons?.({ columns: this.columns, roots: this.roots, variants: noVariants, slice, days: undefined, from, rows, byThemselves: undefined }); // oxfmt-ignore
    if (this.runs !== undefined)
      writeBanks(arrayIn(this.columns, 'organisation', 'uint16'), arrayIn(this.columns, 'person', 'uint32'), rows);
    return firstRows(this.columns, rows, first, slice.day.startMs);
  }

  private writeHolders(holders: Holders, from: number, rows: number): void {
    const times = arrayIn(this.columns, 'time', 'int32');
    const organisations = arrayIn(this.columns, 'organisation', 'uint16');
    const column = arrayIn(this.columns, 'holder', 'uint32');
    const { sizes } = holders;
    let holder = 0;
    let before = 0;
    while (before + (sizes[holder] as number) <= from) before += sizes[holder++] as number;
    for (let row = 0, left = before + (sizes[holder] as number) - from; row < rows; left = sizes[++holder] as number) {
      const until = Math.min(rows, row + left);
      column.fill(holders.firstOrdinal + holder, row, until);
      times.fill(holders.times[holder] as number, row, until);
      organisations.fill(holders.organisations[holder] as number, row, until);
      this.shared.forEach(({ place }, nth) => {
        dimensionArrays(this.columns)[place]?.fill(holders.values[nth]?.[holder] as number, row, until);
      });
      this.writePayees(holders, holder, { row, until, skipped: (sizes[holder] as number) - left });
      row = until;
    }
  }

  /** Those who are paid in a holder are in its run one after the other. */
  private writePayees(
    { parts, firsts, day }: Holders,
    holder: number,
    { row, until, skipped }: { readonly row: number; readonly until: number; readonly skipped: number },
  ): void {
    if (this.runs === undefined) return;
    const first = (firsts[holder] as number) + skipped;
    const [run, rows] = [
      { part: parts[holder] as number, day },
      { at: row, end: until },
    ];
    this.runs.write(arrayIn(this.columns, 'person', 'uint32'), run, first, rows);
    this.amounts?.write(arrayIn(this.columns, this.amount, 'uint32'), run, first, rows);
  }
}

const noVariants = new Uint16Array(0);

interface OwnDimension {
  readonly source: DimensionSource;
  readonly place: number;
}

interface SharedDimension {
  readonly place: number;
  readonly ofHolder: number;
}

interface Holders extends HolderRuns {
  /** Of the year. */
  readonly day: number;
  readonly firstOrdinal: number;
  readonly times: Int32Array;
  readonly organisations: Uint16Array;
  /** One list a dimension that both have. */
  readonly values: readonly Uint8Array[];
}

interface OpenSlice {
  readonly slice: SlicePlan;
  readonly holders: Holders;
}
