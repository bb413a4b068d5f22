/** What a person has for life: one sector of work, one pension institution, one bank account, and for most a membership of one unemployment fund. */
import { KeyedPermutation, keyOf } from '@tietovirta/chance';
import type { Organisation } from '../organisation.js';
import { iban } from '../identifiers/iban.js';
import { weighted } from '../identity/weighted.js';
import { languageOf } from '../identity/language-of.js';
import { personOrdinalLimit, residentCount } from '../layout/person-groups.js';
import { municipalityPlaceOf } from '../layout/resident-cells.js';
import { ordinalHash } from '../ordinal-hash.js';
import { organisationPool } from '../organisations/pools.js';
import { organisationWithId } from '../organisations/directory.js';
import { municipalities, type Municipality } from '../places/municipalities.js';
import { memberPercent, sectorWeights, swedishCoast, type Sector } from '../data/work.data.js';

const sectorPurpose = keyOf('sector').a;
const fundPurpose = keyOf('fund').a;
const pensionPurpose = keyOf('pension institution').a;
const bankPurpose = keyOf('bank').a;

const drawSector = weighted(sectorWeights);
const pooled = (pool: 'unemployment-funds' | 'banks'): ((bits: number) => Organisation) => {
  const { organisations, weights } = organisationPool(pool);
  return weighted(organisations.map((each, place) => [each, weights[place] as number] as const));
};
const drawFund = pooled('unemployment-funds');
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

const placeOf = (ordinal: number): Municipality | undefined =>
  ordinal < residentCount ? municipalities[municipalityPlaceOf(ordinal)] : undefined;

/** Where a person works when they do; the same all their life. */
export const sectorOf = (ordinal: number): Sector => drawSector(ordinalHash(ordinal, sectorPurpose));

export const isFundMember = (ordinal: number): boolean =>
  ordinalHash(ordinal, fundPurpose + 1) % 100 < memberPercent && sectorOf(ordinal) !== 'farmer';

/** The unemployment fund of a member; undefined for those in none. */
export function fundOf(ordinal: number): Organisation | undefined {
  if (!isFundMember(ordinal)) return undefined;
  if (sectorOf(ordinal) === 'entrepreneur') return organisationWithId('fund-yrittaja');
  return drawFund(ordinalHash(ordinal, fundPurpose));
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
      return placeOf(ordinal)?.area.code === '91' ? ofPublicSectorOnAland : ofPublicSector;
    case 'farmer':
      return ofFarmers;
    case 'private':
    case 'association':
    case 'entrepreneur': {
      const bits = ordinalHash(ordinal, pensionPurpose);
      // The language is asked for last: it follows from the family.
      const isOfSwedishSpeakers = bits % 100 < 45 && livesOnCoast(ordinal) && languageOf(ordinal) === 'sv';
      return isOfSwedishSpeakers ? ofSwedishSpeakers : drawCompany(bits);
    }
  }
}

function livesOnCoast(ordinal: number): boolean {
  const place = placeOf(ordinal);
  return place !== undefined && swedishCoast.includes(place.region);
}

/** The bank of a person's account; on Åland mostly the one of the islands. */
export function bankOf(ordinal: number): Organisation {
  const bits = ordinalHash(ordinal, bankPurpose);
  const isOfAland = placeOf(ordinal)?.area.code === '91';
  return isOfAland && (bits & 0xff) % 100 < 60 ? organisationWithId('bank-alandsbanken') : drawBank(bits);
}

/** One number of nine digits a person. */
const accounts = new KeyedPermutation(1_000_000_000, keyOf('accounts'));

/** The account of a person: a synthetic IBAN, which belongs to no bank. @throws RangeError for an ordinal that is nobody's */
export function accountOf(ordinal: number): string {
  if (!(ordinal < personOrdinalLimit)) throw new RangeError(`No person ${ordinal}`);
  return iban(accounts.at(ordinal));
}
