import { exchanges, type Exchange } from '@tietovirta/exchanges';
import { nearestName } from '@tietovirta/scenarios';
import { didYouMean } from '@tietovirta/wording';
import { ExchangeUnknown } from './exchange-unknown.js';

/**
 * An exchange by its id, or by that of one of its message types.
 * @throws ExchangeUnknown
 */
export function exchangeNamed(id: string): Exchange {
  const found = exchanges.find((exchange) => exchange.id === id);
  if (found !== undefined) return found;
  // Whoever names a message type means its exchange.
  const owner = exchanges.find(({ messageTypes }) => messageTypes.some((type) => type.id === id));
  if (owner !== undefined) return owner;
  const ids = exchanges.map((exchange) => exchange.id);
  const meant = didYouMean(nearestName(id, ids));
  throw new ExchangeUnknown(
    { fi: `Tiedonvälitystä ${id} ei ole.${meant.fi}`, en: `There is no exchange ${id}.${meant.en}` },
    { fi: `Sallittu: ${ids.join(', ')}.`, en: `Allowed: ${ids.join(', ')}.` },
  );
}
