/**
 * In which months of a year the people of a group work for wages: twelve bits each for the main job and for the one beside something else, set where
 * the person works on the 15th. What `situationOn` and `workOn` say of a person and a day is said here of everybody and a year, in a second:
 * lines are read in order, curves are passed with one look by those whom they do not part, and spells are looked for once. Deaths, family leave and
 * moves abroad are left to `absent-months.ts`, as few have them.
 */
import { civilDay } from '../civil-day.js';
import { lastWorkingAge, secondJobPercent, sideJobPercent } from '../data/work.data.js';
import { arrivalsOf } from '../home/arrivals.js';
import { lineOf } from '../layout/lines.js';
import type { PersonGroup, Sex } from '../layout/person-group.js';
import { ageOn } from '../life/age.js';
import { militaryService } from '../life/military-service.js';
import { latestPensionStart, pensionStart } from '../life/pension-start.js';
import { isPlaceOfDisabled } from '../life/pension-on.js';
import { atAge, situationShares } from '../life/situation-shares.js';
import { mayBeUnemployedIn, mostUnemployed, unemploymentsIn, type MostUnemployed } from '../life/unemployment.js';
import { birthDaysOf } from '../people/births.js';
import { bitsOfTime, startOfTime, timesOfSecondJobs, timesOfSideJobs, type TimesOfJobs } from './job-on.js';
import { sectorOf } from './memberships.js';
import { paysWages } from './pay-rhythms.js';

export const monthsOfYear = 12;
export const allMonths = (1 << monthsOfYear) - 1;

/** The days that stand for the months of a year: each 15th, as `person` shows them (days since 1970-01-01). */
export const middlesOf = (year: number): readonly number[] =>
  Array.from({ length: monthsOfYear }, (_, month) => civilDay(year, month + 1, 15));

/** Months whose middle lies from one day until before another. */
export function monthsBetween(middles: readonly number[], from: number, to: number): number {
  let months = 0;
  for (let month = 0; month < monthsOfYear; month += 1) {
    const day = middles[month] as number;
    if (day >= from && day < to) months |= 1 << month;
  }
  return months;
}

const workingAge = 16;
/** Nobody who is younger gets an old-age pension. */
export const youngestPensioner = 61;
/** More are on disability pension at no age. */
const mostDisabled = 0.5;
/** Nobody who is older serves. */
const oldestConscript = 23;

/** Months of everybody, by ordinal. */
export interface MonthsOfPeople {
  readonly main: Uint16Array;
  readonly beside: Uint16Array;
}

/** What somebody does besides being absent; each month is in one of them or in none. */
interface MonthsOfLife {
  inLabourForce: number;
  student: number;
  other: number;
  pensioner: number;
}

export class WorkingMonths {
  private readonly middles: readonly number[];
  private readonly firstDay: number;
  private readonly lastDay: number;
  private readonly curves: Readonly<Record<Sex, Limits>>;
  private readonly life: MonthsOfLife = { inLabourForce: 0, student: 0, other: 0, pensioner: 0 };

  constructor(private readonly year: number) {
    this.middles = middlesOf(year);
    this.firstDay = this.middles[0] as number;
    this.lastDay = this.middles[monthsOfYear - 1] as number;
    this.curves = { female: limitsOf('female'), male: limitsOf('male') };
  }

  /** Whether anybody of a group can work in the year. */
  mayWork({ kind, birthYear, since }: PersonGroup): boolean {
    const isHere = kind === 'resident' || (kind === 'arrival' && since <= this.year);
    return isHere && birthYear <= this.year - workingAge && birthYear >= this.year - lastWorkingAge - 1;
  }

  /** Writes the months of those members of a group who are meant. */
  write({ main, beside }: MonthsOfPeople, group: PersonGroup, isMeant: (ordinal: number) => boolean): void {
    const places = new Uint32Array(group.size);
    lineOf('work', group).run(places, 0, group.size);
    const birthDays = birthDaysOf(group);
    const most = this.mostUnemployedOf(group);
    for (let member = 0; member < group.size; member += 1) {
      const ordinal = group.firstOrdinal + member;
      if (!isMeant(ordinal)) continue;
      const birthDay = birthDays[member] as number;
      const here = group.kind === 'arrival' ? this.monthsOfStay(ordinal, group.since) : allMonths;
      this.lookAtLife(group, { ordinal, birthDay, place: ((places[member] as number) + 0.5) / group.size });
      const employed = this.employedMonths(group, { ordinal, birthDay, most });
      main[ordinal] = paysWages(sectorOf(ordinal)) ? employed & here : 0;
      beside[ordinal] = this.monthsBeside(ordinal, birthDay, employed) & here;
    }
  }

  /** Notes the months of each situation. */
  private lookAtLife(group: PersonGroup, { ordinal, birthDay, place }: PlacedPerson): void {
    const { life, firstDay, lastDay } = this;
    const { mostOutside, leastStudent } = this.curves[group.sex];
    const age = ageOn(firstDay, birthDay);
    life.student = life.other = life.pensioner = 0;
    const step = Math.floor(age * stepsOfYear);
    if (
      age >= oldestConscript &&
      ageOn(lastDay, birthDay) < youngestPensioner &&
      place >= (mostOutside[step] as number) &&
      place < (leastStudent[step] as number)
    )
      life.inLabourForce = allMonths;
    else if (age >= youngestPensioner && latestPensionStart(ordinal, group.birthYear) <= firstDay) {
      life.inLabourForce = 0;
      life.pensioner = allMonths;
    } else this.lookAtMonths(group, { ordinal, birthDay, place });
  }

