/**
 * Makes openings. Each attribute is a function of (key of the type, ordinal), written column by column: 32 random bits
 * a message are the root, each column scrambles them again with a salt of its own.
 */
import { mix, scaled } from '@tietovirta/chance';
import { arrayIn, columnsIn, dimensionArrays, firstRows, type MessageColumns } from '@tietovirta/messages';
import { messageTypes, type OpeningType } from '@tietovirta/exchanges';
import { sumsOf, type SlicePlan, type TypePlan, type YearPlan } from '@tietovirta/plan';
import {
  drawOrganisations,
  drawOrganisationsByVariant,
  drawValues,
  organisationSalt,
  saltOf,
  writeByVariant,
} from './draw-column.js';
import { drawRoots } from './draw-roots.js';
import { GatheredRoots, type GatheredRows } from './gathered-rows.js';
import { dimensionSources, tableOfPool, type DimensionSource } from './value-tables.js';
import { personMaker, type PersonMaker, type PersonRows } from './person-maker.js';
import { lifeValues } from './life-values.js';
import { Revisions } from './revisions.js';
import type { SliceMaker } from './slice-maker.js';
import type { Workspace } from './workspace.js';

const timeSalt = 0x1b873593;

export class OpeningMaker {
  private readonly sources: readonly DimensionSource[];
  private readonly pools: readonly Uint16Array[];
  private readonly makePersons: PersonMaker | undefined;
  /** Undefined where no life tells a value, and where nobody's life is asked. */
  private readonly writeLifeValues: ReturnType<typeof lifeValues>;
  private readonly revisions: Revisions | undefined;
  /** Place of the dimension that tells revisions; -1 where there is none. */
  private readonly toldPlace: number;
  private readonly capacity: number;
  private readonly columns: MessageColumns;
  private readonly roots: Int32Array;
  /** Of a type whose messages come together. */
  private readonly gathered: GatheredRoots | undefined;
  /** Whether no message has the random bits of another one. */
  private readonly isByItself: boolean;

  constructor(
    readonly plan: TypePlan,
    private readonly year: YearPlan,
    private readonly workspace: Workspace,
    isAboutNobody = false,
  ) {
    this.sources = dimensionSources(plan.type, plan.variants);
    this.pools = plan.variants.map((variant) => tableOfPool(variant.organisations ?? plan.type.organisations));
    this.makePersons = isAboutNobody ? nobody(plan) : personMaker(plan, year);
    this.writeLifeValues = isAboutNobody ? undefined : lifeValues(plan, year.year);
    const { revises } = plan.type as OpeningType;
    this.toldPlace = plan.type.dimensions.findIndex(({ id }) => id === revises?.where?.dimension);
    if (revises !== undefined) {
      const source = this.sources[this.toldPlace];
      const toldBy = source === undefined ? undefined : { source, salt: saltOf(this.toldPlace) };
      this.revisions = new Revisions(plan, year.planOf(revises.of), revises, toldBy);
    }
    this.columns = columnsIn(workspace.columns, plan.type);
    this.roots = workspace.roots;
    this.capacity = workspace.capacity;
    const isGathered = plan.variants.some(({ gathering }) => gathering !== undefined);
    this.isByItself = !isGathered && revises === undefined && !isMadeAgain(plan.type.id);
    this.gathered = isGathered ? new GatheredRoots(plan.variants, workspace.capacity) : undefined;
  }

  open(slice: SlicePlan): SliceMaker {
    const minuteStarts = sumsOf(this.plan.minuteCounts(slice.day.index));
    return {
      slice,
      make: (from, to) => this.make({ slice, minuteStarts }, from, to),
      rowsBefore: (minute) => minuteStarts[minute] as number,
    };
  }

  private make(open: OpenSlice, from: number, to: number): MessageColumns {
    const rows = to - from;
    if (rows > this.capacity) throw new RangeError(`${rows} rows asked, at most ${this.capacity} at a time`);
    const first = open.slice.firstOrdinal + from;
    const gathered = this.gatheredRows(open.slice, from, to);
    if (gathered === undefined) drawRoots(this.roots, this.plan.key, first, rows);
    else this.gathered?.draw(this.roots, this.plan.key, first, gathered);
    this.writeTimes(open, from, rows, gathered);
    const { variants, days } = this.resolved({ open, rows, first }, this.variants(open.slice, from, to));
    this.writeOrganisations(variants, rows);
    this.sources.forEach((source, place) => {
      if (place !== this.toldPlace) this.writeDimension(source, { place, variants, rows });
    });
    const byThemselves = this.isByItself ? { key: this.plan.key.b, first } : undefined;
    this.makePersons?.({ columns: this.columns, roots: this.roots, variants, slice: open.slice, days, from, rows, byThemselves }); // oxfmt-ignore
    this.writeLifeValues?.(this.columns, open.slice, rows);
    return firstRows(this.columns, rows, first, open.slice.day.startMs);
  }

