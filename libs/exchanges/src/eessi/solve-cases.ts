/**
 * How many cases of each course a year holds, so that the messages received and sent come out exactly as printed.
 *
 * Requests with their replies come first, as many as both directions bear: nearly all requests are answered, whoever asks. What is left of
 * either direction is notices, which nobody answers, the last few of them a start document alone. So both totals are met at any scale, and
 * the mix of directions may be what it likes (it flipped between the printed years): it changes what is sent, not who answers.
 */
import { bucs } from './bucs.js';
import type { Buc } from './buc.js';
import { dialogueFlows, hasReply, noticeFlows, startAlone, type CaseFlow } from './case-flow.js';
import { messagesOf, type Cases, type Opener, type Totals } from './cases.js';
import { mostCases, type Choice } from './most-cases.js';
import { sectorIds, type Sector } from './sector.js';
import { bucShares, noticesAskedAbout, sectorShares, sentInDialogues } from './shares.js';

export function solveCases(totals: Totals): readonly Cases[] {
  const dialogues = dialogueCases(totals);
  const used = messagesIn(dialogues);
  return [
    ...dialogues,
    ...noticeCases('abroad', totals.received - used.received),
    ...noticeCases('finland', totals.sent - used.sent),
  ].filter((cases) => cases.count > 0);
}

/** Either side opens in proportion to what it writes altogether. */
function dialogueCases(totals: Totals): readonly Cases[] {
  const choices = dialogues.flatMap((each): readonly Choice[] => [
    { ...each, openedIn: 'abroad', weight: each.weight * totals.received },
    { ...each, openedIn: 'finland', weight: each.weight * totals.sent },
  ]);
  return mostCases(choices, {
    received: totals.received,
    sent: Math.floor((totals.sent * sentInDialogues.value) / 100),
  });
}

/** What one side tells without asking anything: as many cases as fit, and single documents. */
function noticeCases(openedIn: Opener, messages: number): readonly Cases[] {
  const choices = notices.map((each): Choice => ({ ...each, openedIn }));
  const direction = openedIn === 'abroad' ? 'received' : 'sent';
  const chosen = mostCases(choices, { received: 0, sent: 0, [direction]: messages });
  const left = messages - messagesIn(chosen)[direction];
  const [{ buc, turns }] = notices as [WeightedFlow];
  return [...chosen, { buc, openedIn, turns: startAlone(turns), count: left }];
}

interface WeightedFlow extends CaseFlow {
  readonly buc: Buc;
}

/**
 * The flows of all case types, weighted by cases. Shares are of messages: a case type whose cases are long has fewer of them.
 *
 * @param partOf what part of a case type's share belongs here
 */
function weightedFlows(
  shares: Readonly<Record<Sector, number>>,
  flowsOf: (buc: Buc) => readonly CaseFlow[],
  partOf: (buc: Buc) => number,
): readonly WeightedFlow[] {
  return sectorIds.flatMap((sector) => {
    const parts = bucs
      .filter((buc) => buc.sector === sector)
      .map((buc) => ({ buc, flows: flowsOf(buc), share: (bucShares.value[buc.id] ?? 0) * partOf(buc) }))
      .filter(({ flows }) => flows.length > 0);
    const all = sum(parts.map(({ share }) => share));
    return parts.flatMap(({ buc, flows, share }) => {
      const messages = sum(flows.map(({ weight, turns }) => weight * turns.length));
      return flows.map(({ weight, turns }) => ({
        buc,
        turns,
        weight: (weight * shares[sector] * share) / (all * messages),
      }));
    });
  });
}

/** Part of the cases of a type that ask for a reply. */
function askingPart({ courses }: Buc): number {
  const asking = courses.filter(({ turns }) => hasReply(turns));
  return sum(asking.map(({ weight }) => weight)) / sum(courses.map(({ weight }) => weight));
}

const dialogues = weightedFlows(
  sectorShares.dialogues.value,
  dialogueFlows,
  (buc) => askingPart(buc) + ((1 - askingPart(buc)) * noticesAskedAbout.value) / 100,
);
const notices = weightedFlows(sectorShares.notices.value, noticeFlows, (buc) => 1 - askingPart(buc));

/** Messages of both directions in some cases. */
export function messagesIn(some: readonly Cases[]): Totals {
  let received = 0;
  let sent = 0;
  for (const cases of some) {
    const each = messagesOf(cases);
    received += cases.count * each.received;
    sent += cases.count * each.sent;
  }
  return { received, sent };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
