/**
 * Makes the messages of some opening and contained types as they are due, minute by minute: openings when they are sent, follow-ups when
 * they are, whatever type they are of. Goes forward only. What it holds is one day: plans of its slices and its follow-ups.
 */
import { Generator as MessageGenerator, type SliceMaker } from '@tietovirta/generation';
import { frameRows, type SliceAddress } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import type { DayAnswers } from './day-answers.js';
import { DueConversations } from './due-conversations.js';
import type { SliceRows } from './slice-rows.js';
import { minuteMs, type Timeline } from './timeline.js';

export interface DueMessagesOptions {
  readonly year: YearPlan;
  /** Those whose messages are made, with their follow-ups; their slices in the window that are not done. */
  readonly slices: readonly SliceAddress[];
  readonly timeline: Timeline;
  /**
   * The instant from which the run goes by its clock at all: what is due before it, as the turn of the year carries it over, comes with the
   * first minute. Absent when that was made before, in an earlier sitting.
   */
  readonly beginMs?: number | undefined;
}

interface OpenDay {
  readonly day: number;
  readonly makers: readonly SliceMaker[];
  readonly answers: readonly DayAnswers[];
}

export class DueMessages {
  private readonly generator: MessageGenerator;
  private readonly conversations: readonly DueConversations[];
  private readonly slicesOf = new Map<number, SliceAddress[]>();
  private open: OpenDay | undefined;

  constructor(private readonly options: DueMessagesOptions) {
    const { year, slices, timeline, beginMs = timeline.startMs } = options;
    this.generator = new MessageGenerator(year);
    const daysOf = new Map<string, number[]>();
    for (const slice of slices) {
      push(this.slicesOf, slice.day, slice);
      push(daysOf, slice.messageType, slice.day);
    }
    this.conversations = [...daysOf].flatMap(([messageType, openingDays]) => {
      const plan = year.planOf(messageType);
      if (!isAnswered(plan, year)) return [];
      return [new DueConversations({ year, plan, generator: this.generator, timeline, openingDays, beginMs })];
    });
  }

  /** Ordinals of conversations that are kept because something of them is due later than on the day after they opened. */
  get waiting(): number {
    return this.conversations.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** Follow-ups that are held: those of the day that was begun. */
  get held(): number {
    return this.open?.answers.reduce((sum, { rows }) => sum + rows, 0) ?? 0;
  }

  /** The slices of a day of the year. */
  slicesOn(day: number): readonly SliceAddress[] {
    return this.slicesOf.get(day) ?? [];
  }

  /**
   * What is due from one whole minute up to (not including) another of the same day, nothing when they are the same: openings first, so that no answer comes before its
   * opening. The columns stand until the next are asked for.
   */
  *between(fromMs: number, toMs: number): Generator<SliceRows, void, undefined> {
    const { timeline, beginMs } = this.options;
    const { day, makers, answers } = this.openAt(timeline.dayAt(fromMs));
    if (toMs <= fromMs) return;
    const midnightMs = timeline.midnight(day);
    const [first, next] = [(fromMs - midnightMs) / minuteMs, (toMs - midnightMs) / minuteMs];
    for (const maker of makers) yield* openingsBetween(maker, maker.rowsBefore(first), maker.rowsBefore(next));
    for (const ofType of answers) yield* ofType.between(fromMs === beginMs ? -Infinity : fromMs, toMs);
  }

  /** What is due after the window, or after all days were made. */
  *afterEnd(): Generator<SliceRows, void, undefined> {
    const { timeline } = this.options;
    const { answers } = this.openAt(timeline.dayAt(timeline.endMs));
    for (const ofType of answers) yield* ofType.between(-Infinity, Infinity);
  }

  private openAt(day: number): OpenDay {
    if (this.open?.day !== day) {
      const makers = this.slicesOn(day).map(({ messageType }) => this.generator.openSlice(messageType, day));
      this.open = { day, makers, answers: this.conversations.map((each) => each.dueOn(day)) };
    }
    return this.open;
  }
}

function* openingsBetween(maker: SliceMaker, from: number, to: number): Generator<SliceRows, void, undefined> {
  const { type, day, count } = maker.slice;
  for (let row = from; row < to; row += frameRows) {
    const next = Math.min(to, row + frameRows);
    const reached = { next, isLast: next === count };
    yield { messageType: type.id, day: day.index, columns: maker.make(row, next), reached };
  }
}

const isAnswered = ({ type }: TypePlan, { followUps }: YearPlan): boolean =>
  followUps.some(({ answers }) => answers === type.id);

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
