/**
 * What follows the start document of a case, with its delays. Medians of replies are the sector's; how soon an update,
 * a reminder or a closing comes is an assumption as well. All of it happens in office hours of the country that writes.
 */
import { assumption } from '@tietovirta/published';
import type { Delay } from '../delay.js';
import { afterDays, answeredAbroad } from '../delays.js';
import type { Step } from '../variant.js';
import { directionOf, type Cases } from './cases.js';
import { valuesOfDocument } from './document-dimensions.js';
import type { CaseDocument } from './documents.js';
import { mapSectors, type Sector } from './sector.js';
import { replyDays } from './shares.js';
import type { Turn } from './turn.js';

const ofOfficials = assumption(
  'Päivitysten, muistutusten ja sulkemisten viiveitä ei ole julkaistu.',
  'How soon updates, reminders and closings come is not published.',
);

/** Delays in the office hours of those who write. */
interface DelaysOf {
  readonly administrative: Readonly<Record<string, Delay>>;
  readonly update: Delay;
  /** The next document of the same party in one go. */
  readonly together: Delay;
  readonly reply: Readonly<Record<Sector, Delay>>;
}

function delaysWhere(at: (delay: Delay) => Delay): DelaysOf {
  const days = (shortest: number, median: number, longest: number): Delay =>
    at(afterDays(shortest, median, longest, ofOfficials));
  return {
    administrative: {
      X001: days(20, 30, 90),
      X002: days(2, 10, 40),
      X004: days(0.5, 5, 20),
      X005: days(0.5, 2, 10),
      X006: days(5, 20, 60),
      X007: days(0.5, 4, 20),
      X008: days(0.5, 5, 40),
      X009: days(30, 60, 120),
      X010: days(0.5, 6, 30),
      X011: days(0.5, 6, 30),
      X012: days(1, 10, 40),
      X013: days(1, 8, 40),
    },
    update: days(1, 12, 90),
    together: days(0.01, 0.5, 5),
    reply: mapSectors((sector) => {
      const median = replyDays.value[sector];
      return at(afterDays(1, median, 5 * median, replyDays.origin));
    }),
  };
}

const delays = { received: delaysWhere(answeredAbroad), sent: delaysWhere((inFinland) => inFinland) };

/** What follows the start document of such cases. @param documents of all turns of the course */
export const stepsOf = ({ buc, turns, openedIn }: Cases, documents: readonly CaseDocument[]): readonly Step[] =>
  turns.slice(1).map((turn, place) => ({
    type: 'eessi.follow-up',
    after: delayOf(buc.sector, turn, turns[place] as Turn, directionOf(turn, openedIn)),
    values: {
      direction: directionOf(turn, openedIn),
      buc: buc.id,
      sed: turn.sed,
      ...valuesOfDocument(documents[place + 1] as CaseDocument),
    },
  }));

function delayOf(sector: Sector, turn: Turn, before: Turn, direction: 'received' | 'sent'): Delay {
  const { administrative, update, together, reply: replies } = delays[direction];
  const known = administrative[turn.sed];
  if (known !== undefined) return known;
  if (turn.isUpdate) return update;
  return turn.by === before.by && before.sed !== 'X010' ? together : replies[sector];
}
