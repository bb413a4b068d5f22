/**
 * Answers openings: which follow-ups a party sends when it has consumed a frame of openings. Pure: the same opening
 * always gets the same follow-ups, so that repeating an answer is harmless.
 */
import { drawn, mix } from '@tietovirta/chance';
import type { FollowUpType } from '@tietovirta/exchanges';
import { firstRows, instantAt, messageColumns, ordinalAt, setInstant, type MessageColumns } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { dueInstant } from './due-instant.js';
import { resolveCourse, type ResolvedStep } from './resolved-step.js';

const valueSalt = 0x3c6ef372;

export class Answering {
  /** Follow-up types of these openings; each frame of openings yields one batch of each, empty ones too. */
  readonly types: readonly FollowUpType[];
  private readonly courses: readonly (readonly ResolvedStep[])[];
  /** Set when every variant takes the same course, so that nobody has to ask for the variant. */
  private readonly onlyCourse: readonly ResolvedStep[] | undefined;
  private readonly workspaces: Workspace[];
  private readonly fromMs: number;
  private readonly toMs: number;
  /** How many values each dimension of the opening has. */
  private readonly sizes: readonly number[];

  constructor(
    private readonly opening: TypePlan,
    private readonly year: YearPlan,
    capacity: number,
  ) {
    const type = opening.type;
    const { dayStartsMs, days } = year.calendar;
    this.fromMs = dayStartsMs[0] as number;
    this.toMs = dayStartsMs[days.length] as number;
    this.sizes = type.dimensions.map((dimension) => dimension.values.length);
    this.types = type.kind === 'opening' ? year.followUps.filter((followUp) => followUp.answers === type.id) : [];
    this.courses = opening.variants.map((variant) =>
      type.kind === 'opening' ? resolveCourse(type, this.types, variant) : [],
    );
    const [first] = opening.variants;
    const isUniform = opening.variants.every((variant) => variant.course === first?.course);
    this.onlyCourse = isUniform ? this.courses[0] : undefined;
    this.workspaces = this.types.map((followUp) => ({
      columns: messageColumns(followUp, capacity * followUp.slots),
      rows: 0,
      slots: followUp.slots,
      a: year.keyOf(followUp.id).a,
      b: year.keyOf(followUp.id).b,
    }));
  }

  /**
   * The follow-ups of some openings, one batch a follow-up type in the order of `types`. The columns are a workspace:
   * they stand until the next call.
   */
  answer(openings: MessageColumns): readonly MessageColumns[] {
    for (const workspace of this.workspaces) workspace.rows = 0;
    for (let row = 0; row < openings.rows; row += 1) {
      if (!this.isReadable(openings, row)) continue;
      const course = this.onlyCourse ?? this.courses[this.opening.variantOf(ordinalAt(openings, row))];
      if (course !== undefined && course.length > 0) this.follow(course, openings, row);
    }
    return this.workspaces.map(({ columns, rows }) => firstRows(columns, rows, 0));
  }

  /** Nobody answers a message with an impossible time or an unknown value; the counter sets it aside. */
  private isReadable(openings: MessageColumns, row: number): boolean {
    const instantMs = instantAt(openings, row);
    if (instantMs < this.fromMs || instantMs >= this.toMs) return false;
    return openings.dimensions.every((column, place) => (column[row] as number) < (this.sizes[place] as number));
  }

  private follow(course: readonly ResolvedStep[], openings: MessageColumns, row: number): void {
    const opening = ordinalAt(openings, row);
    let instantMs = instantAt(openings, row);
    for (const step of course) {
      const space = this.workspaces[step.type] as Workspace;
      const { columns } = space;
      const ordinal = opening * space.slots + step.slot;
      const bits = mix(mix(ordinal ^ space.a) + space.b);
      instantMs = dueInstant(step.after, { instantMs, stepsAfter: step.stepsAfter }, bits, this.year.calendar);
      const target = space.rows;
      space.rows += 1;
      (columns.ordinals as Uint32Array)[target] = ordinal;
      setInstant(columns.times, target, instantMs);
      if (columns.persons !== undefined) columns.persons[target] = (openings.persons as Uint32Array)[row] as number;
      columns.organisations[target] = openings.organisations[row] as number;
      writeValues(step, { columns, target, bits }, openings, row);
    }
  }
}

interface Workspace {
  readonly columns: MessageColumns;
  rows: number;
  readonly slots: number;
  readonly a: number;
  readonly b: number;
}

interface Target {
  readonly columns: MessageColumns;
  readonly target: number;
  readonly bits: number;
}

function writeValues(
  step: ResolvedStep,
  { columns, target, bits }: Target,
  openings: MessageColumns,
  row: number,
): void {
  for (let place = 0; place < step.values.length; place += 1) {
    const source = step.values[place] as ResolvedStep['values'][number];
    const column = columns.dimensions[place] as Uint8Array;
    if (source.kind === 'fixed') column[target] = source.place;
    else if (source.kind === 'copied') {
      const value = (openings.dimensions[source.from] as Uint8Array)[row] as number;
      column[target] = source.places[value] as number;
    } else column[target] = drawn(source.table, mix(bits ^ mix(valueSalt + place)));
  }
}
