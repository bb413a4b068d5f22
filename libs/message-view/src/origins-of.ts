/** Where the numbers and shapes behind a message come from. */
import type { Season } from '@tietovirta/calendar';
import { exchangeOf, originsOfType, type MessageType } from '@tietovirta/exchanges';
import type { YearPlan } from '@tietovirta/plan';
import { label, type Label } from '@tietovirta/published';
import type { OriginView } from './message-view.js';
import type { SingleMessage } from './single-message.js';

/**
 * The origins of a message type's numbers. A follow-up comes some delay after its opening, so the season is that of the opening.
 *
 * @param season by which the message came, or the one that opened its conversation
 */
export const originsOf = (type: MessageType, season: Season): readonly OriginView[] => [
  { about: about.volume, origin: type.volumeFrom },
  ...originsOfType(type, [season]).flatMap(({ what, origin }) =>
    origin === undefined ? [] : [{ about: what, origin }],
  ),
  ...exchangeOf(type.id).notes.map((origin) => ({ about: about.exchange, origin })),
];

/** The season by which a planned message came: its variant's, or that of its holder, where there is one. */
export function seasonOf(plan: YearPlan, { type, ordinal, holder }: SingleMessage): Season {
  const planned = plan.planOf(type.id);
  if (type.kind === 'contained' && holder !== undefined) {
    const holders = plan.planOf(type.inside);
    return holders.variants[holders.variantOf(holder)]?.holds?.season ?? type.season;
  }
  return planned.variants[planned.variantOf(ordinal)]?.season ?? planned.type.season;
}

const about: Readonly<Record<'volume' | 'exchange', Label>> = {
  volume: label('Määrä vuodessa', 'Volume of the year'),
  exchange: label('Tiedonvälitys', 'The exchange'),
};
