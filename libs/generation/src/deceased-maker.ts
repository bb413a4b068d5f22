/**
 * Puts people who died lately in the place of those who were drawn, where a message tells of a death, or is about what somebody left: which of them it is
 * follows from the message.
 */
import { mix } from '@tietovirta/chance';
import type { DrawnPerson, Profile } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import type { TypePlan } from '@tietovirta/plan';
import { civilDay, deathDayOf, groupsOfAges, isOfKind, RecentDeaths, type Organisation } from '@tietovirta/population';
import { institutionsNear } from './institution-maker.js';
import { belongings } from './membership.js';
import type { PersonMaker } from './person-maker.js';
import { dimensionOfProfiles, profilesToDraw } from './profiles-to-draw.js';

const placeSalt = 0x7a1c9e35;
const deathSalt = 0x1f83d9ab;

/** So many of the dead are asked in turn whether they belong to an organisation, and whether they were of a kind. */
const mostAsked = 64;

const deathsOfYears = new Map<number, RecentDeaths>();

function recentDeathsOf(year: number): RecentDeaths {
  let deaths = deathsOfYears.get(year);
  if (deaths === undefined) deathsOfYears.set(year, (deaths = new RecentDeaths(year)));
  return deaths;
}

/** Whom a profile means among the dead. */
interface Wanted {
  readonly within: number;
  readonly abroadPercent: number;
  readonly isMeant: Uint8Array;
  /** Of which kind they were until they died; undefined for any. */
  readonly among: Profile['among'];
}

const wantedBy = ({ diedWithin, abroadPercent = 0, ages, among }: Profile, year: number): Wanted | undefined =>
  diedWithin && { within: diedWithin.value, abroadPercent, isMeant: groupsOfAges(ages, year), among };

const wasMeant = (person: number, { among }: Wanted): boolean =>
  among === undefined || isOfKind(among, person, (deathDayOf(person) ?? 0) - 1);

/** Undefined where no message of the type is about the dead. @param rules by variant */
export function deceasedMaker(plan: TypePlan, rules: readonly DrawnPerson[], year: number): PersonMaker | undefined {
  const { dimension, values } = dimensionOfProfiles(plan.type, rules);
  const profiles = profilesToDraw(rules, dimension, values);
  if (profiles.every(({ diedWithin }) => diedWithin === undefined)) return undefined;
  const known = new Map([...new Set(profiles)].map((profile) => [profile, wantedBy(profile, year)]));
  const wanted = profiles.map((profile) => known.get(profile));
  const isOfMember = rules.map(({ tie }) => tie === 'member');
  const livesNearOne = institutionsNear(plan, rules);
  const firstDay = civilDay(year, 1, 1);
  return ({ columns, roots, variants, slice, rows }) => {
    const persons = arrayIn(columns, 'person', 'uint32');
    const organisations = arrayIn(columns, 'organisation', 'uint16');
    const valuesOfRows = dimension === undefined ? undefined : arrayIn(columns, dimension, 'uint8');
    for (let row = 0; row < rows; row += 1) {
      const variant = variants.length > 0 ? (variants[row] as number) : 0;
      const one = wanted[variant * values.length + (valuesOfRows?.[row] ?? 0)];
      if (one === undefined) continue;
      const root = roots[row] as number;
      const place = partOfBits(mix(root ^ placeSalt)) * 100 < one.abroadPercent ? 'abroad' : 'resident';
      const asked = { ...one, place, day: firstDay + slice.day.index } as const;
      const belonging = isOfMember[variant] === true ? belongings[organisations[row] as number] : undefined;
      const bits = mix(root ^ deathSalt);
      // Who was drawn stays where none of those who are meant died in the days before.
      let found: number | undefined;
      for (let step = 0; step < mostAsked && found === undefined; step += 1) {
        const person = recentDeathsOf(year).personOf(asked, partOfBits(step === 0 ? bits : mix(bits + step)));
        if (person === undefined) break;
        const isTied = belonging === undefined ? livesNearOne[variant]?.(person) !== false : belonging(person) !== undefined; // oxfmt-ignore
        if (isTied && wasMeant(person, one)) found = person;
      }
      if (found === undefined) continue;
      persons[row] = found;
      if (belonging !== undefined) organisations[row] = (belonging(found) as Organisation).index;
    }
  };
}

/** Even from 0 to below 1. */
const partOfBits = (bits: number): number => (bits >>> 0) / 2 ** 32;
