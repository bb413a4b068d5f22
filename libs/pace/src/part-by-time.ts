/** A part of a slice by its indexes, as it travels in a run that goes by a clock. */
import { Answering } from '@tietovirta/conversations';
import { findMessageType, type FollowUpType } from '@tietovirta/exchanges';
import { Generator as MessageGenerator } from '@tietovirta/generation';
import { columnsPart, frameRows, type SliceAddress } from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';
import { DayAnswers } from './day-answers.js';
import type { SliceRows } from './slice-rows.js';

export interface SliceIndexes extends SliceAddress {
  readonly index: number;
  /** One after the last. */
  readonly next: number;
}

/** The messages of a slice from one index up to another; nothing where it has none there. */
export function* partByTime(
  year: YearPlan,
  { messageType, day, index, next }: SliceIndexes,
): Generator<SliceRows, void, undefined> {
  const type = findMessageType(messageType);
  if (type.kind === 'follow-up') {
    for (const { columns, ...slice } of followUpsOf(year, type, day)) {
      const [from, to] = [Math.min(index, columns.rows), Math.min(next, columns.rows)];
      const placed = { index: from, isLast: to === columns.rows };
      if (from < to) yield { ...slice, columns: columnsPart(columns, from, to), placed };
    }
    return;
  }
  const maker = new MessageGenerator(year).openSlice(messageType, day);
  const { count } = maker.slice;
  for (let from = index; from < Math.min(next, count); from += frameRows) {
    const to = Math.min(next, count, from + frameRows);
    yield { messageType, day, columns: maker.make(from, to), reached: { next: to, isLast: to === count } };
  }
}

/** All follow-ups of one type to what opened on a day, in the order of time. */
function followUpsOf(year: YearPlan, type: FollowUpType, day: number): Iterable<SliceRows> {
  const plan = year.planOf(type.answers);
  const maker = new MessageGenerator(year).openSlice(type.answers, day);
  const answering = new Answering(plan, year, frameRows);
  const all = new DayAnswers(day, () => day);
  for (let row = 0; row < maker.slice.count; row += frameRows)
    for (const answers of answering.answer(maker.make(row, Math.min(maker.slice.count, row + frameRows))))
      if (answers.type.id === type.id) all.take(answers, day);
  return all.close(() => undefined).between(-Infinity, Infinity);
}
