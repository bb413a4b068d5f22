/** The clock of a run is asked for what it does not do. */
import { formatInstant } from '@tietovirta/calendar';
import { UserError, type Label } from '@tietovirta/wording';
import type { Timeline } from './timeline.js';

export class PaceRefused extends UserError {
  readonly code = 'PACE_REFUSED';

  constructor(says: Label, advice?: Label) {
    super(says, advice);
  }
}

/** As people read it: Finnish time, to the minute. */
const minuteText = (instantMs: number): string => formatInstant(instantMs).slice(0, 16).replace('T', ' ');

export const clockRefused = {
  back: (standsMs: number): PaceRefused =>
    new PaceRefused(
      {
        fi: `Ajon kello on jo ajassa ${minuteText(standsMs)}: se ei kulje taaksepäin.`,
        en: `The clock of the run stands at ${minuteText(standsMs)} already: it never goes back.`,
      },
      {
        fi: 'Aloita uusi ajo, jonka "from" on haluttu päivä.',
        en: 'Start another run whose "from" is the day you want.',
      },
    ),
  outside: ({ startMs, endMs }: Timeline): PaceRefused =>
    new PaceRefused(
      { fi: 'Ajon kello ei voi pysähtyä siihen.', en: 'The clock of the run cannot stand there.' },
      {
        fi: `Anna tasaminuutti väliltä ${minuteText(startMs)} – ${minuteText(endMs)}.`,
        en: `Name a whole minute from ${minuteText(startMs)} to ${minuteText(endMs)}.`,
      },
    ),
  atEnd: (): PaceRefused =>
    new PaceRefused(
      { fi: 'Ajon viimeinenkin päivä on laskettu.', en: 'The last day of the run is counted.' },
      {
        fi: 'Jatka ajoa: se laskee vielä vastaukset, jotka tulevat jakson jälkeen.',
        en: 'Resume it: it still counts the answers that come after its window.',
      },
    ),
  notYet: (): PaceRefused =>
    new PaceRefused(
      { fi: 'Ajo on vasta alkamassa.', en: 'The run is only just beginning.' },
      {
        fi: 'Yritä hetken päästä uudelleen.',
        en: 'Try again in a moment.',
      },
    ),
};
