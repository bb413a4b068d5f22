/**
 * Answers openings: which follow-ups a party sends when it has consumed a frame of openings. Pure: the same opening
 * always gets the same follow-ups, so that repeating an answer is harmless.
 *
 * Works as generation does, column by column: openings are sorted by the course that they take, then each step of a course is written
 * for all of them at once, by loops so small that the engine compiles each of them once.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import type { FollowUpType, Step } from '@tietovirta/exchanges';
import {
  arrayIn,
  dimensionArrays,
  firstRows,
  frameRows,
  messageColumns,
  type MessageColumns,
} from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { chooseTimely, dropUnknownValues, placeFollowUps, sortByCourse, takeCourses } from './answerable-rows.js';
import { carriedAnswersOf, type CarriedAnswers } from './carried-answers.js';
import { resolveCourse, type ResolvedStep } from './resolved-step.js';
import { startSteps, stepRows, writeStep, type FollowUpSpace, type StepRows } from './step-rows.js';

export class Answering {
  /** Follow-up types of these openings; each frame of openings yields one batch of each, empty ones too. */
  readonly types: readonly FollowUpType[];
  /** The courses that variants take, each once; the first is the one of openings that get no answer. */
  private readonly courses: readonly (readonly ResolvedStep[])[];
  /** By variant: place of its course. */
  private readonly courseOf: Uint16Array;
  /** Set when every variant takes the same course, so that the variant is not looked up. */
  private readonly isUniform: boolean;
  private readonly spaces: readonly FollowUpSpace[];
  private readonly taken: Uint16Array;
  /** Rows of a frame in the order of their courses, and by course the place behind its last one. */
  private readonly sorted: Int32Array;
  private readonly reached: Uint32Array;
  private readonly steps: StepRows;
  private readonly calendar: CalendarYear;
  /** How many values each dimension of the opening has. */
  private readonly sizes: readonly number[];

  /** @param capacity most openings of a frame */
  constructor(
    private readonly opening: TypePlan,
    private readonly year: YearPlan,
    capacity: number,
  ) {
    const { type, variants } = opening;
    this.calendar = year.calendar;
    this.sizes = type.dimensions.map((dimension) => dimension.values.length);
    const types = type.kind === 'opening' ? year.followUps.filter((followUp) => followUp.answers === type.id) : [];
    this.types = types;
    const courses = distinctCourses(variants.map(({ course }) => course ?? []));
    this.courseOf = courses.places;
    this.isUniform = courses.places.every((place) => place === courses.places[0]);
    this.courses = courses.courses.map((course) => (type.kind === 'opening' ? resolveCourse(type, types, course) : []));
    this.spaces = types.map((followUp, place) => ({
      columns: messageColumns(followUp, capacity * followUp.slots),
      rows: 0,
      slots: followUp.slots,
      key: year.keyOf(followUp.id),
      starts: new Int32Array(types.length === 0 ? 0 : capacity),
      stepsOf: Uint8Array.from(this.courses, (course) => course.filter((step) => step.type === place).length),
    }));
    this.taken = new Uint16Array(types.length === 0 ? 0 : capacity);
    this.sorted = new Int32Array(types.length === 0 ? 0 : capacity);
    this.reached = new Uint32Array(this.courses.length + 1);
    this.steps = stepRows(types.length === 0 ? 0 : capacity);
  }

  /**
   * The follow-ups that come this year with some openings, one batch a follow-up type as of `answerAll`: those of the openings that fall into it, and those
   * of last year's that stand beside them.
   */
  answer(openings: MessageColumns): readonly MessageColumns[] {
    const all = this.answerAll(openings);
    const { carried } = this;
    return carried === undefined ? all : all.map((answers) => carried.thisYears(answers, openings));
  }

  /** What the turn of the year carries over; undefined where nothing takes days. */
  get carried(): CarriedAnswers | undefined {
    if (this.types.every(({ isCarried }) => isCarried !== true)) return undefined;
    return carriedAnswersOf(this.opening, this.year, () => new Answering(this.opening, this.year, frameRows));
  }

  /**
   * All follow-ups of some openings, those of the next year dated by the turn of the year (see due-instant.ts) and with the name of their opening, one batch a follow-up type in the order of `types`, each in the order of its ordinals. The columns
   * are a workspace: they stand until the next call.
   */
  answerAll(openings: MessageColumns): readonly MessageColumns[] {
    if (this.types.length === 0) return [];
    this.chooseCourses(openings);
    for (const space of this.spaces) space.rows = placeFollowUps(space, this.taken, openings.rows);
    const { sorted, reached } = this;
    sortByCourse(sorted, this.taken, openings.rows, reached);
    for (let course = 1; course < this.courses.length; course += 1) {
      const from = reached[course - 1] as number;
      const to = reached[course] as number;
      if (from === to) continue;
      this.steps.rows.set(sorted.subarray(from, to));
      this.follow(this.courses[course] as readonly ResolvedStep[], openings, to - from);
    }
    return this.spaces.map(({ columns, rows }) => firstRows(columns, rows, 0));
  }

  /** A message with an impossible time or an unknown value gets no answer; the counter sets it aside. */
  private chooseCourses(openings: MessageColumns): void {
    const { taken, courseOf, opening } = this;
    const { rows, firstOrdinal, dayStartMs } = openings;
    const course = this.isUniform ? (courseOf[0] as number) : 1;
    chooseTimely({ taken, course, rows }, arrayIn(openings, 'time', 'int32'), this.dayMs(dayStartMs));
    dimensionArrays(openings).forEach((column, place) => {
      dropUnknownValues(taken, column, this.sizes[place] as number, rows);
    });
    if (!this.isUniform) takeCourses(taken, courseOf, opening.variantsOf(firstOrdinal, rows));
  }

  /** How long the day is that begins then. */
  private dayMs(dayStartMs: number): number {
    const { dayStartsMs } = this.calendar;
    return (dayStartsMs[this.calendar.dayIndexAt(dayStartMs) + 1] as number) - dayStartMs;
  }

  private follow(course: readonly ResolvedStep[], openings: MessageColumns, count: number): void {
    startSteps(this.steps, openings, count);
    for (const step of course)
      writeStep(step, this.spaces[step.type] as FollowUpSpace, this.steps, { openings, calendar: this.calendar });
  }
}

interface DistinctCourses {
  /** Each course once, the empty one first. */
  readonly courses: readonly (readonly Step[])[];
  readonly places: Uint16Array;
}

function distinctCourses(all: readonly (readonly Step[])[]): DistinctCourses {
  const places = new Map<string, number>([['[]', 0]]);
  const courses: (readonly Step[])[] = [[]];
  const placeOf = (course: readonly Step[]): number => {
    const name = JSON.stringify(course.map(whatIsDone));
    const place = places.get(name) ?? courses.push(course) - 1;
    places.set(name, place);
    return place;
  };
  return { places: Uint16Array.from(all, placeOf), courses };
}

/** What of a step decides what is made; where its delay comes from and what it is called do not. */
const whatIsDone = ({ type, after, values }: Step): readonly unknown[] =>
  after.kind === 'seconds'
    ? [type, after.median, after.late, after.longest, values]
    : [type, after.shortest, after.median, after.longest, after.officeHours, values];
