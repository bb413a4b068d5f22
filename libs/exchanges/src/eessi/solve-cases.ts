/**
 * How many cases of each course a year holds, so that the messages received and sent come out exactly as printed.
 *
 * Totals are shared over sectors and case types by largest remainder. Within a case type, cases in which both sides
 * write come first, as many as both directions bear; what is left of either direction is filled with cases in which
 * only one side has written, the last few of them a start document alone. So both totals are met at any scale, and
 * the mix of directions may be what it likes: it is no fixed ratio, and it flipped between the printed years.
 */
import { apportion } from '@tietovirta/published';
import type { Buc } from './buc.js';
import { bucs } from './bucs.js';
import { hasReply, oneWayFlows, startAlone, twoWayFlows, type CaseFlow } from './case-flow.js';
import { sectorIds } from './sector.js';
import { bucShares, sectorShares, sentInTwoWayCases } from './shares.js';
import type { Turn } from './turn.js';

export type Opener = 'abroad' | 'finland';

/** Cases of one type that take the same course. */
export interface Cases {
  readonly buc: Buc;
  readonly openedIn: Opener;
  readonly turns: readonly Turn[];
  readonly count: number;
}

interface Totals {
  readonly received: number;
  readonly sent: number;
}

export function solveCases(totals: Totals): readonly Cases[] {
  const received = apportion(
    totals.received,
    sectorIds.map((sector) => sectorShares[sector].received),
  );
  const sent = apportion(
    totals.sent,
    sectorIds.map((sector) => sectorShares[sector].sent),
  );
  return sectorIds.flatMap((sector, place) => {
    const ofSector = bucs.filter((buc) => buc.sector === sector);
    const shares = ofSector.map((buc) => bucShares[buc.id] ?? 0);
    const receivedOf = apportion(received[place] ?? 0, shares);
    const sentOf = apportion(sent[place] ?? 0, shares);
    return ofSector.flatMap((buc, i) => casesOf(buc, { received: receivedOf[i] ?? 0, sent: sentOf[i] ?? 0 }));
  });
}

function casesOf(buc: Buc, totals: Totals): readonly Cases[] {
  const twoWay = twoWayCases(buc, totals);
  const used = messagesIn(twoWay);
  return [
    ...twoWay,
    ...oneWayCases(buc, 'abroad', totals.received - used.received),
    ...oneWayCases(buc, 'finland', totals.sent - used.sent),
  ].filter((cases) => cases.count > 0);
}

/** Either side opens in proportion to what it writes altogether. */
function twoWayCases(buc: Buc, totals: Totals): readonly Cases[] {
  const flows = twoWayFlows(buc).flatMap((flow) => [
    { flow, openedIn: 'abroad' as const, weight: flow.weight * totals.received },
    { flow, openedIn: 'finland' as const, weight: flow.weight * totals.sent },
  ]);
  const weights = flows.map(({ weight }) => weight);
  const cases = (number: number): readonly Cases[] =>
    apportion(number, weights).map((count, i) => ({
      buc,
      openedIn: (flows[i] as (typeof flows)[number]).openedIn,
      turns: (flows[i] as (typeof flows)[number]).flow.turns,
      count,
    }));
  const limit: Totals = { received: totals.received, sent: Math.floor((totals.sent * percentInTwoWay(buc)) / 100) };
  return most(cases, weights.some((weight) => weight > 0) ? Math.min(limit.received, limit.sent) : 0, (chosen) => {
    const used = messagesIn(chosen);
    return used.received <= limit.received && used.sent <= limit.sent;
  });
}

/** The largest number of cases that fits; found by halving, as a few more cases hardly ever mean fewer messages. */
function most(
  cases: (number: number) => readonly Cases[],
  upTo: number,
  fits: (chosen: readonly Cases[]) => boolean,
): readonly Cases[] {
  let fitting = 0;
  let tooMany = upTo + 1;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(cases(middle))) fitting = middle;
    else tooMany = middle;
  }
  return fitting === 0 ? [] : cases(fitting);
}

function oneWayCases(buc: Buc, openedIn: Opener, messages: number): readonly Cases[] {
  const flows: readonly CaseFlow[] = oneWayFlows(buc);
  const weights = flows.map(({ weight }) => weight);
  const cases = (number: number): readonly Cases[] =>
    apportion(number, weights).map((count, i) => ({ buc, openedIn, turns: (flows[i] as CaseFlow).turns, count }));
  const chosen = most(cases, messages, (some) => lengthOf(some) <= messages);
  return [...chosen, { buc, openedIn, turns: startAlone(buc), count: messages - lengthOf(chosen) }];
}

function percentInTwoWay(buc: Buc): number {
  const weight = buc.courses.reduce((sum, course) => sum + course.weight, 0);
  const replied = buc.courses
    .filter((course) => hasReply(course.turns))
    .reduce((sum, course) => sum + course.weight, 0);
  const { withReply, notice } = sentInTwoWayCases;
  return (withReply * replied + notice * (weight - replied)) / weight;
}

const lengthOf = (some: readonly Cases[]): number =>
  some.reduce((sum, { count, turns }) => sum + count * turns.length, 0);

/** Messages of both directions in some cases. */
export function messagesIn(some: readonly Cases[]): Totals {
  let received = 0;
  for (const { count, turns, openedIn } of some)
    received += count * turns.filter((turn) => directionOf(turn, openedIn) === 'received').length;
  return { received, sent: lengthOf(some) - received };
}

/** The owner sits where the case was opened. */
export const directionOf = (turn: Turn, openedIn: Opener): 'received' | 'sent' =>
  (turn.by === 'owner') === (openedIn === 'abroad') ? 'received' : 'sent';
