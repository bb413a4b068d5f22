/** What a person has for life: one sector of work, one pension institution, one bank account, and for most a membership of one unemployment fund. */
import { KeyedPermutation, keyOf } from '@tietovirta/chance';
import type { Organisation } from '../organisation.js';
import { iban } from '../identifiers/iban.js';
import { weighted } from '../identity/weighted.js';
import { isSwedishByOrigin } from '../identity/language-of.js';
import { groupOf, personGroups, personOrdinalLimit, residentCount } from '../layout/person-groups.js';
import { municipalityPlaceOf } from '../layout/resident-cells.js';
import { ordinalHash } from '../ordinal-hash.js';
import { organisationPool } from '../organisations/pools.js';
import { organisationWithId } from '../organisations/directory.js';
import { municipalities } from '../places/municipalities.js';
import { memberPercent, sectorWeights, swedishCoast, type Sector } from '../data/work.data.js';

/** The last of all groups are those of people who arrive. */
const firstArrival = personGroups.find(({ kind }) => kind === 'arrival')!.firstOrdinal;

const sectorPurpose = keyOf('sector').a;
const fundPurpose = keyOf('fund').a;
const pensionPurpose = keyOf('pension institution').a;
const bankPurpose = keyOf('bank').a;

const drawSector = weighted(sectorWeights);
const pooled = (pool: 'unemployment-funds' | 'banks', isOpen = (_: Organisation): boolean => true) => {
  const { organisations, weights } = organisationPool(pool);
  const open = organisations.map((each, place) => [each, weights[place] as number] as const);
  return weighted(open.filter(([each]) => isOpen(each)));
};
const ofEntrepreneurs = organisationWithId('fund-yrittaja');
const drawFundOfEmployees = pooled('unemployment-funds', (fund) => fund !== ofEntrepreneurs);
const drawBank = pooled('banks');

/** Institutions of private employers: companies, funds and foundations. */
const ofPublicWork = ['20', '29', '35', '34', '24', '27'].map((code) => `pension-institution-${code}`);
const drawCompany = (() => {
  const { organisations, weights } = organisationPool('pension-institutions');
  const isPrivate = ({ id }: Organisation): boolean => !ofPublicWork.includes(id) && id !== 'pension-institution-56';
  return weighted(
    organisations.flatMap((each, place) => (isPrivate(each) ? [[each, weights[place] as number] as const] : [])),
  );
})();

/** Where a person works when they do; the same all their life. */
export function sectorOf(ordinal: number): Sector {
  const sector = drawSector(ordinalHash(ordinal, sectorPurpose));
  if (sector !== 'entrepreneur' && sector !== 'farmer') return sector;
  return groupOf(ordinal).birthYear < firstYearOfWages ? sector : 'private';
}

/** Whoever was born from this year on works for wages (assumption): they are twenty at most in the years that are printed. */
const firstYearOfWages = 2004;

/** Nobody is who has come to Finland lately. */
export const isFundMember = (ordinal: number): boolean =>
  ordinal < firstArrival &&
  ordinalHash(ordinal, fundPurpose + 1) % 100 < memberPercent &&
  sectorOf(ordinal) !== 'farmer';

/** Who begins to work now begins with wages (assumption): nobody joins the fund of entrepreneurs as a student or a conscript. */
const firstYearOfYoung = 1997;

/** The unemployment fund of a member; undefined for those in none. */
export function fundOf(ordinal: number): Organisation | undefined {
  if (!isFundMember(ordinal)) return undefined;
  if (sectorOf(ordinal) === 'entrepreneur' && groupOf(ordinal).birthYear < firstYearOfYoung) return ofEntrepreneurs;
  return drawFundOfEmployees(ordinalHash(ordinal, fundPurpose));
}

const institution = (code: string): Organisation => organisationWithId(`pension-institution-${code}`);
const ofPublicSector = institution('20');
const ofPublicSectorOnAland = institution('24');
const ofFarmers = institution('35');
const ofSwedishSpeakers = institution('56');

/** The pension institution that insures a person's work and pays their pension. */
export function pensionInstitutionOf(ordinal: number): Organisation {
  switch (sectorOf(ordinal)) {
    case 'municipality':
    case 'wellbeing-area':
    case 'state':
    case 'parish':
      return livesAmong(isOnAland, ordinal) ? ofPublicSectorOnAland : ofPublicSector;
    case 'farmer':
      return ofFarmers;
    case 'private':
    case 'association':
    case 'entrepreneur': {
      const bits = ordinalHash(ordinal, pensionPurpose);
      // It insures employers (assumption: mostly of those who grew up with Swedish), so that the language of a later family does not count.
      const isOfSwedishSpeakers = bits % 100 < 45 && livesAmong(isOnCoast, ordinal) && isSwedishByOrigin(ordinal);
      return isOfSwedishSpeakers ? ofSwedishSpeakers : drawCompany(bits);
    }
  }
}

/** By place of a municipality: 1 where it is on Åland, or on the coast. */
const isOnAland = Uint8Array.from(municipalities, ({ area }) => (area.code === '91' ? 1 : 0));
const isOnCoast = Uint8Array.from(municipalities, ({ region }) => (swedishCoast.includes(region) ? 1 : 0));

const livesAmong = (isMeant: Uint8Array, ordinal: number): boolean =>
  ordinal < residentCount && isMeant[municipalityPlaceOf(ordinal)] === 1;

const ofAland = organisationWithId('bank-alandsbanken');

/** The bank of a person's account; on Åland mostly the one of the islands. */
export function bankOf(ordinal: number): Organisation {
  const bits = ordinalHash(ordinal, bankPurpose);
  return (bits & 0xff) % 100 < 60 && livesAmong(isOnAland, ordinal) ? ofAland : drawBank(bits);
}

/** One number of nine digits a person. */
const accounts = new KeyedPermutation(1_000_000_000, keyOf('accounts'));

/** The account of a person: a synthetic IBAN, which belongs to no bank. @throws RangeError for an ordinal that is nobody's */
export function accountOf(ordinal: number): string {
  if (!(ordinal < personOrdinalLimit)) throw new RangeError(`No person ${ordinal}`);
  return iban(accounts.at(ordinal));
}
