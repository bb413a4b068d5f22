/**
 * What follows the start document of a case, with its delays. Medians of replies are the sector's; how soon an update,
 * a reminder or a closing comes is an assumption as well. All of it happens in office hours.
 */
import type { Delay } from '../delay.js';
import { afterDays } from '../delays.js';
import type { Step } from '../variant.js';
import type { Buc } from './buc.js';
import { replyDays } from './shares.js';
import { directionOf, type Cases } from './cases.js';
import type { Turn } from './turn.js';

const administrativeDelays: Readonly<Record<string, Delay>> = {
  X001: afterDays(20, 30, 90),
  X005: afterDays(0.5, 2, 10),
  X007: afterDays(0.5, 4, 20),
  X008: afterDays(0.5, 5, 40),
  X009: afterDays(30, 60, 120),
  X010: afterDays(0.5, 6, 30),
  X012: afterDays(1, 10, 40),
  X013: afterDays(1, 8, 40),
};
const update = afterDays(1, 12, 90);
/** The next document of the same party in one go. */
const together = afterDays(0.01, 0.5, 5);

const delaysBySector = new Map(
  Object.entries(replyDays).map(([sector, days]) => [sector, afterDays(1, days, 6 * days)]),
);

export const stepsOf = ({ buc, turns, openedIn }: Cases): readonly Step[] =>
  turns.slice(1).map((turn, place) => ({
    type: 'eessi.follow-up',
    after: delayOf(buc, turn, turns[place] as Turn),
    values: { direction: directionOf(turn, openedIn), buc: buc.id, sed: turn.sed },
  }));

function delayOf(buc: Buc, turn: Turn, before: Turn): Delay {
  const administrative = administrativeDelays[turn.sed];
  if (administrative !== undefined) return administrative;
  if (turn.isUpdate) return update;
  if (turn.by === before.by && before.sed !== 'X010') return together;
  return delaysBySector.get(buc.sector) ?? together;
}
