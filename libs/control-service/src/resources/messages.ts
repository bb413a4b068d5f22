/** Single messages: at an address, and a few of a type as a run makes them. */
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import type { MessageResource, Samples } from '@tietovirta/control-contract';
import { exchangeOf, findMessageType, type MessageType } from '@tietovirta/exchanges';
import { describeMessage, readAddress, type MessageView } from '@tietovirta/message-view';
import type { MessageAddress } from '@tietovirta/messages';
import { scenarioPlan, type YearPlan } from '@tietovirta/plan';
import { keptScenarioAt, planAddressOf } from '@tietovirta/runs';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { ApiRefused } from '../http/api-refused.js';

/** How many samples there are at most. */
const mostSamples = 5;

/** @throws AddressRefused, RunRefused for an address in a plan that nobody knows */
export function messageAt(text: string, kept: readonly RunRecord[]): MessageResource {
  const address = readAddress(text);
  const scenario =
    address.plan === undefined
      ? resolveScenario({ overrides: { year: `${address.year}` } })
      : keptScenarioAt(address, kept);
  return resourceOf(describeMessage(planOf(scenario, address.messageType), address));
}

/** @throws ApiRefused for a type or a day that the run does not simulate */
export function samplesOf(run: RunRecord, messageType: string, date: string | undefined): Samples {
  const scenario = scenarioOfRun(run);
  const type = simulatedType(scenario, messageType);
  const opening = type.kind === 'follow-up' ? type.answers : type.id;
  const plan = planOf(scenario, messageType);
  const ordinals = evenly(...ordinalsOf(plan, opening, windowOf(scenario, plan, date)));
  const place = planAddressOf(scenario);
  const found = ordinals.map((ordinal) => describeMessage(plan, { ...place, messageType: opening, ordinal }));
  const items = type.kind === 'follow-up' ? found.flatMap((each) => followUpIn(plan, place, each, type)) : found;
  return { type: messageType, items: items.map(resourceOf) };
}

/** Chance is drawn type by type: the other exchanges of the year would change nothing. */
const planOf = (scenario: Scenario, messageType: string): YearPlan =>
  scenarioPlan({ ...scenario, exchanges: [exchangeOf(messageType).id] }).year;

function simulatedType(scenario: Scenario, id: string): MessageType {
  const isKnown = scenario.exchanges.some((exchange) => id.startsWith(`${exchange}.`)) || isTypeOf(scenario, id);
  if (isKnown) return findMessageType(id);
  throw outside('type', {
    fi: 'Ajo ei simuloi tätä sanomatyyppiä.',
    en: 'The run does not simulate this message type.',
  });
}

function isTypeOf({ exchanges }: Scenario, id: string): boolean {
  try {
    return exchanges.includes(exchangeOf(id).id);
  } catch {
    return false; // there is no such type at all
  }
}

function windowOf(
  { from, to, year }: Scenario,
  { calendar }: YearPlan,
  date: string | undefined,
): readonly [number, number] {
  const first = calendar.dayIndexOf(from);
  const after = to === `${year + 1}-01-01` ? calendar.days.length : calendar.dayIndexOf(to);
  if (date === undefined) return [first, after];
  const day = calendar.days.findIndex((each) => each.date === date);
  if (day >= first && day < after) return [day, day + 1];
  throw outside('day', { fi: 'Ajo ei simuloi tätä päivää.', en: 'The run does not simulate this day.' });
}

const outside = (pointer: string, says: { readonly fi: string; readonly en: string }): ApiRefused =>
  new ApiRefused('bad-input', says, undefined, (lang) => [{ pointer, detail: says[lang] }]);

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
