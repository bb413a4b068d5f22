/**
 * Makes the frames that answer a frame of openings: one a follow-up type, empty ones too, so that an answer that is
 * not given is not taken for a lost one. Openings that cannot be read get frames that say so, and are answered when they come again.
 */
import type { FollowUpType } from '@tietovirta/exchanges';
import {
  decodeFrame,
  encodeColumns,
  frameRows,
  frameVersion,
  messageColumns,
  firstRows,
  type BodyPool,
  type Frame,
  type FrameHeader,
  type MessageColumns,
} from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';
import { isSetAside } from '@tietovirta/wording';
import { Answering } from './answering.js';

export class AnswerFrames {
  private readonly answering = new Map<string, Answering>();

  constructor(
    private readonly plan: YearPlan,
    private readonly bodies?: BodyPool,
  ) {
    for (const type of plan.types) {
      const answering = new Answering(type, plan, frameRows);
      if (answering.types.length > 0) this.answering.set(type.type.id, answering);
    }
  }

  /** Whether messages of this type are answered at all. */
  areExpectedTo(messageType: string): boolean {
    return this.answering.has(messageType);
  }

  /** The answers to a frame of openings; none for a type without answers. */
  *to(frame: Frame): Generator<Frame, void, undefined> {
    const answering = this.answering.get(frame.header.messageType);
    if (answering === undefined) return;
    const openings = this.readable(frame);
    if (openings === undefined) yield* this.withheld(frame.header);
    else yield* this.answersTo(openings, frame.header);
  }

  /** The answers to openings, which may be a part of what a frame holds: `header` says which. */
  *answersTo(openings: MessageColumns, header: FrameHeader): Generator<Frame, void, undefined> {
    const answering = this.answering.get(header.messageType) as Answering;
    for (const columns of answering.answer(openings)) {
      const type = columns.type as FollowUpType;
      const answer = { ...answerHeader(header, type), rows: columns.rows };
      yield { header: answer, body: encodeColumns(columns, this.bodies) };
    }
  }

  /** Says of openings that cannot be read that their answers are withheld. */
  *withheld(header: FrameHeader): Generator<Frame, void, undefined> {
    for (const type of this.answering.get(header.messageType)?.types ?? []) {
      const body = encodeColumns(firstRows(messageColumns(type, 0), 0));
      yield { header: { ...answerHeader(header, type), rows: 0, isWithheld: true }, body };
    }
  }

  /** undefined: openings that cannot be read get no answer. */
  private readable(frame: Frame): MessageColumns | undefined {
    try {
      return decodeFrame(frame, this.plan.planOf(frame.header.messageType).type);
    } catch (error) {
      if (isSetAside(error)) return undefined;
      throw error;
    }
  }
}

const answerHeader = (opening: FrameHeader, type: FollowUpType): FrameHeader => ({
  ...opening,
  version: frameVersion,
  messageType: type.id,
  firstOrdinal: opening.firstOrdinal * type.slots,
});
