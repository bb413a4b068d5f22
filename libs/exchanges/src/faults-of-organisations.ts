import { inForceOf, type Organisation } from '@tietovirta/population';
import type { MessageType } from './message-type.js';
import type { YearFigures } from './year-figures.js';

/**
 * Which organisations take part in a year in which they are not in force. A part with a first day asks from that day on; a type without
 * traffic in the year asks nothing.
 */
export function faultsOfOrganisations(type: MessageType, figures: YearFigures): readonly string[] {
  if (type.kind !== 'opening') return [];
  const lastDay = `${figures.year}-12-31`;
  const faults = type
    .variants(figures)
    .flatMap(({ count, organisations = type.organisations, startsOn = type.startsOn }) => {
      const firstDay = [startsOn ?? '', `${figures.year}-01-01`].toSorted().at(-1) as string;
      return count === 0 ? [] : organisations.organisations.flatMap((one) => faultOf(one, firstDay, lastDay));
    });
  return [...new Set(faults)].map((fault) => `${type.id}: ${fault}`);
}

function faultOf(organisation: Organisation, firstDay: string, lastDay: string): readonly string[] {
  const { from, to = lastDay } = inForceOf(organisation) ?? { from: firstDay };
  if (from <= firstDay && to >= lastDay) return [];
  return [`${organisation.id} takes part from ${firstDay} to ${lastDay}, but is in force from ${from} to ${to}`];
}
