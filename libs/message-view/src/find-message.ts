/** Makes the message at an address and its conversation. */
import type { FollowUpType } from '@tietovirta/exchanges';
import { inEnglish, printCount } from '@tietovirta/key-figures';
import { formatAddress, formatPlan, type MessageAddress } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { AddressRefused } from './address-refused.js';
import { addressOf, type ConversationMessage } from './single-message.js';
import { singleMessagesOf } from './single-messages.js';

export interface FoundMessage {
  readonly message: ConversationMessage;
  /** In the order of the conversation; the message alone when its type belongs to no conversation. */
  readonly conversation: readonly ConversationMessage[];
}

/** @param plan the plan that the address names, of the year after it where it is carried @throws AddressRefused when the year has no such message */
export function findMessage(plan: YearPlan, address: MessageAddress): FoundMessage {
  const planned = plan.types.find(({ type }) => type.id === address.messageType);
  const followUp = plan.followUps.find((type) => type.id === address.messageType);
  if (planned !== undefined) return plannedMessage(plan, planned, address);
  if (followUp !== undefined) return followingMessage(plan, followUp, address);
  const known = [...plan.types.map(({ type }) => type.id), ...plan.followUps.map((type) => type.id)];
  throw new AddressRefused(
    'TYPE_UNKNOWN',
    {
      fi: `Tässä suunnitelmassa ei ole sanomatyyppiä ${address.messageType}.`,
      en: `There is no message type ${address.messageType} in this plan.`,
    },
    { fi: `Siinä on ${known.join(', ')}.`, en: `It has ${known.join(', ')}.` },
  );
}

function plannedMessage(plan: YearPlan, planned: TypePlan, address: MessageAddress): FoundMessage {
  refusePastLast(address, planned.total - 1);
  if (planned.type.kind === 'opening') {
    const conversations = singleMessagesOf(plan).conversationsOf(planned);
    const conversation = address.isCarried === true ? conversations.carried(address.ordinal) : conversations.ofThisYear(address.ordinal); // oxfmt-ignore
    return { message: conversation[0] as ConversationMessage, conversation };
  }
  const message = singleMessagesOf(plan).message(planned, address.ordinal);
  return { message, conversation: [message] };
}

function followingMessage(plan: YearPlan, type: FollowUpType, address: MessageAddress): FoundMessage {
  const opening = plan.planOf(type.answers);
  const conversations = singleMessagesOf(plan).conversationsOf(opening);
  if (address.ordinal >= opening.total * type.slots) refusePastLast(address, conversations.last(type));
  const conversation = conversations.with(type, address);
  const isAsked = ({ type: { id }, ordinal, isOfLastYear }: ConversationMessage): boolean => id === type.id && ordinal === address.ordinal && isOfLastYear === address.isCarried; // oxfmt-ignore
  const message = conversation.find(isAsked);
  if (message !== undefined) return { message, conversation };
  refusePastLast(address, conversations.last(type));
  const addresses = conversation.map((each) => addressOf(address, each));
  const [asked, first] = [formatAddress(address), addresses[0] ?? ''];
  throw new AddressRefused(
    'OTHER_COURSE',
    {
      fi: `Sanomaa ${asked} ei ole: sanomaketju, jonka ${first} avaa, kulki toisin.`,
      en: `There is no message ${asked}: the conversation that ${first} opens took another course.`,
    },
    addresses.length > 1
      ? { fi: `Sen sanomat ovat ${addresses.join(', ')}.`, en: `Its messages are ${addresses.join(', ')}.` }
      : { fi: 'Sitä sanomaa ei seuraa mikään.', en: 'Nothing follows that message.' },
  );
}

function refusePastLast(address: MessageAddress, last: number): void {
  if (address.ordinal <= last) return;
  const { year, messageType } = address;
  if (last < 0)
    throw new AddressRefused(
      'NO_TRAFFIC',
      { fi: `Vuonna ${year} ei ole sanomia ${messageType}.`, en: `There are no ${messageType} messages in ${year}.` },
      { fi: 'Kokeile toista vuotta.', en: 'Try another year.' },
    );
  const [asked, lastAddress] = [formatAddress(address), formatAddress({ ...address, ordinal: last })];
  throw new AddressRefused(
    'PAST_LAST',
    {
      fi: `Sanomaa ${asked} ei ole: sanomatyypin ${messageType} järjestysnumerot suunnitelmassa ${formatPlan(address)} ovat 0–${printCount(last)}.`,
      en: `There is no message ${asked}: ordinals of ${messageType} go from 0 to ${inEnglish(printCount(last))} in ${formatPlan(address)}.`,
    },
    { fi: `Viimeinen on ${lastAddress}.`, en: `The last one is ${lastAddress}.` },
  );
}
