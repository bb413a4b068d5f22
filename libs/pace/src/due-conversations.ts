/**
 * The conversations of one opening type, asked by the day on which something of them is due. Answers of machines come within a day; for
 * the others it is worked out once, which conversations have something due on which later day. Only their ordinals are kept: what is due
 * is made again from them.
 */
import type { FollowUpType } from '@tietovirta/exchanges';
import { Answering } from '@tietovirta/conversations';
import type { Generator as MessageGenerator } from '@tietovirta/generation';
import { arrayIn, frameRows, instantAt, type MessageColumns } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { DayAnswers, type SliceShare } from './day-answers.js';
import type { Timeline } from './timeline.js';

export interface ConversationsOptions {
  readonly year: YearPlan;
  /** Plan of the openings. */
  readonly plan: TypePlan;
  readonly generator: MessageGenerator;
  readonly timeline: Timeline;
  /** Days of the year on which conversations open whose follow-ups come when they are due. */
  readonly openingDays: readonly number[];
  /** What is due before this instant comes on its day. */
  readonly beginMs: number;
}

/** Least length of a day, in seconds: what comes sooner than this after its opening is due on the same day or on the next. */
const shortDaySeconds = 23 * 3_600;
/** Openings that stand so near to each other are made at once, with those between them. */
const nearRows = 64;

export class DueConversations {
  private readonly answering: Answering;
  private readonly openingDays: ReadonlySet<number>;
  /** Days on which something can be due: the last is the one after the window, for all that comes later. */
  private readonly firstDay: number;
  private readonly lastDay: number;
  /** By day on which something is due: ordinals of openings of other days than that one and the one before. */
  private readonly later = new Map<number, number[]>();
  /** Of types that may wait: how many follow-ups of a slice are due on each day, from the first of the window on. */
  private readonly dueOnDays = new Map<string, Int32Array>();

  constructor(private readonly options: ConversationsOptions) {
    const { plan, year } = options;
    this.answering = new Answering(plan, year, frameRows);
    this.openingDays = new Set(options.openingDays);
    this.firstDay = options.timeline.dayAt(options.timeline.startMs);
    this.lastDay = options.timeline.dayAt(options.timeline.endMs);
    if (mayWaitForDays(plan)) for (const day of options.openingDays) this.noteLater(day);
  }

  get types(): readonly FollowUpType[] {
    return this.answering.types;
  }

  /** Ordinals that are kept: so many conversations have something due later than on the day after they opened. */
  get waiting(): number {
    return [...this.later.values()].reduce((sum, ordinals) => sum + ordinals.length, 0);
  }

  /**
   * What is due on a day of the window. To the day on which the clock begins comes what the turn of the year carried before it; to the day
   * after the last of the window, all that is due later.
   */
  dueOn(day: number): DayAnswers {
    const due = new DayAnswers(day, (instantMs) => this.dayOfDue(instantMs));
    const take = (opened: number, from: number, to: number): void => {
      for (const answers of this.answers(opened, from, to)) due.take(answers, opened);
    };
    for (const opened of [day - 1, day])
      if (this.openingDays.has(opened)) take(opened, 0, this.options.plan.slice(opened).count);
    for (const { opened, from, to } of this.runsOf(this.later.get(day) ?? [])) take(opened, from, to);
    this.later.delete(day);
    return due.close((messageType, opened) => this.shareOf(messageType, opened, day));
  }

  private noteLater(opened: number): void {
    for (const answers of this.answers(opened, 0, this.options.plan.slice(opened).count)) {
      const { slots } = answers.type as FollowUpType;
      const ordinals = arrayIn(answers, 'ordinal', 'uint32');
      const dueOn = this.dueOnDaysOf(answers.type.id, opened);
      for (let row = 0; row < answers.rows; row += 1) {
        const day = this.dayOfDue(instantAt(answers, row));
        dueOn[day - this.firstDay] = 1 + (dueOn[day - this.firstDay] as number);
        if (day === opened || day === opened + 1) continue;
        const opening = Math.floor((ordinals[row] as number) / slots);
        const list = this.later.get(day);
        if (list === undefined) this.later.set(day, [opening]);
        else if (list.at(-1) !== opening) list.push(opening);
      }
    }
  }

  private dueOnDaysOf(messageType: string, opened: number): Int32Array {
    const key = `${messageType}/${opened}`;
    let days = this.dueOnDays.get(key);
    if (days === undefined) this.dueOnDays.set(key, (days = new Int32Array(this.lastDay - this.firstDay + 1)));
    return days;
  }

  /** undefined where all follow-ups of a slice come within two days: who makes them knows how many there are. */
  private shareOf(messageType: string, opened: number, day: number): SliceShare | undefined {
    const days = this.dueOnDays.get(`${messageType}/${opened}`);
    return days && { before: sumOf(days.subarray(0, day - this.firstDay)), total: sumOf(days) };
  }

  private dayOfDue(instantMs: number): number {
    const { timeline, beginMs } = this.options;
    return timeline.dayAt(Math.max(instantMs, beginMs));
  }

  /** The follow-ups of some conversations, a batch a type; each stands until the next. */
  private *answers(opened: number, from: number, to: number): Generator<MessageColumns, void, undefined> {
    const maker = this.options.generator.openSlice(this.options.plan.type.id, opened);
    for (let row = from; row < to; row += frameRows)
      yield* this.answering.answer(maker.make(row, Math.min(to, row + frameRows)));
  }

  /** Stretches of openings, of one day each, that hold all of the ordinals. */
  private runsOf(ordinals: readonly number[]): readonly OpeningRun[] {
    const { plan } = this.options;
    const runs: { opened: number; first: number; from: number; to: number }[] = [];
    for (const ordinal of [...ordinals].sort((one, other) => one - other)) {
      const last = runs.at(-1);
      if (last !== undefined && ordinal < last.first + last.to + nearRows && plan.dayOf(ordinal) === last.opened)
        last.to = Math.max(last.to, ordinal - last.first + 1);
      else {
        const opened = plan.dayOf(ordinal);
        const first = plan.slice(opened).firstOrdinal;
        runs.push({ opened, first, from: ordinal - first, to: ordinal - first + 1 });
      }
    }
    return runs;
  }
}

const sumOf = (numbers: Int32Array): number => numbers.reduce((total, each) => total + each, 0);

/** Some openings of one day, by their place in the slice. */
interface OpeningRun {
  readonly opened: number;
  readonly from: number;
  readonly to: number;
}

/** Whether follow-ups of an opening type may come later than on the day after it; machines answer sooner. */
export const mayWaitForDays = ({ variants }: TypePlan): boolean =>
  variants.some(({ course = [] }) => {
    const seconds = course.map(({ after }) => (after.kind === 'seconds' ? after.longest : Infinity));
    return seconds.reduce((sum, each) => sum + each, 0) >= shortDaySeconds;
  });
