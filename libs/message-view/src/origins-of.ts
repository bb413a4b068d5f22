/** Where the numbers and shapes behind a message come from. */
import { exchangeOf, findMessageType, originsOfType, type MessageType } from '@tietovirta/exchanges';
import { label, type Label } from '@tietovirta/published';
import type { OriginView } from './message-view.js';

/** The origins of a type's numbers. A follow-up comes some delay after its opening, so the origins of the opening's season are included. */
export function originsOf(type: MessageType): readonly OriginView[] {
  const opening = type.kind === 'follow-up' ? findMessageType(type.answers) : undefined;
  const seasons = opening === undefined || opening.kind === 'follow-up' ? [] : opening.season.origins;
  return [
    { about: about.volume, origin: type.volumeFrom },
    ...seasons.map((origin) => ({ about: about.season, origin })),
    ...originsOfType(type).flatMap(({ what, origin }) => (origin === undefined ? [] : [{ about: what, origin }])),
    ...exchangeOf(type.id).notes.map((origin) => ({ about: about.exchange, origin })),
  ];
}

const about: Readonly<Record<'volume' | 'season' | 'exchange', Label>> = {
  volume: label('Määrä vuodessa', 'Volume of the year'),
  season: label('Ajallinen jakauma', 'When messages come'),
  exchange: label('Tiedonvälitys', 'The exchange'),
};
