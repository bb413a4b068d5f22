/** People whose pension begins in the year or shortly before it: of whom a decision is made. They are meant for some days from the first one. */
import { civilDay } from '../civil-day.js';
import { deathDaysOf, deathsInOrder } from '../deaths/deaths.js';
import { partnerOf } from '../family/family-of.js';
import { firstLifeYear } from '../layout/years.js';
import { ageOn } from '../life/age.js';
import { hasBenefitOn, lotsOf } from '../life/benefits-on.js';
import { mostDisabled, oldAgeOf, workLine } from '../life/pension-on.js';
import { earliestPensionStart, latestPensionStart, partialEarlyStart } from '../life/pension-start.js';
import { placeOnLine } from '../layout/lines.js';
import { atAge, situationShares } from '../life/situation-shares.js';
import { mayBeUnemployedIn, mostUnemployed } from '../life/unemployment.js';
import { partialEarlyPercent } from '../data/benefits.data.js';
import { birthDayOf } from '../people/birth-day-of.js';
import type { DayRange } from '../vital/told-by-day.js';
import { mayBeOnLeave } from './may-be-on-leave.js';
import { isOfWorkingAge, partsOfWork, type IsSure } from './recipient-cohort.js';
import { daysSinceStart, type KindByLife } from './recipient-kinds.js';
import { spanInYear } from './recipient-span.js';
import { onLine, type Recipient, type Strata, type Stratum } from './recipient-stratum.js';

const daysOf = (year: number): DayRange => ({ from: civilDay(year, 1, 1), to: civilDay(year + 1, 1, 1) });

/** Days of a year on which somebody is new whose benefit begins on a day; undefined for none. */
function newIn(kind: KindByLife, year: number): (start: number) => number | undefined {
  const days = daysSinceStart(kind) ?? 0;
  return (start) => spanInYear({ from: start, to: start + days }, year);
}

/** Nobody puts off their pension, and with it the decision, beyond this age. */
const oldestStart = 79;

/** Whoever comes to old-age pension; those whose lot had to begin before are passed with one look. */
export const ofNewOldAgePension: Strata = ({ group, year, stays }) => {
  const kind = 'new-old-age-pension';
  const { from, to } = daysOf(year);
  const first = from - (daysSinceStart(kind) ?? 0);
  const spanOf = newIn(kind, year);
  if (earliestPensionStart(group.birthYear) >= to || group.birthYear + oldestStart < year) return [];
  const at = (place: number): Recipient | undefined => {
    const person = group.firstOrdinal + place;
    if (latestPensionStart(person, group.birthYear) <= first || !stays(person)) return undefined;
    const span = spanOf(oldAgeOf(person, group).from);
    return span === undefined ? undefined : { person, span };
  };
  return [{ places: group.size, at }];
};

/** Those who come to it from disability pension, at the lowest age: they are the first of the line of work. */
export const ofOldAgeAfterDisability: Strata = (cohort) => {
  const kind = 'old-age-after-disability';
  const { group, year } = cohort;
  const { from, to } = daysOf(year);
  const spanOf = newIn(kind, year);
  const isBefore = earliestPensionStart(group.birthYear + 1) <= from - (daysSinceStart(kind) ?? 0);
  if (isBefore || earliestPensionStart(group.birthYear) >= to) return [];
  return onLine(cohort, {
    line: workLine,
    to: mostDisabled[group.sex],
    isSure: () => true,
    spanOf: (ordinal) => {
      const how = oldAgeOf(ordinal, group);
      return how.isAfterDisability ? spanOf(how.from) : undefined;
    },
  });
};

/** Those past whose place on the line of work the share of disability pension grows in the days that are looked at. */
export const ofNewDisabilityPension: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort)) return [];
  const { group, age, year } = cohort;
  const kind = 'new-disability-pension';
  const days = daysOf(year);
  const from = days.from - (daysSinceStart(kind) ?? 0);
  const curve = situationShares[group.sex].disability;
  const shares = Array.from({ length: 26 }, (_, step) => atAge(curve, age - 1.4 + step / 10));
  const spanOf = newIn(kind, year);
  return onLine(cohort, {
    line: workLine,
    from: Math.min(...shares),
    to: Math.max(...shares),
    isSure: () => true,
    spanOf: (ordinal) => {
      const start = growthPast(placeOnLine(workLine, group, ordinal), { from, to: days.to }, (day) => atAge(curve, ageOn(day, birthDayOf(ordinal)))); // oxfmt-ignore
      return start === undefined ? undefined : spanOf(start);
    },
  });
};

/** The first day on which a share that grows lies past a place; undefined where it does so before the first day or never. */
function growthPast(place: number, { from, to }: DayRange, shareOn: (day: number) => number): number | undefined {
  let [below, above] = [from, to];
  if (shareOn(below) > place || shareOn(above) <= place) return undefined;
  while (above - below > 1) {
    const middle = (below + above) >>> 1;
    if (shareOn(middle) > place) above = middle;
    else below = middle;
  }
  return above;
}

/** Those at work all year who are the first of the line of the pension, from their start on. */
const ofPartialEarly =
  (spanOf: (start: number, year: number) => number | undefined): Strata =>
  (cohort) => {
    const { group, age, year } = cohort;
    if (!isOfWorkingAge(cohort) || age < 61) return [];
    const { from, to } = partsOfWork(cohort).labourForce;
    const most = mostUnemployed(group.sex, { from: age - 7, to: age + 1 });
    const days = { from: civilDay(year - 1, 10, 1), to: civilDay(year, 12, 31) };
    const isAtWork: IsSure = (ordinal) => {
      const place = placeOnLine(workLine, group, ordinal);
      return place >= from && place < to && !mayBeUnemployedIn(ordinal, days, most) && !mayBeOnLeave(ordinal, year);
    };
    return onLine(cohort, {
      line: lotsOf('partial-early-pension'),
      to: partialEarlyPercent / 100,
      isSure: isAtWork,
      spanOf: (ordinal) => spanOf(partialEarlyStart(birthDayOf(ordinal)), year),
    });
  };

export const ofPartialEarlyPension = ofPartialEarly((start, year) => spanInYear({ from: start, to: Infinity }, year));
export const ofNewPartialEarlyPension = ofPartialEarly((start, year) => newIn('new-partial-early-pension', year)(start)); // oxfmt-ignore

/** Those who have a pension after a partner who died: found by the deaths of the year and the one before. */
export function ofNewlyWidowed(year: number, stays: IsSure): readonly Stratum[] {
  const spanOf = newIn('new-survivors-pension', year);
  return [year - 1, year]
    .filter((each) => each >= firstLifeYear)
    .map((each) => {
      const [days, dead] = [deathDaysOf('resident', each), deathsInOrder('resident', each)];
      const at = (place: number): Recipient | undefined => {
        const span = spanOf(days.dayOf(place));
        const person = span === undefined ? undefined : partnerOf(dead[place] as number);
        if (person === undefined || span === undefined || !stays(person)) return undefined;
        return hasBenefitOn('survivors-pension', person, days.dayOf(place)) ? { person, span } : undefined;
      };
      return { places: dead.length, at };
    });
}
