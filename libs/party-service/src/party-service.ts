import { findExchange, partyServices, type PartyService } from '@tietovirta/exchanges';

/** @throws Error that names the services there are */
export function partyService(id: string): PartyService {
  const service = partyServices.find((each) => each.id === id);
  if (service === undefined)
    throw new Error(`there is no service "${id}"; known are: ${partyServices.map((each) => each.id).join(', ')}`);
  return service;
}

/** The ids of all message types whose messages a service sends. */
export const typesOf = ({ exchanges }: PartyService): readonly string[] =>
  exchanges.flatMap((id) => findExchange(id).messageTypes.map((type) => type.id));
