import { organisationPool, organisations, poolOf } from '@tietovirta/population';
import { assumption } from '@tietovirta/published';

const publicOnes = organisationPool('wellbeing-areas-and-helsinki');
const privateOnes = organisations.filter(({ id }) => id.startsWith('health-provider-'));

/** Public providers by residents; private ones, of which occupational health writes the most certificates. */
export const providers = poolOf(
  'health-providers',
  [
    ...publicOnes.organisations.map(({ id }, place) => [id, publicOnes.weights[place] ?? 0] as const),
    ...privateOnes.map(({ id }, place) => [id, (privateOnes.length - place) ** 2 * 25] as const),
  ],
  [
    ...publicOnes.weightsFrom,
    assumption(
      'Yksityisiä on yhteensä suunnilleen yhtä paljon kuin julkisia; koot pienenevät neliöllisesti.',
      'Private providers weigh about as much together as the public ones, sizes falling by squares.',
    ),
  ],
);