  private lookAtMonths(group: PersonGroup, { ordinal, birthDay, place }: PlacedPerson): void {
    const { life, middles } = this;
    const { sex } = group;
    const { disability, other, student } = situationShares[sex];
    const service =
      ageOn(this.firstDay, birthDay) < oldestConscript ? militaryService(ordinal, sex, birthDay) : undefined;
    life.inLabourForce = 0;
    const mayRetire = ageOn(this.lastDay, birthDay) >= youngestPensioner;
    const retires = mayRetire ? pensionStart(ordinal, birthDay, false) : Infinity;
    const mayBeDisabled = mayRetire && place < mostDisabled;
    const retiresDisabled = mayBeDisabled ? pensionStart(ordinal, birthDay, true) : Infinity;
    for (let month = 0; month < monthsOfYear; month += 1) {
      const day = middles[month] as number;
      const age = ageOn(day, birthDay);
      if (age < workingAge) continue;
      const isDisabled = isPlaceOfDisabled(group, place, age);
      const bit = 1 << month;
      if (day >= (isDisabled ? retiresDisabled : retires)) life.pensioner |= bit;
      else if (
        isDisabled ||
        (service !== undefined && age < oldestConscript && day >= service.from && day < service.to)
      )
        continue;
      else if (place < atAge(disability, age) + atAge(other, age)) life.other |= bit;
      else if (place >= 1 - atAge(student, age)) life.student |= bit;
      else life.inLabourForce |= bit;
    }
  }

  /** Spells that reach into the year began at most five years before, and a day with Kela after a fund has a spell with it some months before. */
  private mostUnemployedOf({ sex, birthYear }: PersonGroup): MostUnemployed {
    const age = this.year - birthYear;
    return mostUnemployed(sex, { from: age - 7, to: age + 1 });
  }

  private employedMonths({ sex }: PersonGroup, { ordinal, birthDay, most }: WorkingPerson): number {
    const { inLabourForce } = this.life;
    const days = { from: this.firstDay, to: this.lastDay };
    if (inLabourForce === 0 || !mayBeUnemployedIn(ordinal, days, most)) return inLabourForce;
    const spells = unemploymentsIn(ordinal, { sex, birthDay }, days);
    let months = inLabourForce;
    // The first of the list that holds on a day says whether the person works beside the benefit.
    for (let place = spells.length - 1; place >= 0; place -= 1) {
      const { from, to, isPartTime } = spells[place] as (typeof spells)[number];
      const meant = this.monthsBetween(from, to);
      months = isPartTime ? months | meant : months & ~meant;
    }
    return months & inLabourForce;
  }

  private monthsBeside(ordinal: number, birthDay: number, employed: number): number {
    const { student, other, pensioner } = this.life;
    let months = employed === 0 ? 0 : employed & this.monthsOfTimes(ordinal, timesOfSecondJobs, secondJobPercent);
    if (student !== 0) months |= student & this.monthsOfTimes(ordinal, timesOfSideJobs, percentBeside('student'));
    if (other !== 0) months |= other & this.monthsOfTimes(ordinal, timesOfSideJobs, percentBeside('other'));
    if (pensioner !== 0) months |= pensioner & this.monthsOfTimes(ordinal, timesOfSideJobs, percentBeside('old-age-pension')); // oxfmt-ignore
    return ageOn(this.lastDay, birthDay) < lastWorkingAge ? months : months & this.monthsBefore(birthDay);
  }

  /** Months in times that have a job. */
  private monthsOfTimes(ordinal: number, times: TimesOfJobs, percent: number): number {
    let months = 0;
    for (let from = startOfTime(ordinal, times, this.firstDay); from <= this.lastDay; from += times.days)
      if (bitsOfTime(ordinal, times, from) % 100 < percent) months |= this.monthsBetween(from, from + times.days);
    return months;
  }

  /** Months in which somebody is not too old for a job beside something else. */
  private monthsBefore(birthDay: number): number {
    return this.middles.reduce((so, day, month) => (ageOn(day, birthDay) < lastWorkingAge ? so | (1 << month) : so), 0);
  }

  private monthsOfStay(ordinal: number, since: number): number {
    const { from, to = Infinity } = arrivalsOf(since).stayOf(ordinal);
    return this.monthsBetween(from, to);
  }

  private monthsBetween(from: number, to: number): number {
    return from <= this.firstDay && to > this.lastDay ? allMonths : monthsBetween(this.middles, from, to);
  }
}

interface WorkingPerson {
  readonly ordinal: number;
  readonly birthDay: number;
  readonly most: MostUnemployed;
}

interface PlacedPerson {
  readonly ordinal: number;
  readonly birthDay: number;
  /** 0-1: on the line of work. */
  readonly place: number;
}

const percentBeside = (situation: string): number => sideJobPercent[situation] as number;

/** By age in tenths of a year: limits of the labour force that hold from then on for a year. */
interface Limits {
  readonly mostOutside: Float64Array;
  readonly leastStudent: Float64Array;
}

const stepsOfYear = 10;
const steps = 110 * stepsOfYear;

function limitsOf(sex: Sex): Limits {
  const { disability, other, student } = situationShares[sex];
  const yearFrom = (step: number): readonly number[] =>
    Array.from({ length: stepsOfYear + 3 }, (_, more) => (step + more) / stepsOfYear);
  return {
    mostOutside: Float64Array.from({ length: steps }, (_, step) =>
      Math.max(...yearFrom(step).map((age) => atAge(disability, age) + atAge(other, age))),
    ),
    leastStudent: Float64Array.from({ length: steps }, (_, step) =>
      Math.min(...yearFrom(step).map((age) => 1 - atAge(student, age))),
    ),
  };
}
