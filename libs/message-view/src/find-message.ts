/** Makes the message at an address and its conversation. */
import { Answering } from '@tietovirta/conversations';
import type { FollowUpType } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { inEnglish, printCount } from '@tietovirta/key-figures';
import { formatAddress, formatPlan, type MessageAddress } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { AddressRefused } from './address-refused.js';
import { addressOf, copyRow, type SingleMessage } from './single-message.js';

export interface FoundMessage {
  readonly message: SingleMessage;
  /** In the order of the conversation; the message alone when its type belongs to no conversation. */
  readonly conversation: readonly SingleMessage[];
}

/** @throws AddressRefused when the year has no such message */
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
    const conversation = conversationOf(plan, planned, address.ordinal);
    return { message: conversation[0] as SingleMessage, conversation };
  }
  const message = copyRow(new Generator(plan, 1).message(planned.type.id, address.ordinal), 0);
  return { message, conversation: [message] };
}

function followingMessage(plan: YearPlan, type: FollowUpType, address: MessageAddress): FoundMessage {
  const opening = plan.planOf(type.answers);
  refusePastLast(address, lastFollowUp(type, opening));
  const openingOrdinal = Math.floor(address.ordinal / type.slots);
  const conversation = conversationOf(plan, opening, openingOrdinal);
  const message = conversation.find((each) => each.type.id === type.id && each.ordinal === address.ordinal);
  if (message !== undefined) return { message, conversation };
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

/** The opening and what follows it, step by step: times do not tell the order of what is carried over the turn of the year. */
function conversationOf(plan: YearPlan, opening: TypePlan, ordinal: number): readonly SingleMessage[] {
  const columns = new Generator(plan, 1).message(opening.type.id, ordinal);
  const first = copyRow(columns, 0);
  const byType = new Map(
    new Answering(opening, plan, 1)
      .answer(columns)
      .map((answers) => [answers.type.id, Array.from({ length: answers.rows }, (_, row) => copyRow(answers, row))]),
  );
  const { course = [] } = opening.variants[opening.variantOf(ordinal)] ?? {};
  return [first, ...course.flatMap(({ type }) => byType.get(type)?.splice(0, 1) ?? [])];
}

/** Ordinal of the last follow-up of a type; -1 when no conversation of the year has one. */
function lastFollowUp(type: FollowUpType, opening: TypePlan): number {
  const steps = opening.variants.map(
    (variant) => (variant.course ?? []).filter((step) => step.type === type.id).length,
  );
  if (steps.every((count) => count === 0)) return -1;
  for (let ordinal = opening.total - 1; ordinal >= 0; ordinal -= 1) {
    const count = steps[opening.variantOf(ordinal)] ?? 0;
    if (count > 0) return ordinal * type.slots + count - 1;
  }
  return -1;
}
