/**
 * The employers: firms by size and municipality, state, parishes and associations are synthetic; municipalities and wellbeing services counties are
 * those of the directory. An employer has one pay rhythm, and few of them have most of the people. As people stay with one rhythm too, a person's
 * employer is one of theirs.
 */
import { mix } from '@tietovirta/chance';
import { employerSizes, type PayRhythm } from '../data/work.data.js';
import { nextBusinessId } from '../identifiers/next-business-id.js';
import { weighted } from '../identity/weighted.js';
import { runningShares } from '../layout/running-shares.js';
import { ordinalHash } from '../ordinal-hash.js';
import type { Organisation } from '../organisation.js';
import { organisationWithId } from '../organisations/directory.js';
import { municipalities, type Municipality } from '../places/municipalities.js';
import { drawRegularRhythm, payRhythms, placeOfRhythm, type SectorOfWages } from './pay-rhythms.js';

/** A payer of wages. */
export interface Employer {
  readonly name: string;
  readonly businessId: string;
  /** Where it is one of the directory. */
  readonly organisation: Organisation | undefined;
  readonly rhythm: PayRhythm;
}

/** An odd part of 2^32, the golden ratio: neighbours are so far apart that also few employers have most of the rhythms. */
const rhythmStep = 0x9e3779b1;
/** Above the directory of organisations, which uses the numbers from 9 000 000 on. */
const firstBusinessNumber = 9_200_000;
/** Three apart, so that skipping unusable numbers never meets the next employer. */
const businessNumberStep = 3;

/** Employers of a kind, numbered by municipality. */
interface EmployerClass {
  readonly first: number;
  /** First employer of each municipality, counted from `first`, and how many there are as last value. */
  readonly starts: Uint32Array;
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
  return { first, starts };
});

/** How many synthetic employers there are. */
export const employerCount = counts.reduce((sum, count) => sum + count, 0);

/** The smallest, households among them, pay as work comes; the others in one of the usual rhythms. */
const smallest = 0;
const drawRegularSize = weighted(employerSizes.slice(1).map(([, persons], place) => [place + 1, persons] as const));
const drawAnywhere = weighted(municipalities.map(({ place, residents }) => [place, residents] as const));

/** What an employer is looked for by. */
export interface WantedEmployer {
  readonly sector: SectorOfWages;
  /** Where the work is. */
  readonly at: Municipality;
  /** Place among `payRhythms`. */
  readonly rhythm: number;
  /** Random bits of the job. */
  readonly bits: number;
}

/** The employer of somebody. */
export function employerFor({ sector, at, rhythm, bits }: WantedEmployer): Employer {
  switch (sector) {
    case 'municipality':
      return ofDirectory(at.code === '091' ? 'helsinki' : `municipality-${at.code}`, rhythm);
    case 'wellbeing-area':
      return ofDirectory(at.area.code === '90' ? 'helsinki' : at.area.code === '91' ? `municipality-${at.code}` : `wellbeing-area-${at.area.code}`, rhythm); // oxfmt-ignore
    case 'state':
      return synthetic(ofState, numberIn(ofState, at, bits), rhythm);
    case 'parish':
      return ofRhythm([ofParishes], at, rhythm, bits);
    case 'association':
      return ofRhythm([ofAssociations], at, rhythm, bits);
    case 'private': {
      if (rhythm === irregular) return synthetic(smallest, numberIn(smallest, at, bits), rhythm);
      const size = drawRegularSize(mix(bits));
      // Where none of the size pays in the rhythm a smaller one does.
      return ofRhythm(
        [4, 3, 2, 1].filter((each) => each <= size),
        at,
        rhythm,
        bits,
      );
    }
  }
}

const irregular = placeOfRhythm({ kind: 'irregular' });

function ofDirectory(id: string, rhythm: number): Employer {
  const organisation = organisationWithId(id);
  const { name, identifier } = organisation;
  return { name: name.fi, businessId: identifier, organisation, rhythm: rhythmAt(rhythm) };
}

const rhythmAt = (place: number): PayRhythm => payRhythms[place] as PayRhythm;

const legalForms = (place: number): string =>
  place === ofState ? 'virasto' : place === ofParishes ? 'seurakunta' : place === ofAssociations ? 'ry' : 'Oy';

/** So many employers of a kind are asked for their rhythm before those of another kind or municipality are. */
const asked = 30;

/** An employer of one of the kinds that pays in a rhythm: in the municipality, or somewhere else where it has none. */
function ofRhythm(kinds: readonly number[], at: Municipality, rhythm: number, bits: number): Employer {
  let place = at;
  for (let turn = 1; ; turn += 1) {
    for (const kind of kinds)
      for (let step = 0; step < asked; step += 1) {
        const number = numberIn(kind, place, ordinalHash(step, bits));
        if (drawRegularRhythm(Math.imul(number, rhythmStep) >>> 0) === rhythm) return synthetic(kind, number, rhythm);
      }
    place = municipalities[drawAnywhere(mix(bits + turn))] as Municipality;
  }
}

/** Number of an employer of a kind; where the municipality has none it is one somewhere else. */
function numberIn(kind: number, { place }: Municipality, bits: number): number {
  const { first, starts } = classes[kind] as EmployerClass;
  let at = place;
  for (let turn = 1; starts[at] === starts[at + 1]; turn += 1) at = drawAnywhere(mix(bits + turn));
  const [from, to] = [starts[at] as number, starts[at + 1] as number];
  return first + from + ((bits >>> 4) % (to - from));
}

const synthetic = (kind: number, number: number, rhythm: number): Employer => ({
  name: `Employer ${String(number + 1).padStart(6, '0')} ${legalForms(kind)} (synthetic)`,
  businessId: nextBusinessId(firstBusinessNumber + number * businessNumberStep),
  organisation: undefined,
  rhythm: rhythmAt(rhythm),
});
