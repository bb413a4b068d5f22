import { exchangeOf, messageTypes, type FollowUpType, type PartyService } from '@tietovirta/exchanges';

/** Openings that get answers, each with the types of these. */
const followUpsByOpening = new Map<string, readonly FollowUpType[]>();
for (const type of messageTypes) {
  if (type.kind !== 'follow-up') continue;
  followUpsByOpening.set(type.answers, [...(followUpsByOpening.get(type.answers) ?? []), type]);
}

/** The types of what answers messages of this type; none for most types. */
export const followUpsOf = (messageType: string): readonly FollowUpType[] => followUpsByOpening.get(messageType) ?? [];

/** The exchanges of a service that have answers: what it has to consume. */
export function answeredExchanges(service: PartyService): readonly string[] {
  const answered = new Set([...followUpsByOpening.keys()].map((opening) => exchangeOf(opening).id));
  return service.exchanges.filter((id) => answered.has(id));
}
