/** Makes the frames of a slice, one at a time. */
import { Generator as MessageGenerator } from '@tietovirta/generation';
import { encodeColumns, frameRows, frameVersion, type BodyPool, type Frame } from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';
import type { SliceTask } from '@tietovirta/run-queue';

export class SliceMaker {
  private readonly generator: MessageGenerator;

  /** @param run key of the run, where the transport serves several @param bodies lends the memory of frames */
  constructor(
    private readonly plan: YearPlan,
    private readonly run: string,
    private readonly bodies?: BodyPool,
  ) {
    this.generator = new MessageGenerator(plan);
  }

  *framesOf({ messageType, day }: SliceTask): Generator<Frame, void, undefined> {
    const maker = this.generator.openSlice(messageType, day);
    const { count } = maker.slice;
    for (let index = 0; index < count; index += frameRows) {
      const next = Math.min(count, index + frameRows);
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
