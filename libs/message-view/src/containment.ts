/** Which messages hold which: payments and the payment messages that carry them. */
import { messageTypes, type ContainedType } from '@tietovirta/exchanges';
import { messagesIn } from '@tietovirta/generation';
import type { PlanAddress } from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';
import type { HeldByView, HoldsView } from './message-view.js';
import { addressOf, type SingleMessage } from './single-message.js';

export function holdsOf(plan: YearPlan, message: SingleMessage, address: PlanAddress): HoldsView | null {
  const planned = plan.types.find(({ type }) => type.kind === 'contained' && type.inside === message.type.id);
  if (planned === undefined) return null;
  const type = planned.type as ContainedType;
  const { first, messages } = messagesIn(planned, plan.planOf(message.type.id), message.ordinal);
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
  const { first, messages } = messagesIn(plan.planOf(type.id), plan.planOf(type.inside), holder);
  return {
    address: addressOf(address, { type: holderType, ordinal: holder }),
    messageType: { id: holderType.id, label: holderType.label },
    place: ordinal - first + 1,
    messages,
  };
}
