/**
 * Says what should be counted, straight from the plan: without making, carrying or reading a single message, but for those that the turn of the year
 * carries over, whose days are drawn. A run compares its counters with this independent answer.
 */
import { CellLayout } from '@tietovirta/counting';
import type { FollowUpType, MessageType, Step, Variant } from '@tietovirta/exchanges';
import { heldPayments, ownPayments, PaidSums, type TypePlan, type YearPlan } from '@tietovirta/plan';
import { addTo, carriedByDay, type CarriedByDay } from './carried-by-day.js';
import type { ExpectedCells, ExpectedSum, SliceExpectation } from './slice-expectation.js';

interface Raise {
  /** 0 for the slice's own type, k for the k-th follow-up type. */
  readonly type: number;
  readonly cell: number;
}

interface Rules {
  readonly layouts: readonly CellLayout[];
  /** What one message of each variant raises, itself and what follows it. */
  readonly raises: readonly (readonly Raise[])[];
}

export class Oracle {
  private readonly rules = new Map<string, Rules>();
  private readonly carried = new Map<string, CarriedByDay>();
  private readonly paid = new Map<string, PaidSums>();

  constructor(private readonly year: YearPlan) {}

  /** @throws Error for a message type that is not planned */
  expect(messageType: string, day: number): SliceExpectation {
    const plan = this.year.planOf(messageType);
    const { layouts, raises } = this.rulesOf(plan);
    const expected = layouts.map((layout) => ({
      messageType: layout.type.id,
      rows: 0,
      cells: new Float64Array(layout.size),
      sums: layout.type === plan.type ? this.sumsOf(plan, day) : [],
    }));
    variantCounts(plan, day).forEach((count, variant) => {
      for (const { type, cell } of raises[variant] as readonly Raise[]) {
        const target = expected[type] as { rows: number } & ExpectedCells;
        target.rows += count;
        target.cells[cell] = (target.cells[cell] as number) + count;
      }
    });
    this.turnYear(plan, day, expected);
    return { messageType, day, expected };
  }

  /** Of payments it is known what they come to. */
  private sumsOf(plan: TypePlan, day: number): readonly ExpectedSum[] {
    const { type } = plan;
    if (type.amount === undefined) return [];
    let paid = this.paid.get(type.id);
    if (paid === undefined) {
      const parts = type.kind === 'contained' ? heldPayments(plan, this.year.planBeside(type.inside)) : ownPayments(plan); // oxfmt-ignore
      this.paid.set(type.id, (paid = new PaidSums(parts)));
    }
    return [{ column: type.amount, sum: paid.sumOn(day) }];
  }

  /** What leaves a slice for the next year is not expected of it; what the year before brings on the day is. */
  private turnYear(plan: TypePlan, day: number, expected: readonly ({ rows: number } & ExpectedCells)[]): void {
    expected.slice(1).forEach((target, place) => {
      const { leaving, coming } = this.carriedOf(plan, place);
      addTo(target, leaving.get(day), -1);
      addTo(target, coming.get(day), 1);
    });
  }

  /** @param place of the follow-up type among those of the plan's openings */
  private carriedOf(plan: TypePlan, place: number): CarriedByDay {
    const { layouts } = this.rulesOf(plan);
    const layout = layouts[place + 1] as CellLayout;
    const key = layout.type.id;
    let carried = this.carried.get(key);
    if (carried === undefined) this.carried.set(key, (carried = carriedByDay(plan, this.year, layout)));
    return carried;
  }

  private rulesOf(plan: TypePlan): Rules {
    let rules = this.rules.get(plan.type.id);
    if (rules === undefined) this.rules.set(plan.type.id, (rules = rulesOf(plan, this.year)));
    return rules;
  }
}

function variantCounts(plan: TypePlan, day: number): Float64Array {
  const counts = new Float64Array(plan.variants.length);
  if (plan.variants.length === 1) counts[0] = plan.slice(day).count;
  else {
    const variants = plan.variantsOn(day);
    for (let place = 0; place < variants.length; place += 1) {
      const variant = variants[place] as number;
      counts[variant] = (counts[variant] as number) + 1;
    }
  }
  return counts;
}

function rulesOf(plan: TypePlan, year: YearPlan): Rules {
  const own = plan.type;
  const followUps = year.followUps.filter((type) => type.answers === own.id);
  const layouts = [own, ...followUps].map((type) => new CellLayout(type));
  const raises = plan.variants.map((variant) => [
    { type: 0, cell: (layouts[0] as CellLayout).cellOf(countedValues(own, variant.values)) },
    ...(variant.course ?? []).map((step) => raiseOf(step, variant, { followUps, layouts })),
  ]);
  return { layouts, raises };
}

interface Known {
  readonly followUps: readonly FollowUpType[];
  readonly layouts: readonly CellLayout[];
}

function raiseOf(step: Step, variant: Variant, { followUps, layouts }: Known): Raise {
  const type = followUps.findIndex((candidate) => candidate.id === step.type) + 1;
  const layout = layouts[type] as CellLayout;
  return { type, cell: layout.cellOf(countedValues(layout.type, { ...variant.values, ...step.values })) };
}

/** Only the dimensions that are counted; they must be fixed, never drawn, or the plan could not know. */
function countedValues(type: MessageType, values: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    type.countedBy.map((id) => {
      const only = type.dimensions.find((dimension) => dimension.id === id)?.values;
      const value = values[id] ?? (only?.length === 1 ? only[0]?.id : undefined);
      if (value === undefined) throw new Error(`${type.id} is counted by ${id}, so every variant must fix it`);
      return [id, value];
    }),
  );
}
