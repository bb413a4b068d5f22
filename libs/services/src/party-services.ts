/** Which service stands for the parties of which exchange. The only place where that is said. */
import { exchanges } from '@tietovirta/exchanges';

export interface PartyService {
  /** Name of the app, of its queue and of its consumer group. */
  readonly id: string;
  /** Exchanges whose slices it makes and whose openings it answers. */
  readonly exchanges: readonly string[];
}

const named: readonly PartyService[] = [
  { id: 'kelmu', exchanges: ['kelmu', 'document-sending'] },
  { id: 'wellbeing-areas', exchanges: ['kelmu-information-requests'] },
  { id: 'eessi', exchanges: ['eessi'] },
  { id: 'income-register', exchanges: ['income-register'] },
  { id: 'tax-administration', exchanges: ['tax-data'] },
];

const taken = new Set(named.flatMap((service) => service.exchanges));

/** Every service; `partners` stands for all parties that have none of their own. */
export const partyServices: readonly PartyService[] = [
  ...named,
  { id: 'partners', exchanges: exchanges.map(({ id }) => id).filter((id) => !taken.has(id)) },
];

/** The service of an exchange. @throws Error for an exchange that is not in the catalogue */
export function serviceOf(exchangeId: string): PartyService {
  const service = partyServices.find((each) => each.exchanges.includes(exchangeId));
  if (service === undefined) throw new Error(`no exchange ${exchangeId}`);
  return service;
}
