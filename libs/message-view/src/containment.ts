/** Which messages hold which: payments and the payment messages that carry them. */
import { messageTypes, type ContainedType } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { arrayIn, type PlanAddress } from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';
import type { HeldByView, HoldsView } from './message-view.js';
import { addressOf, type SingleMessage } from './single-message.js';

export function holdsOf(plan: YearPlan, message: SingleMessage, address: PlanAddress): HoldsView | null {
  const planned = plan.types.find(({ type }) => type.kind === 'contained' && type.inside === message.type.id);
  if (planned === undefined) return null;
  const type = planned.type as ContainedType;
  const day = plan.planOf(message.type.id).dayOf(message.ordinal);
  const { first, messages } = rangeOf(plan, type, day, message.ordinal);
  return {
    messageType: { id: type.id, label: type.label },
    messages,
    first: addressOf(address, { type, ordinal: first }),
    last: addressOf(address, { type, ordinal: first + messages - 1 }),
  };
}

export function heldByOf(plan: YearPlan, message: SingleMessage, address: PlanAddress): HeldByView | null {
  const { type, holder, ordinal } = message;
  if (type.kind !== 'contained' || holder === undefined) return null;
  const holderType = messageTypes.find(({ id }) => id === type.inside) ?? type;
  const { first, messages } = rangeOf(plan, type, plan.planOf(type.id).dayOf(ordinal), holder);
  return {
    address: addressOf(address, { type: holderType, ordinal: holder }),
    messageType: { id: holderType.id, label: holderType.label },
    place: ordinal - first + 1,
    messages,
  };
}

/** The ordinals in one holder, by binary search: holders rise with the rows of a slice. */
function rangeOf(
  plan: YearPlan,
  type: ContainedType,
  day: number,
  holder: number,
): { first: number; messages: number } {
  const maker = new Generator(plan, 1024).openSlice(type.id, day);
  const { count, firstOrdinal } = maker.slice;
  const firstRowFrom = (sought: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((arrayIn(maker.make(middle, middle + 1), 'holder', 'uint32')[0] as number) < sought) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const first = firstRowFrom(holder);
  return { first: firstOrdinal + first, messages: firstRowFrom(holder + 1) - first };
}
