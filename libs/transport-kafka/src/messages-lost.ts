import { UserError } from '@tietovirta/wording';
import type { SourceBounds } from '@tietovirta/kafka-client';

/** A source no longer holds the next record of a reader: the broker deleted it, or the topic was created again. */
export class MessagesLost extends UserError {
  readonly code = 'MESSAGES_LOST';

  constructor(
    readonly source: string,
    readonly position: number,
    readonly bounds: SourceBounds,
  ) {
    const { first, end } = bounds;
    super(
      {
        fi: `${source} oli luettu paikkaan ${position}, mutta välittäjä säilyttää vain ${first}–${end}.`,
        en: `${source} was read up to position ${position}, but the broker keeps only ${first} up to ${end}.`,
      },
      position > end
        ? {
            fi: 'Aihe on tehty uudelleen; käytä sen kanssa tuoretta tietokantaa tai toista aiheiden etuliitettä.',
            en: 'The topic was created anew; use a fresh database with it, or another topic prefix.',
          }
        : {
            fi: 'Säilytysaika oli lyhyempi kuin aika ilman lukijaa: aja uudelleen pidemmällä säilytysajalla.',
            en: 'Retention was shorter than the time without a reader: play the run again, with longer retention.',
          },
    );
  }
}
