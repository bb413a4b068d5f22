/**
 * Describes one message from the plan and its address alone, without a run or a store. Only the messages of its conversation
 * are made. Every field follows from the plan, the message type and the ordinal.
 */
import { formatInstant } from '@tietovirta/calendar';
import { exchangeOf, followedBy } from '@tietovirta/exchanges';
import { formatAddress, type MessageAddress } from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';
import { accountOf, civilDay, personOn } from '@tietovirta/population';
import { heldByOf, holdsOf } from './containment.js';
import { conversationLine } from './conversation-line.js';
import { dimensionsOf, named } from './dimension-views.js';
import { findMessage } from './find-message.js';
import type { DeliveryView, MessageView, RaisesView } from './message-view.js';
import { originsOf, seasonOf } from './origins-of.js';
import { partiesOf } from './parties-of.js';
import { raisedBy } from './raised-by.js';
import { addressOf, type ConversationMessage, type SingleMessage } from './single-message.js';

/**
 * @param plan the plan that the address names, with the exchange of its message type at least
 * @throws AddressRefused when there is no such message; its hint names messages that exist
 */
export function describeMessage(plan: YearPlan, address: MessageAddress): MessageView {
  const { message, conversation } = findMessage(plan, address);
  const { type } = message;
  const { id, title } = exchangeOf(type.id);
  const time = formatInstant(message.instantMs);
  const opening = conversation[0] ?? message;
  return {
    address: addressOf(address, message),
    synthetic: true,
    seed: plan.seed,
    messageType: { ...named(type), kind: type.kind },
    exchange: { id, label: title },
    time,
    ...partiesOf(message, opening),
    person: message.person === undefined ? null : personOn(message.person, dayOf(time)),
    dimensions: dimensionsOf(message),
    numbers: (type.numbers ?? []).map((column) => ({
      id: column.id,
      label: column.label ?? { fi: column.id, en: column.id },
      value: message.numbers[column.id] as number,
    })),
    account: type.person?.kind === 'payee' && message.person !== undefined ? accountOf(message.person) : null,
    opening: type.kind === 'follow-up' ? addressOf(address, opening) : null,
    revises: revisedOf(message, address),
    follows: followedAt(message, address),
    conversation: conversation.map((each) => ({
      address: addressOf(address, each),
      ...conversationLine(each, opening, { isAsked: each === message, isCarried: each.isOfLastYear === true }),
    })),
    holds: holdsOf(plan, message, address),
    heldBy: heldByOf(plan, message, address),
    delivery: deliveryOf(plan, message),
    raises: raisesOf(message, plan, time),
    origins: originsOf(type, seasonOf(plan, type.kind === 'follow-up' ? opening : message)),
  };
}

function revisedOf({ type, revises }: SingleMessage, address: MessageAddress): string | null {
  if (type.kind !== 'opening' || type.revises === undefined || revises === undefined) return null;
  return formatAddress({ ...address, messageType: type.revises.of, ordinal: revises });
}

function followedAt({ type: { person }, follows }: SingleMessage, address: MessageAddress): string | null {
  const messageType = followedBy(person);
  if (messageType === undefined || follows === undefined) return null;
  return formatAddress({ ...address, messageType, ordinal: follows });
}

/** A message of the year before is in no table of this one. */
function raisesOf(message: ConversationMessage, plan: YearPlan, time: string): RaisesView {
  const raises = raisedBy(message, plan, time.slice(0, 10));
  return message.isOfLastYear === true ? { ...raises, rows: [] } : raises;
}

/** Days since 1970-01-01 of the date that a time begins with. */
const dayOf = (time: string): number =>
  civilDay(Number(time.slice(0, 4)), Number(time.slice(5, 7)), Number(time.slice(8, 10)));

/** Deliveries are filled in the order of ordinals and never span days. */
function deliveryOf(plan: YearPlan, { type, ordinal }: SingleMessage): DeliveryView | null {
  if (type.kind !== 'opening' || type.deliveryLimit === undefined) return null;
  const limit = type.deliveryLimit.value;
  const planned = plan.planOf(type.id);
  const { firstOrdinal, count } = planned.slice(planned.dayOf(ordinal));
  const row = ordinal - firstOrdinal;
  const before = Math.floor(row / limit);
  return {
    delivery: before + 1,
    deliveriesOnDay: Math.ceil(count / limit),
    place: row - before * limit + 1,
    messages: Math.min(limit, count - before * limit),
  };
}
