/** Students: those with student aid, and those of each kind of education. */
import { civilDay } from '../civil-day.js';
import { studentAid } from '../data/benefits.data.js';
import { linesFor, placeOnLine } from '../layout/lines.js';
import { ageOn } from '../life/age.js';
import { isStudyingOn, lotsOf } from '../life/benefits-on.js';
import { workLine } from '../life/pension-on.js';
import { atAge, situationShares } from '../life/situation-shares.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { mayBeOnLeave } from './may-be-on-leave.js';
import { allYear, isOfWorkingAge, partsOfWork, servesInYear, type Cohort, type IsSure } from './recipient-cohort.js';
import { commonDays, spanInYear, spanOf, wholeYear } from './recipient-span.js';
import { onLine, standsWithin, type PartOfLine, type Strata, type Stratum } from './recipient-stratum.js';

/** Students, who are the last of the line of work; not conscripts, nor parents who may be on leave. */
export function studentsWith(cohort: Cohort, wanted: Pick<PartOfLine, 'isSure' | 'spanOf'>): readonly Stratum[] {
  if (!isOfWorkingAge(cohort)) return [];
  const { from, maybeFrom } = partsOfWork(cohort).students;
  const isSure: IsSure = (ordinal) =>
    wanted.isSure(ordinal) && !servesInYear(ordinal, cohort) && !mayBeOnLeave(ordinal, cohort.year);
  return [
    ...onLine(cohort, { ...wanted, line: workLine, from, to: 1, isSure }),
    ...onLine(cohort, { line: workLine, from: maybeFrom, to: from, isSure, spanOf: partOfYearSpan(cohort, wanted.spanOf) }), // oxfmt-ignore
  ];
}

/** Days of the year on which somebody studies who does not all year: from the first of a month to that of another. */
function partOfYearSpan({ group, year }: Cohort, ofWholeYear: PartOfLine['spanOf']): PartOfLine['spanOf'] {
  const months = Array.from({ length: 13 }, (_, month) => civilDay(year, 1 + month, 1));
  return (ordinal) => {
    const birthDay = birthDayOf(ordinal);
    const place = placeOnLine(workLine, group, ordinal);
    const studies = months.map((day) => place >= 1 - atAge(situationShares[group.sex].student, ageOn(day, birthDay)));
    const first = studies.indexOf(true);
    const end = studies.indexOf(false, first);
    const days = { from: months[first] ?? 0, to: months[end < 0 ? 12 : end - 1] as number };
    const span = first < 0 ? undefined : spanInYear(days, year);
    return span === undefined ? undefined : commonDays(span, ofWholeYear?.(ordinal) ?? wholeYear);
  };
}

export const ofStudents: Strata = (cohort) => {
  if (cohort.age < studentAid.fromAge + 1 || cohort.age >= studentAid.toAge) return [];
  const { year } = cohort;
  const terms = termsOf(year);
  const isAmong = standsWithin(cohort, lotsOf('student-aid'), { to: studentAid.percent / 100 });
  const isOldEnough: IsSure = (ordinal) => ageOn(civilDay(year, 1, 1), birthDayOf(ordinal)) >= studentAid.fromAge;
  return studentsWith(cohort, {
    isSure: (ordinal) => isAmong(ordinal) && (cohort.age >= allYear(studentAid.fromAge) || isOldEnough(ordinal)),
    spanOf: (ordinal) => (isStudyingOn(ordinal, civilDay(year, 7, 1)) ? wholeYear : terms),
  });
};

/** From September over the turn of the year to May. */
function termsOf(year: number): number {
  const [first, june, september, next] = [civilDay(year, 1, 1), civilDay(year, 6, 1), civilDay(year, 9, 1), civilDay(year + 1, 1, 1)] as const; // oxfmt-ignore
  return spanOf(september - first, next - september + june - first);
}

/** Of students who are of age, so many are in upper secondary education (assumption: most of them in vocational schools). */
const adultsInUpperSecondary = 0.22;
/** Until they reach this age in the year all students are in upper secondary education. */
const oldestOfSchool = 19;

/** Each student is in one of the two kinds of education, for life. */
export const ofStudentsIn =
  (isUpperSecondary: boolean): Strata =>
  (cohort) => {
    if (cohort.age <= oldestOfSchool) return isUpperSecondary ? studentsWith(cohort, { isSure: () => true }) : [];
    const isAmong = standsWithin(cohort, kindOfEducation, { to: adultsInUpperSecondary });
    return studentsWith(cohort, { isSure: (ordinal) => isAmong(ordinal) === isUpperSecondary });
  };

const kindOfEducation = linesFor('kind of education');
