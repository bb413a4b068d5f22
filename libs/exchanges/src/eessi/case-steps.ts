/**
 * What follows the start document of a case, with its delays. Medians of replies are the sector's; how soon an update,
 * a reminder or a closing comes is an assumption as well. All of it happens in office hours.
 */
import { assumption, label, type Label } from '@tietovirta/published';
import type { Delay } from '../delay.js';
import { afterDays } from '../delays.js';
import type { Step } from '../variant.js';
import type { Buc } from './buc.js';
import { directionOf, type Cases } from './cases.js';
import { replyDays } from './shares.js';
import type { Turn } from './turn.js';

const ofOfficials = assumption(
  'Päivitysten, muistutusten ja sulkemisten viiveitä ei ole julkaistu.',
  'How soon updates, reminders and closings come is not published.',
);

const administrativeDelays: Readonly<Record<string, Delay>> = {
  X001: afterDays(20, 30, 90, ofOfficials),
  X005: afterDays(0.5, 2, 10, ofOfficials),
  X007: afterDays(0.5, 4, 20, ofOfficials),
  X008: afterDays(0.5, 5, 40, ofOfficials),
  X009: afterDays(30, 60, 120, ofOfficials),
  X010: afterDays(0.5, 6, 30, ofOfficials),
  X012: afterDays(1, 10, 40, ofOfficials),
  X013: afterDays(1, 8, 40, ofOfficials),
};
const updateDelay = afterDays(1, 12, 90, ofOfficials);
/** The next document of the same party in one go. */
const together = afterDays(0.01, 0.5, 5, ofOfficials);

const delaysBySector = new Map(
  Object.entries(replyDays.value).map(([sector, days]) => [sector, afterDays(1, days, 6 * days, replyDays.origin)]),
);

export const stepsOf = ({ buc, turns, openedIn }: Cases): readonly Step[] =>
  turns.slice(1).map((turn, place) => ({
    type: 'eessi.follow-up',
    after: delayOf(buc, turn, turns[place] as Turn),
    values: { direction: directionOf(turn, openedIn), buc: buc.id, sed: turn.sed },
    part: partOf(turn, turns.slice(0, place + 1)),
  }));

const reply = label('vastaus', 'reply');
const reminder = label('muistutus', 'reminder');
const further = label('samalta osapuolelta', 'from the same party');

/** Two documents of one code in a case are told apart by this: which new version, an answer, a reminder, one more. */
function partOf(turn: Turn, earlier: readonly Turn[]): Label {
  if (turn.isUpdate) return updateTo(earlier.filter(({ sed, by }) => sed === turn.sed && by === turn.by).length + 1);
  if (turn.sed === 'X009') return reminder;
  return turn.by === earlier.at(-1)?.by ? further : reply;
}

const updateTo = (version: number): Label => label(`päivitys, versio ${version}`, `update, version ${version}`);

function delayOf(buc: Buc, turn: Turn, before: Turn): Delay {
  const administrative = administrativeDelays[turn.sed];
  if (administrative !== undefined) return administrative;
  if (turn.isUpdate) return updateDelay;
  if (turn.by === before.by && before.sed !== 'X010') return together;
  return delaysBySector.get(buc.sector) ?? together;
}
