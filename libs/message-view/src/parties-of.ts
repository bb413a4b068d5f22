import { organisationAt } from '@tietovirta/population';
import { finnishParty } from './finnish-party.js';
import type { MessageView, PartyView } from './message-view.js';
import { directionOf, type SingleMessage } from './single-message.js';

/** Sender and receiver of a message. @param opening the message that opened its conversation */
export function partiesOf(
  message: SingleMessage,
  opening: Pick<SingleMessage, 'ordinal'>,
): Pick<MessageView, 'direction' | 'from' | 'to'> {
  const direction = directionOf(message);
  const finnish = finnishParty(message, opening.ordinal);
  const partner = partyOf(message.organisation);
  return direction === 'to-kela'
    ? { direction, from: partner, to: finnish }
    : { direction, from: finnish, to: partner };
}

function partyOf(index: number): PartyView {
  const { id, name, identifier, country } = organisationAt(index);
  return { id, name, identifier, country };
}
