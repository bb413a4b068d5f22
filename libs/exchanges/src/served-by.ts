/** Which service stands for the parties of which exchange: each exchange says it itself, this is the look-up. */
import { exchanges } from './catalogue.js';
import { serviceIds, type ServiceId } from './service-id.js';

export interface PartyService {
  /** Name of the app, of its queue and of its consumer group. */
  readonly id: ServiceId;
  /** Exchanges whose slices it makes and whose openings it answers. */
  readonly exchanges: readonly string[];
}

/** Every service, with what it serves in the order of the catalogue. */
export const partyServices: readonly PartyService[] = serviceIds.map((id) => ({
  id,
  exchanges: exchanges.filter(({ servedBy }) => servedBy === id).map((exchange) => exchange.id),
}));

/** The service of an exchange. @throws Error for an exchange that is not in the catalogue */
export function serviceOf(exchangeId: string): PartyService {
  const service = partyServices.find((each) => each.exchanges.includes(exchangeId));
  if (service === undefined) throw new Error(`no exchange ${exchangeId}`);
  return service;
}
