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
import { hasReply, oneWayFlows, startAlone, twoWayFlows } from './case-flow.js';
import { messagesOf, type Cases, type Opener, type Totals } from './cases.js';
import { mostCases, type Choice } from './most-cases.js';
import { sectorIds } from './sector.js';
import { bucShares, sectorShares, sentInTwoWayCases } from './shares.js';

export function solveCases(totals: Totals): readonly Cases[] {
  const received = apportion(
    totals.received,
    sectorIds.map((sector) => sectorShares.received.value[sector]),
  );
  const sent = apportion(
    totals.sent,
    sectorIds.map((sector) => sectorShares.sent.value[sector]),
  );
  return sectorIds.flatMap((sector, place) => {
    const ofSector = bucs.filter((buc) => buc.sector === sector);
    const shares = ofSector.map((buc) => bucShares.value[buc.id] ?? 0);
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
  const choices = twoWayFlows(buc).flatMap((flow): readonly Choice[] => [
    { ...flow, buc, openedIn: 'abroad', weight: flow.weight * totals.received },
    { ...flow, buc, openedIn: 'finland', weight: flow.weight * totals.sent },
  ]);
  return mostCases(choices, {
    received: totals.received,
    sent: Math.floor((totals.sent * percentInTwoWay(buc)) / 100),
  });
}

/** What one party writes into cases that the other has not written into: as many cases as fit, and single documents. */
function oneWayCases(buc: Buc, openedIn: Opener, messages: number): readonly Cases[] {
  const choices = oneWayFlows(buc).map((flow): Choice => ({ ...flow, buc, openedIn }));
  const direction = openedIn === 'abroad' ? 'received' : 'sent';
  const chosen = mostCases(choices, { received: 0, sent: 0, [direction]: messages });
  const left = messages - messagesIn(chosen)[direction];
  return [...chosen, { buc, openedIn, turns: startAlone(buc), count: left }];
}

function percentInTwoWay(buc: Buc): number {
  const weight = buc.courses.reduce((sum, course) => sum + course.weight, 0);
  const replied = buc.courses
    .filter((course) => hasReply(course.turns))
    .reduce((sum, course) => sum + course.weight, 0);
  const { withReply, notice } = sentInTwoWayCases.value;
  return (withReply * replied + notice * (weight - replied)) / weight;
}

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
