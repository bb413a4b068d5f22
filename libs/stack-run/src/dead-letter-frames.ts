/**
 * Makes anew what a dead letter stands for. A message follows from its address, so that the slice and the indexes of a letter
 * are all that is needed; what is made is the message that was damaged, not another one like it.
 */
import type { DeadLetter } from '@tietovirta/counting';
import { AnswerFrames } from '@tietovirta/conversations';
import { SliceFrames } from '@tietovirta/generation';
import { encodeColumns, sliceKey } from '@tietovirta/messages';
import { framesOf, partByTime } from '@tietovirta/pace';
import type { ScenarioPlan } from '@tietovirta/plan';
import { findMessageType, type FollowUpType, type MessageType } from '@tietovirta/exchanges';
import type { Frame } from '@tietovirta/messages';
import type { Wire } from '@tietovirta/scenarios/wire';

export interface KeyedFrame {
  readonly frame: Frame;
  readonly key: string;
}

type Part = Pick<DeadLetter, 'messageType' | 'day' | 'index' | 'next'>;

export class DeadLetterFrames {
  private readonly slices: SliceFrames;
  private readonly answers: AnswerFrames;

  constructor(
    private readonly planned: ScenarioPlan,
    private readonly runKey: string,
    private readonly wire: Wire,
    /** The day of the year from which the run went by a clock; the one after the last where it did not. */
    private readonly clockDay = planned.toDay,
  ) {
    this.slices = new SliceFrames(planned.year, runKey);
    this.answers = new AnswerFrames(planned.year);
  }

  /** The frames that cover a letter; none when the scenario has no such messages. */
  *of(letter: Part): Generator<KeyedFrame, void, undefined> {
    if (!this.planned.messageTypes.some(({ id }) => id === letter.messageType)) return;
    const type = findMessageType(letter.messageType);
    if (letter.day >= this.clockDay) return yield* this.byTime(letter, type);
    if (type.kind === 'follow-up') yield* this.answersOf(letter, type);
    else yield* this.openingsOf(letter);
  }

  private *byTime(letter: Part, type: MessageType): Generator<KeyedFrame, void, undefined> {
    const { year } = this.planned;
    const key = sliceKey({ messageType: type.kind === 'follow-up' ? type.answers : type.id, day: letter.day });
    for (const { header, columns } of framesOf(partByTime(year, letter), { run: this.runKey, year: year.year }))
      yield { frame: { header, body: encodeColumns(columns) }, key };
  }

  private *openingsOf({ messageType, day, index, next }: Part): Generator<KeyedFrame, void, undefined> {
    const key = sliceKey({ messageType, day });
    for (const frame of this.slices.of({ messageType, day }, { index, next })) yield { frame, key };
  }

  private *answersOf(letter: Part, type: FollowUpType): Generator<KeyedFrame, void, undefined> {
    for (const { frame: openings, key } of this.openingsOf(this.answered(letter, type)))
      for (const frame of this.answers.to(openings)) if (frame.header.messageType === type.id) yield { frame, key };
  }

  /** The openings behind answers. Frames of answers have their indexes; single answers are found by their ordinals. */
  private answered({ day, index, next }: Part, { answers: messageType, slots }: FollowUpType): Part {
    if (this.wire === 'frames') return { messageType, day, index, next };
    const { firstOrdinal, count } = this.planned.year.planOf(messageType).slice(day);
    const place = (ordinal: number): number => Math.min(count, Math.max(0, Math.floor(ordinal / slots) - firstOrdinal));
    return { messageType, day, index: place(index), next: Math.min(count, place(next - 1) + 1) };
  }
}
