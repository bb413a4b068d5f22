import { findMessageType } from '@tietovirta/exchanges';
import { describeMessage } from '@tietovirta/message-view';
import { formatAddress } from '@tietovirta/messages';
import { scenarioPlan } from '@tietovirta/plan';
import { planFingerprint, type Scenario } from '@tietovirta/scenarios';
import { readCriteria, type AskedFor } from './criteria.js';
import type { FoundMessages } from './found-text.js';
import { searchMessages, type SearchOptions } from './search-messages.js';

export interface FindOptions extends Pick<SearchOptions, 'onShare'> {
  /** The most that are described. */
  readonly limit: number;
  /** Hears of every message that fits. */
  readonly onAddress?: (address: string) => void;
}

/**
 * The messages of a type in the plan of a scenario that fit; the first of them described, and how many there are.
 *
 * @param scenario with the exchange of the message type at least: chance is drawn type by type, the others change nothing
 * @throws SearchRefused with every fault of what is asked
 */
export function findMessages(
  scenario: Scenario,
  messageType: string,
  asked: AskedFor,
  { limit, onAddress, onShare }: FindOptions,
): FoundMessages {
  const plan = scenarioPlan(scenario).year;
  const type = findMessageType(messageType);
  const address = { year: scenario.year, plan: planFingerprint(scenario), messageType };
  const first: number[] = [];
  let found = 0;
  searchMessages(plan, type, readCriteria(plan, type, asked), {
    onFound: (ordinal) => {
      found += 1;
      if (first.length < limit) first.push(ordinal);
      onAddress?.(formatAddress({ ...address, ordinal }));
    },
    onShare,
  });
  return { found, messageType, messages: first.map((ordinal) => describeMessage(plan, { ...address, ordinal })) };
}
