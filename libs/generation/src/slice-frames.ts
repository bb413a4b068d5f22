/** Makes the frames of a slice, or of a part of it, one at a time. */
import type { SliceAddress } from '@tietovirta/messages';
import {
  encodeColumns,
  frameRows,
  frameVersion,
  type BodyPool,
  type Frame,
  type FrameHeader,
} from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';
import { Generator as MessageGenerator } from './generator.js';

export class SliceFrames {
  private readonly generator: MessageGenerator;

  /** @param run key of the run, where the transport serves several @param bodies lends the memory of frames */
  constructor(
    private readonly plan: YearPlan,
    private readonly run: string,
    private readonly bodies?: BodyPool,
  ) {
    this.generator = new MessageGenerator(plan);
  }

  /** @param part messages of the slice by their place in it; all when absent */
  *of(
    { messageType, day }: SliceAddress,
    part?: Pick<FrameHeader, 'index' | 'next'>,
  ): Generator<Frame, void, undefined> {
    const maker = this.generator.openSlice(messageType, day);
    const { count } = maker.slice;
    const end = Math.min(count, part?.next ?? count);
    for (let index = part?.index ?? 0; index < end; index += frameRows) {
      const next = Math.min(end, index + frameRows);
      const columns = maker.make(index, next);
      const header = {
        version: frameVersion,
        year: this.plan.year,
        run: this.run,
        messageType,
        day,
        index,
        next,
        isLast: next === count,
        rows: columns.rows,
        firstOrdinal: columns.firstOrdinal,
      };
      yield { header, body: encodeColumns(columns, this.bodies) };
    }
  }
}
