import { organisations, poolOf, type OrganisationPool } from '@tietovirta/population';
import { assumption, label } from '@tietovirta/published';
import { stated } from '../stated-number.js';
import { mapSectors, type Sector } from './sector.js';

/** Part of each country in the messages, in hundredths of a per cent. EESSI writes UK and EL where ISO has GB and GR. */
const countryShares = stated(
  label('Maiden osuudet sanomista, prosentin sadasosia', 'Countries in the messages, hundredths of a per cent'),
  {
    SE: 3000,
    EE: 2500,
    DE: 1000,
    PL: 700,
    NO: 600,
    ES: 400,
    DK: 300,
    LV: 300,
    UK: 300,
    LT: 150,
    FR: 100,
    IT: 90,
    NL: 80,
    CH: 70,
    AT: 60,
    BE: 50,
    IS: 50,
    RO: 40,
    PT: 30,
    IE: 30,
    EL: 30,
    HU: 30,
    BG: 20,
    CZ: 20,
    HR: 10,
    SK: 8,
    SI: 8,
    LU: 8,
    CY: 6,
    MT: 6,
    LI: 4,
  },
  assumption(
    'Maiden osuuksia ei ole luettu Kelan avoimesta raportista; myös viimeisten yhdeksän prosentin jako on oma arviomme.',
    'The shares were not read from Kela’s open report; how the last nine per cent split is ours as well.',
  ),
);

/** An institution's EESSI id is its id; liaison bodies of the bilateral exchange have others. */
const idsByCountry = new Map<string, string[]>();
for (const { id } of organisations) {
  const country = id.slice(0, id.indexOf(':'));
  const known = idsByCountry.get(country);
  if (known === undefined) idsByCountry.set(country, [id]);
  else known.push(id);
}
const institutionsOf = (country: string): readonly string[] => idsByCountry.get(country) ?? [];

const institutionCounts = stated(
  label('Laitoksia maittain', 'Institutions by country'),
  Object.fromEntries(Object.keys(countryShares.value).map((country) => [country, institutionsOf(country).length])),
  assumption('Laitosten lukumäärä maittain on oma arviomme.', 'How many institutions a country has is ours.'),
);

/**
 * What an institution is competent for. A sender can address only institutions that hold the case type (EESSI's institution
 * directory), so every country has one for each of these; horizontal cases and recovery are every institution's.
 */
const branches: readonly (readonly Sector[])[] = [['P'], ['S', 'M'], ['LA'], ['FB'], ['UB'], ['AW']];
const ofAll: readonly Sector[] = ['H', 'R'];

/** Institutions of a country share the branches out in turn: two have three each, of twelve two have the same one. */
const holdsSector = (sector: Sector, place: number, institutions: number): boolean => {
  const branch = branches.findIndex((sectors) => sectors.includes(sector));
  if (ofAll.includes(sector)) return true;
  return institutions < branches.length ? branch % institutions === place : place % branches.length === branch;
};

const competence = assumption(
  'Laitos hoitaa omaa alaansa: eläkkeitä, sairautta, sovellettavaa lainsäädäntöä, perhe-etuuksia, työttömyyttä tai tapaturmia; pienessä maassa useaa. Horisontaaliset asiat ja perintä kuuluvat kaikille.',
  'An institution has its branch: pensions, sickness, applicable legislation, family benefits, unemployment or accidents; several in a small country. Horizontal cases and recovery are for all.',
);

/** What the institutions abroad follow from. */
export const institutionNumbers = [countryShares, institutionCounts];

/** Institutions of one country share its weight as n : n-1 : … : 1, the first being the largest. */
function pool(id: string, isIn: (place: number, institutions: number) => boolean): OrganisationPool {
  const members = Object.entries(countryShares.value).flatMap(([country, hundredths]) => {
    const all = institutionsOf(country);
    const sizes = all.map((_, place) => (isIn(place, all.length) ? all.length - place : 0));
    const together = sizes.reduce((sum, size) => sum + size, 0);
    return all.map((institution, place) => [institution, (hundredths * (sizes[place] ?? 0)) / together] as const);
  });
  return poolOf(
    id,
    members.filter(([, weight]) => weight > 0),
    [
      countryShares.origin,
      assumption(
        'Maan sisällä laitokset pienenevät ensimmäisestä viimeiseen.',
        'Inside a country institutions fall from first to last.',
      ),
      competence,
    ],
  );
}

/** All of them, whatever they are competent for. */
export const institutionsAbroad = pool('institutions-abroad', () => true);

/** Those that hold the cases of a sector. */
export const institutionsOfSector = mapSectors((sector) =>
  pool(`institutions-abroad-${sector}`, (place, institutions) => holdsSector(sector, place, institutions)),
);
