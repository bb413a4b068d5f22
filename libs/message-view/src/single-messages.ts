/**
 * Makes messages of a plan one by one. What makes them costs more than a message, so it lives as long as the plan: who shows one message of a plan
 * usually shows more.
 */
import { Generator } from '@tietovirta/generation';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { Conversations } from './conversations.js';
import { copyRow, type SingleMessage } from './single-message.js';

export class SingleMessages {
  private readonly generator: Generator;
  private readonly conversations = new Map<string, Conversations>();

  constructor(private readonly plan: YearPlan) {
    this.generator = new Generator(plan, 1);
  }

  /** @throws RangeError past the last ordinal */
  message({ type }: TypePlan, ordinal: number): SingleMessage {
    return copyRow(this.generator.message(type.id, ordinal), 0);
  }

  /** @param opening the plan of an opening type */
  conversationsOf(opening: TypePlan): Conversations {
    const known = this.conversations.get(opening.type.id);
    if (known !== undefined) return known;
    const conversations = new Conversations(this.plan, opening, this.generator);
    this.conversations.set(opening.type.id, conversations);
    return conversations;
  }
}

const ofPlans = new WeakMap<YearPlan, SingleMessages>();

export function singleMessagesOf(plan: YearPlan): SingleMessages {
  const known = ofPlans.get(plan) ?? new SingleMessages(plan);
  ofPlans.set(plan, known);
  return known;
}
