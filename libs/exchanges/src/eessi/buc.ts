import { label, type Label } from '@tietovirta/published';
import type { Profile } from '../person-rule.js';
import type { InstitutionShares } from './finnish-institutions.js';
import type { Sector } from './sector.js';
import { livingAbroad } from './shares.js';
import { turns, type Turn } from './turn.js';

/** A kind of case (Business Use Case) with the courses that its documents take. */
export interface Buc {
  readonly id: string;
  readonly name: Label;
  readonly sector: Sector;
  readonly courses: readonly WeightedCourse[];
  /** Numbers of the administrative documents that the case type offers, e.g. 9 for X009. */
  readonly administrative: readonly number[];
  /** Finnish institutions that open such cases, and that are the counterparty of one opened abroad. */
  readonly owners: InstitutionShares;
  readonly counterparties: InstitutionShares;
  /** Whom such cases are about, at home and abroad. */
  readonly about: Profile;
}

export interface WeightedCourse {
  readonly weight: number;
  readonly turns: readonly Turn[];
}

interface BucFacts {
  /** `weight course`, e.g. `70 > A001 < A011`; see turn.ts. */
  readonly courses: readonly string[];
  /** Numbers apart by spaces, e.g. `1 5 7 8`; leave out where there are none. */
  readonly x?: string;
  readonly owners: InstitutionShares;
  readonly counterparties?: InstitutionShares;
  readonly about: Profile;
}

/** The case types of a sector. Counterparties are the owners where nothing else is said. */
export const bucsOf = (
  sector: Sector,
  rows: readonly (readonly [id: string, fi: string, en: string, facts: BucFacts])[],
): readonly Buc[] => {
  const atHomeAndAbroad = peopleOf(sector);
  return rows.map(([id, fi, en, facts]) => ({
    id,
    name: label(fi, en),
    sector,
    courses: facts.courses.map(weightedCourse),
    administrative: administrativeOf(facts.x),
    owners: facts.owners,
    counterparties: facts.counterparties ?? facts.owners,
    about: atHomeAndAbroad(facts.about),
  }));
};

/**
 * One profile however many case types have it: tables to draw from are made for each. By age alone: who lives abroad, or comes from there, has benefits of
 * other countries, of which lives say nothing.
 */
function peopleOf(sector: Sector): (profile: Profile) => Profile {
  const known = new Map<Profile, Profile>();
  return (profile) => {
    const { among: _, ...byAge } = profile;
    const found = known.get(profile) ?? { ...byAge, abroadPercent: livingAbroad.value[sector] };
    known.set(profile, found);
    return found;
  };
}

function weightedCourse(text: string): WeightedCourse {
  const [, weight, course] = /^(\d+) (.+)$/.exec(text) ?? [];
  if (course === undefined) throw new Error(`not a weight and a course: "${text}"`);
  return { weight: Number(weight), turns: turns(course) };
}

function administrativeOf(numbers = ''): readonly number[] {
  if (!/^(?:\d+(?: \d+)*)?$/.test(numbers)) throw new Error(`not numbers of administrative documents: "${numbers}"`);
  return numbers === '' ? [] : numbers.split(' ').map(Number);
}
