import { organisations, poolOf } from '@tietovirta/population';
import { assumption } from '@tietovirta/published';

const partners = organisations.filter(({ id }) => id.startsWith('luova-partner-'));

/** Partners whose names are not public, the first the largest. */
export const partnersBySize = poolOf(
  'luova-partners',
  partners.map(({ id }, place) => [id, partners.length - place]),
  [
    assumption(
      'Sidosryhmiä ei ole nimetty; koot pienenevät tasaisesti ensimmäisestä viimeiseen.',
      'The partners are not named; sizes fall evenly from first to last.',
    ),
  ],
);
