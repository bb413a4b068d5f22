/**
 * The employers: firms by size and municipality, state, parishes and associations are synthetic; municipalities and wellbeing services counties are
 * those of the directory. An employer has one pay rhythm, and few of them have most of the people.
 */
import { keyOf, mix } from '@tietovirta/chance';
import { employerSizes, privateRhythms, type PayRhythm, type Sector } from '../data/work.data.js';
import { nextBusinessId } from '../identifiers/next-business-id.js';
import { weighted } from '../identity/weighted.js';
import { runningShares } from '../layout/running-shares.js';
import { ordinalHash } from '../ordinal-hash.js';
import type { Organisation } from '../organisation.js';
import { organisationWithId } from '../organisations/directory.js';
import { municipalities, type Municipality } from '../places/municipalities.js';

/** A payer of wages. */
export interface Employer {
  readonly name: string;
  readonly businessId: string;
  /** Where it is one of the directory. */
  readonly organisation: Organisation | undefined;
  readonly rhythm: PayRhythm;
}

const rhythmPurpose = keyOf('pay rhythm').a;
/** Above the directory of organisations, which uses the numbers from 9 000 000 on. */
const firstBusinessNumber = 9_200_000;
/** Three apart, so that skipping unusable numbers never meets the next employer. */
const businessNumberStep = 3;

/** Employers of a kind, numbered by municipality. */
interface EmployerClass {
  readonly first: number;
  /** First employer of each municipality, counted from `first`, and how many there are as last value. */
  readonly starts: Uint32Array;
  /** Larger ones pay in one of the usual rhythms, households as they like. */
  readonly isRegular: boolean;
}

const counts = [...employerSizes.map(([employers]) => employers), 70, 360, 18_000];
const [ofState, ofParishes, ofAssociations] = [
  employerSizes.length,
  employerSizes.length + 1,
  employerSizes.length + 2,
];

const classes: readonly EmployerClass[] = counts.map((count, place) => {
  const starts = new Uint32Array(municipalities.length + 1);
  runningShares(
    count,
    municipalities.map(({ residents }) => residents),
  ).forEach((size, at) => (starts[at + 1] = (starts[at] as number) + size));
  const first = counts.slice(0, place).reduce((sum, each) => sum + each, 0);
  return { first, starts, isRegular: place > 0 };
});

/** How many synthetic employers there are. */
export const employerCount = counts.reduce((sum, count) => sum + count, 0);

const drawSize = weighted(employerSizes.map(([, persons], place) => [place, persons] as const));
const drawRhythm = weighted(privateRhythms);
const drawAnywhere = weighted(municipalities.map(({ place, residents }) => [place, residents] as const));

/** The employer of somebody who works in a sector and a municipality. @param bits random bits of the job */
export function employerFor(
  sector: Exclude<Sector, 'entrepreneur' | 'farmer'>,
  at: Municipality,
  bits: number,
): Employer {
  switch (sector) {
    case 'municipality':
      return ofDirectory(at.code === '091' ? 'helsinki' : `municipality-${at.code}`);
    case 'wellbeing-area':
      return ofDirectory(at.area.code === '90' ? 'helsinki' : at.area.code === '91' ? `municipality-${at.code}` : `wellbeing-area-${at.area.code}`); // oxfmt-ignore
    case 'state':
      return synthetic(ofState, at, bits);
    case 'parish':
      return synthetic(ofParishes, at, bits);
    case 'association':
      return synthetic(ofAssociations, at, bits);
    case 'private':
      return synthetic(drawSize(mix(bits)), at, bits);
  }
}

function ofDirectory(id: string): Employer {
  const organisation = organisationWithId(id);
  const { name, identifier } = organisation;
  return { name: name.fi, businessId: identifier, organisation, rhythm: { kind: 'monthly', day: 16 } };
}

const legalForms = (place: number): string =>
  place === ofState ? 'virasto' : place === ofParishes ? 'seurakunta' : place === ofAssociations ? 'ry' : 'Oy';

/** Where the municipality has no employer of the kind it is one somewhere else. */
function synthetic(kind: number, { place }: Municipality, bits: number): Employer {
  const { first, starts, isRegular } = classes[kind] as EmployerClass;
  let at = place;
  for (let turn = 1; starts[at] === starts[at + 1]; turn += 1) at = drawAnywhere(mix(bits + turn));
  const [from, to] = [starts[at] as number, starts[at + 1] as number];
  const number = first + from + ((bits >>> 4) % (to - from));
  const rhythm: PayRhythm =
    kind === ofState
      ? { kind: 'monthly', day: 15 }
      : isRegular
        ? drawRhythm(ordinalHash(number, rhythmPurpose))
        : { kind: 'irregular' };
  return {
    name: `Employer ${String(number + 1).padStart(6, '0')} ${legalForms(kind)} (synthetic)`,
    businessId: nextBusinessId(firstBusinessNumber + number * businessNumberStep),
    organisation: undefined,
    rhythm,
  };
}
