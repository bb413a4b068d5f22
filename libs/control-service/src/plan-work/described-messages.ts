/** Single messages as they are made from their plan: one at an address, and a few of a type. */
import type { MessageResource } from '@tietovirta/control-contract';
import { exchangeOf, findMessageType, type MessageType } from '@tietovirta/exchanges';
import { describeMessage, type MessageView } from '@tietovirta/message-view';
import type { MessageAddress } from '@tietovirta/messages';
import { scenarioPlan, type YearPlan } from '@tietovirta/plan';
import { planAddressOf } from '@tietovirta/runs';
import type { Scenario } from '@tietovirta/scenarios';

/** How many samples there are at most. */
const mostSamples = 5;

export interface SamplesAsked {
  readonly messageType: string;
  /** Days of the year: the first, and the one after the last. */
  readonly days: readonly [from: number, to: number];
}

/** @throws AddressRefused */
export const describedMessage = (scenario: Scenario, address: MessageAddress): MessageResource =>
  resourceOf(describeMessage(planOf(scenario, address.messageType), address));

/** Of a type that follows another: those that follow a few of the other. */
export function describedSamples(scenario: Scenario, { messageType, days }: SamplesAsked): readonly MessageResource[] {
  const type = findMessageType(messageType);
  const opening = type.kind === 'follow-up' ? type.answers : type.id;
  const plan = planOf(scenario, messageType);
  const ordinals = evenly(...ordinalsOf(plan, opening, days));
  const place = planAddressOf(scenario);
  const found = ordinals.map((ordinal) => describeMessage(plan, { ...place, messageType: opening, ordinal }));
  const items = type.kind === 'follow-up' ? found.flatMap((each) => followUpIn(plan, place, each, type)) : found;
  return items.map(resourceOf);
}

/** Chance is drawn type by type: the other exchanges of the year would change nothing. */
const planOf = (scenario: Scenario, messageType: string): YearPlan =>
  scenarioPlan({ ...scenario, exchanges: [exchangeOf(messageType).id] }).year;

const ordinalsOf = (plan: YearPlan, type: string, [from, to]: readonly [number, number]): [number, number] => {
  const { dayStarts } = plan.planOf(type);
  return [dayStarts[from] ?? 0, dayStarts[to] ?? 0];
};

/** First, last and evenly between. */
function evenly(first: number, after: number): readonly number[] {
  const count = Math.min(mostSamples, after - first);
  return Array.from({ length: count }, (_, i) =>
    count === 1 ? first : first + Math.round((i * (after - 1 - first)) / (count - 1)),
  );
}

/** The first message of a type in the conversation of another. */
function followUpIn(
  plan: YearPlan,
  place: Pick<MessageAddress, 'year' | 'plan'>,
  { conversation }: MessageView,
  { id }: MessageType,
): readonly MessageView[] {
  const line = conversation.find(({ messageType }) => messageType.id === id);
  if (line === undefined) return [];
  const ordinal = Number(line.address.split('/')[2]);
  return [describeMessage(plan, { ...place, messageType: id, ordinal })];
}

/** Without what the contract does not name: its schema leaves that out on the way. */
const resourceOf = ({ person, ...view }: MessageView): MessageResource => ({
  ...view,
  person: person && { ...person },
});
