/** Where the numbers and shapes behind a message come from. */
import { exchangeOf, findMessageType, type MessageType } from '@tietovirta/exchanges';
import type { Label } from '@tietovirta/published';
import type { OriginView } from './message-view.js';

export function originsOf(type: MessageType): readonly OriginView[] {
  const dimensions = type.dimensions.map(({ label, origin }) => ({ about: label, origin }));
  const notes = exchangeOf(type.id).notes.map((origin) => ({ about: about.exchange, origin }));
  return [{ about: about.volume, origin: type.volumeFrom }, ...seasonOf(type), ...dimensions, ...notes];
}

const about: Readonly<Record<'volume' | 'season' | 'exchange', Label>> = {
  volume: { fi: 'Määrä vuodessa', en: 'Volume of the year' },
  season: { fi: 'Ajoittuminen', en: 'When messages come' },
  exchange: { fi: 'Tiedonvälitys', en: 'The exchange' },
};

/** A season says itself whether it is known or assumed; what follows an opening has the opening's. */
function seasonOf(type: MessageType): readonly OriginView[] {
  const timed = type.kind === 'follow-up' ? findMessageType(type.answers) : type;
  if (timed.kind === 'follow-up') return [];
  const { reason } = timed.season;
  const kind = /^assum|assumption/i.test(reason) ? 'assumption' : 'source';
  return [{ about: about.season, origin: { kind, note: reason } }];
}
