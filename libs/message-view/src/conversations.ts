/** Conversations of one opening type, message by message: those of a year, and those of the year before that go on in it. */
import { Answering } from '@tietovirta/conversations';
import { carriedNone, mostSteps, type FollowUpType } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { arrayIn, arrayOf, frameRows, type MessageAddress, type MessageColumns } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { copyRow, type ConversationMessage, type SingleMessage } from './single-message.js';

/** A conversation of the year before is as much earlier than the one that it is like. */
const yearMs = 364 * 86_400_000;

export class Conversations {
  private readonly answering: Answering;
  private readonly lasts = new Map<string, number>();

  /** @param generator makes single messages of the plan */
  constructor(
    private readonly plan: YearPlan,
    private readonly opening: TypePlan,
    private readonly generator: Generator,
  ) {
    this.answering = new Answering(opening, plan, 1);
  }

  /** The opening with an ordinal, and what follows it in its year. */
  ofThisYear(ordinal: number): readonly SingleMessage[] {
    return this.all(ordinal).filter(({ carried }) => carried === undefined);
  }

  /** That of the year before that is like the one with an ordinal: what comes after the turn of the year has its place in this one. */
  carried(ordinal: number): readonly ConversationMessage[] {
    const found = new Map(this.answering.types.map((type) => [type.id, this.carriedBy(type, ordinal)]));
    return this.all(ordinal).map((message): ConversationMessage => {
      if (message.carried === undefined)
        return { ...message, instantMs: message.instantMs - yearMs, isOfLastYear: true };
      return found.get(message.type.id)?.shift() ?? message;
    });
  }

  /** The conversation to which a follow-up belongs, if there is one at the address. */
  with(type: FollowUpType, { ordinal, isCarried }: MessageAddress): readonly ConversationMessage[] {
    const opening = Math.floor(ordinal / type.slots);
    if (isCarried === true) return this.carried(opening);
    if (ordinal % type.slots < mostSteps(type)) return this.ofThisYear(opening);
    const all = this.carriedOf(type);
    const row = arrayIn(all, 'ordinal', 'uint32').indexOf(ordinal);
    return row < 0 ? this.ofThisYear(opening) : this.carried(arrayIn(all, 'carried', 'uint32')[row] as number);
  }

  /** Ordinal of the last follow-up of a type in the year; -1 where there is none. Days may have to be made to know it. */
  last(type: FollowUpType): number {
    const known = this.lasts.get(type.id);
    if (known !== undefined) return known;
    const carried = type.isCarried === true ? arrayIn(this.carriedOf(type), 'ordinal', 'uint32').at(-1) : undefined;
    const last = Math.max(this.lastOfThisYear(type), carried ?? -1);
    this.lasts.set(type.id, last);
    return last;
  }

  /** Frame by frame from the end of the year: what its last openings bring may come in the next year, which is not of this one. */
  private lastOfThisYear(type: FollowUpType): number {
    const { type: opening, variants } = this.opening;
    if (variants.every(({ course = [] }) => course.every((step) => step.type !== type.id))) return -1;
    const outlines = new Generator(this.plan, frameRows, true);
    const answering = new Answering(this.opening, this.plan, frameRows);
    const place = answering.types.indexOf(type);
    for (let day = this.plan.calendar.days.length - 1; day >= 0; day -= 1) {
      const maker = outlines.openSlice(opening.id, day);
      const { count } = maker.slice;
      for (let end = count; end > 0; end -= frameRows) {
        const answers = answering.answerAll(maker.make(Math.max(0, end - frameRows), end))[place] as MessageColumns;
        const carried = arrayOf(answers, 'carried', 'uint32');
        const last = arrayIn(answers, 'ordinal', 'uint32').findLast((_, row) => carried === undefined || carried[row] === carriedNone); // oxfmt-ignore
        if (last !== undefined) return last;
      }
    }
    return -1;
  }

  private carriedOf(type: FollowUpType): MessageColumns {
    const { carried } = this.answering;
    if (carried === undefined) throw new Error(`nothing of ${type.id} is carried over the turn of the year`);
    return carried.of(type);
  }

  private carriedBy(type: FollowUpType, ordinal: number): SingleMessage[] {
    if (type.isCarried !== true) return [];
    const all = this.carriedOf(type);
    const openings = arrayIn(all, 'carried', 'uint32');
    const rows = [...openings.keys()].filter((row) => openings[row] === ordinal);
    return rows.map((row) => copyRow(all, row)).sort((one, other) => one.instantMs - other.instantMs);
  }

  /** Step by step: times do not tell the order of what the turn of the year moves. */
  private all(ordinal: number): readonly SingleMessage[] {
    const columns = this.generator.message(this.opening.type.id, ordinal);
    const first = copyRow(columns, 0);
    const byType = new Map(
      this.answering
        .answerAll(columns)
        .map((answers) => [answers.type.id, Array.from({ length: answers.rows }, (_, row) => copyRow(answers, row))]),
    );
    const { course = [] } = this.opening.variants[this.opening.variantOf(ordinal)] ?? {};
    return [first, ...course.flatMap(({ type }) => byType.get(type)?.splice(0, 1) ?? [])];
  }
}
