import { organisationPool, organisations, poolOf } from '@tietovirta/population';
import { assumption, label } from '@tietovirta/published';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';

const areas = organisationPool('wellbeing-areas-and-helsinki');
const privateOnes = organisations.filter(({ id }) => id.startsWith('health-provider-'));

/** Who writes certificates, by kind of provider. */
export const shareOfProviders = stated(
  label('Todistukset palvelunantajittain, promillea', 'Certificates by provider, per mille'),
  { areas: 386, ahs: 5, private: 463, 'hus-helsinki': 49, 'hus-uusimaa': 80, yths: 17 },
  assumption(
    'Osuuksia ei ole julkaistu; yksityisistä eniten kirjoittaa työterveyshuolto. HUSin potilaat ovat Helsingistä ja muualta Uudeltamaalta asukkaiden suhteessa.',
    'The shares are not published; of the private ones occupational health writes the most. Patients of HUS are of Helsinki and of the rest of Uusimaa, as residents are.',
  ),
);
const { areas: ofAreas, private: ofPrivate, ahs } = shareOfProviders.value;

/** Members with their sizes, scaled to a share of all. */
function sharing(
  share: number,
  members: readonly (readonly [id: string, size: number])[],
): (readonly [string, number])[] {
  const all = members.reduce((sum, [, size]) => sum + size, 0);
  return members.map(([id, size]) => [id, (share * size) / all]);
}

/** Areas by residents, Åland, and private providers, whose sizes fall by squares. */
export const providers = poolOf(
  'health-providers',
  [
    ...sharing(
      ofAreas,
      areas.organisations.map(({ id }, place) => [id, areas.weights[place] ?? 0]),
    ),
    ['ahs', ahs],
    ...sharing(
      ofPrivate,
      privateOnes.map(({ id }, place) => [id, (privateOnes.length - place) ** 2]),
    ),
  ],
  [
    ...areas.weightsFrom,
    shareOfProviders.origin,
    assumption('Yksityisten koot pienenevät neliöllisesti.', 'Sizes of private providers fall by squares.'),
  ],
);
export const hus = poolOf('hus', [['hus', 1]], theOnlyParty);
export const studentHealth = poolOf('student-health', [['yths', 1]], theOnlyParty);
