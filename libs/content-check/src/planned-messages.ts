/** Makes messages from the plan to be checked: those that are wanted, and what follows them. */
import { Answering } from '@tietovirta/conversations';
import { Generator as MessageGenerator } from '@tietovirta/generation';
import { frameRows, type MessageColumns } from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';
import type { ContentSource } from './content-source.js';
import { stretchesOf } from './stretches.js';

export class PlannedMessages implements ContentSource {
  readonly canSkip = true;
  private readonly generator: MessageGenerator;
  private readonly answerings = new Map<string, Answering>();

  constructor(private readonly year: YearPlan) {
    this.generator = new MessageGenerator(year);
  }

  *batches(messageType: string, day: number, stride: number): Generator<MessageColumns, void, undefined> {
    const maker = this.generator.openSlice(messageType, day);
    const answering = this.answeringOf(messageType);
    for (const { from, to } of stretchesOf(maker.slice, stride, frameRows)) {
      const columns = maker.make(from, to);
      yield columns;
      for (const answers of answering.answer(columns)) if (answers.rows > 0) yield answers;
    }
  }

  private answeringOf(messageType: string): Answering {
    let answering = this.answerings.get(messageType);
    if (answering === undefined)
      this.answerings.set(
        messageType,
        (answering = new Answering(this.year.planOf(messageType), this.year, frameRows)),
      );
    return answering;
  }
}
