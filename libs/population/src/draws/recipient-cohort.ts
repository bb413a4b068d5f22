/** A group in a year, and what is sure of all its members, or of one of them after a short look. */
import { civilDay } from '../civil-day.js';
import { firstChildYear } from '../family/family-links.js';
import { livesWithOn } from '../family/family-of.js';
import type { PersonGroup } from '../layout/person-group.js';
import { militaryService, oldestConscript } from '../life/military-service.js';
import { workingAge } from '../life/pension-on.js';
import { earliestPensionStart, latestPensionStart } from '../life/pension-start.js';
import { atAge, situationShares } from '../life/situation-shares.js';
import { birthDayOf } from '../people/birth-day-of.js';

export interface Cohort {
  readonly group: PersonGroup;
  /** The age that its members reach in the year. */
  readonly age: number;
  readonly year: number;
  /** Whether a person is meant, and surely lives in Finland all year, or until they die. */
  readonly stays: (ordinal: number) => boolean;
}

/** Whether something is sure of a person, as long as they live in Finland. */
export type IsSure = (ordinal: number) => boolean;

/** Who reaches this age in a year was of an age or older all year, in days of the calendar as in fractions of a year. */
export const allYear = (age: number): number => age + 2;

export const isBeforePension = ({ group, year }: Cohort): boolean =>
  earliestPensionStart(group.birthYear) > civilDay(year, 12, 31);

export const isOfWorkingAge = (cohort: Cohort): boolean => cohort.age >= allYear(workingAge) && isBeforePension(cohort);

/** Whether somebody retired before the year, however long they went on working. */
export const isRetired =
  ({ group, year }: Cohort): IsSure =>
  (ordinal) =>
    latestPensionStart(ordinal, group.birthYear) <= civilDay(year, 1, 1);

/** Parts of the line of work, from and to as shares of the group, on which people stand all year, whatever their birthday. */
export interface PartsOfWork {
  readonly disabled: PartOfWork;
  readonly other: PartOfWork;
  readonly labourForce: PartOfWork;
  /** From `maybeFrom` on they study on some days of the year. */
  readonly students: PartOfWork & { readonly maybeFrom: number };
}

export interface PartOfWork {
  readonly from: number;
  readonly to: number;
}

export function partsOfWork({ group, age }: Cohort): PartsOfWork {
  const { disability, other, student } = situationShares[group.sex];
  const ages = Array.from({ length: 23 }, (_, step) => age - 1.1 + step / 10);
  const disabled = ages.map((each) => atAge(disability, each));
  const beforeLabourForce = ages.map((each) => atAge(disability, each) + atAge(other, each));
  const students = ages.map((each) => atAge(student, each));
  return {
    disabled: { from: 0, to: Math.min(...disabled) },
    other: { from: Math.max(...disabled), to: Math.min(...beforeLabourForce) },
    labourForce: { from: Math.max(...beforeLabourForce), to: 1 - Math.max(...students) },
    students: { from: 1 - Math.min(...students), maybeFrom: 1 - Math.max(...students), to: 1 },
  };
}

/** Whether somebody is a conscript on a day of the year. */
export function servesInYear(ordinal: number, { group, year }: Pick<Cohort, 'group' | 'year'>): boolean {
  if (year - group.birthYear > oldestConscript) return false;
  const service = militaryService(ordinal, group.sex, birthDayOf(ordinal));
  return service !== undefined && service.from <= civilDay(year, 12, 31) && service.to > civilDay(year, 1, 1);
}

/** Of age, and of those who grew up before parents are known. */
export const isGrownUp = ({ age, group }: Cohort): boolean => age >= allYear(18) && group.birthYear < firstChildYear;

/** Whether a grown-up heads a household all year: women do, and men who do not begin to live with a partner by the end of it. */
export const isHead =
  ({ group, year }: Cohort): IsSure =>
  (ordinal) =>
    group.sex === 'female' || livesWithOn(ordinal, civilDay(year, 12, 31)) === undefined;