  /** Variants and days of the rows: those of its original for a message that revises one, whose random bits it takes as well. */
  private resolved({ open, rows, first }: MadeRows, own: Uint16Array): Pick<PersonRows, 'variants' | 'days'> {
    const day = open.slice.day.index;
    const { revisions, toldPlace, roots } = this;
    if (revisions === undefined) return { variants: own, days: undefined };
    const source = this.sources[toldPlace];
    if (source !== undefined) this.writeDimension(source, { place: toldPlace, variants: own, rows });
    const told = dimensionArrays(this.columns)[toldPlace];
    // What the plan keeps of a day must stand: its variants are copied.
    const variants = this.workspace.variants.subarray(0, own.length);
    variants.set(own);
    const { days } = this.workspace;
    const revises = arrayIn(this.columns, 'revises', 'uint32');
    revisions.resolve({ first, rows, day, roots, variants, told, revises, days });
    return { variants, days };
  }

  /** Undefined where messages come one by one. */
  private gatheredRows({ day }: SlicePlan, from: number, to: number): GatheredRows | undefined {
    const gathered = this.plan.gatheredOn(day.index);
    if (gathered === undefined) return undefined;
    return { variants: gathered.variants.subarray(from, to), places: gathered.places.subarray(from, to), rows: to - from }; // oxfmt-ignore
  }

  private writeTimes({ slice, minuteStarts }: OpenSlice, from: number, rows: number, gathered?: GatheredRows): void {
    const { roots } = this;
    const times = arrayIn(this.columns, 'time', 'int32');
    const lastMinute = slice.day.hours * 60 - 1;
    const endsYear = slice.day.index === this.year.calendar.days.length - 1;
    let minute = minuteHolding(minuteStarts, from);
    for (let row = 0; row < rows; minute += 1) {
      const until = Math.min(rows, (minuteStarts[minute + 1] as number) - from);
      // The year's last second stays free of openings: their answers must find a later time in the same year.
      const width = endsYear && minute === lastMinute ? 59_000 : 60_000;
      const start = minute * 60_000;
      if (gathered !== undefined) {
        this.gathered?.writeMinute(times, gathered, { row, until, startMs: start, width });
        row = until;
      } else for (; row < until; row += 1) times[row] = start + scaled(mix((roots[row] as number) ^ timeSalt), width);
    }
  }

  /** By row; empty where all messages are alike. */
  private variants({ day }: SlicePlan, from: number, to: number): Uint16Array {
    return this.plan.variants.length > 1 ? this.plan.variantsOn(day.index).subarray(from, to) : noVariants;
  }

  private writeOrganisations(variants: Uint16Array, rows: number): void {
    const { roots, pools } = this;
    const organisations = arrayIn(this.columns, 'organisation', 'uint16');
    const draws = { roots, salt: organisationSalt, rows };
    const single = pools.every((pool) => pool === pools[0]) ? pools[0] : undefined;
    if (single !== undefined) drawOrganisations(organisations, single, draws);
    else drawOrganisationsByVariant(organisations, pools, variants, draws);
  }

  private writeDimension(
    { fixed, tables }: DimensionSource,
    { place, variants, rows }: { readonly place: number; readonly variants: Uint16Array; readonly rows: number },
  ): void {
    const column = dimensionArrays(this.columns)[place] as Uint8Array;
    const draws = { roots: this.roots, salt: saltOf(place), rows };
    if (fixed.length > 1) writeByVariant(column, { fixed, tables }, variants, draws);
    else if ((fixed[0] as number) >= 0) column.fill(fixed[0] as number, 0, rows);
    else drawValues(column, tables[0] as Uint8Array, draws);
  }
}

/** Leaves no person of other messages in the columns. */
const nobody = ({ type }: TypePlan): PersonMaker | undefined =>
  type.person === undefined ? undefined : ({ columns, rows }) => arrayIn(columns, 'person', 'uint32').fill(0, 0, rows);

/** Whether messages of other types take the persons of a type's: they revise them, or pay for their cases. */
const isMadeAgain = (id: string): boolean =>
  messageTypes.some(
    ({ person, ...type }) =>
      (type.kind === 'opening' && type.revises?.of === id) ||
      ((person?.kind === 'debtor' || person?.kind === 'prescribed') && person.of === id),
  );

const noVariants = new Uint16Array(0);

interface OpenSlice {
  readonly slice: SlicePlan;
  readonly minuteStarts: Float64Array;
}

interface MadeRows {
  readonly open: OpenSlice;
  readonly rows: number;
  /** Ordinal of row 0. */
  readonly first: number;
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
