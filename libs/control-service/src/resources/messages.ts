/** Which single messages are asked for: one at an address, or a few of a type as a run makes them. */
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import type { MessageResource, Samples } from '@tietovirta/control-contract';
import { exchangeOf, findMessageType } from '@tietovirta/exchanges';
import { readAddress } from '@tietovirta/message-view';
import { scenarioFrame } from '@tietovirta/plan';
import { keptScenarioAt } from '@tietovirta/runs';
import { resolveScenario, toStored, type Scenario } from '@tietovirta/scenarios';
import { ApiRefused } from '../http/api-refused.js';
import type { SamplesAsked } from '../plan-work/described-messages.js';
import type { PlanWork } from '../plan-work/plan-work.js';

/** @throws AddressRefused, RunRefused for an address in a plan that nobody knows */
export async function messageAt(text: string, kept: readonly RunRecord[], work: PlanWork): Promise<MessageResource> {
  const address = readAddress(text);
  const scenario =
    address.plan === undefined
      ? resolveScenario({ overrides: { year: `${address.year}` } })
      : keptScenarioAt(address, kept);
  return work.of('message', { scenario: toStored(scenario), address });
}

interface AskedSamples {
  readonly run: RunRecord;
  readonly messageType: string;
  readonly date: string | undefined;
}

/** @throws ApiRefused for a type or a day that the run does not simulate */
export async function samplesOf({ run, messageType, date }: AskedSamples, work: PlanWork): Promise<Samples> {
  const scenario = scenarioOfRun(run);
  refuseOther(scenario, messageType);
  const days = daysOf(scenario, date);
  const items = await work.of('samples', { scenario: toStored(scenario), messageType, days });
  return { type: messageType, items: [...items] };
}

function refuseOther(scenario: Scenario, id: string): void {
  const isKnown = scenario.exchanges.some((exchange) => id.startsWith(`${exchange}.`)) || isTypeOf(scenario, id);
  if (isKnown) findMessageType(id);
  else
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

function daysOf(scenario: Scenario, date: string | undefined): SamplesAsked['days'] {
  const { calendar, fromDay, toDay } = scenarioFrame(scenario);
  if (date === undefined) return [fromDay, toDay];
  const day = calendar.days.findIndex((each) => each.date === date);
  if (day >= fromDay && day < toDay) return [day, day + 1];
  throw outside('day', { fi: 'Ajo ei simuloi tätä päivää.', en: 'The run does not simulate this day.' });
}

const outside = (pointer: string, says: { readonly fi: string; readonly en: string }): ApiRefused =>
  new ApiRefused('bad-input', says, undefined, (lang) => [{ pointer, detail: says[lang] }]);
