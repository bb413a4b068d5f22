/** Months of a year in which people do not work because they are dead, on leave for a child or abroad: events of few, looked for one by one. */
import { deathDaysOf, deathsInOrder } from '../deaths/deaths.js';
import { childrenOf, coupleOf, parentsOf, partnerOf } from '../family/family-of.js';
import { homeOn } from '../home/home-on.js';
import { emigrationDayOf } from '../home/movers.js';
import { groupOf, personGroups } from '../layout/person-groups.js';
import { firstLifeYear, lastLifeYear } from '../layout/years.js';
import { leavesFor } from '../life/family-leave.js';
import { situationOn } from '../life/situation-on.js';
import {
  allMonths,
  middlesOf,
  monthsBetween,
  monthsOfYear,
  youngestPensioner,
  type MonthsOfPeople,
} from './working-months.js';

/** So many years old are the oldest children at home with a parent on leave. */
const leaveYears = 4;

/** Takes out the months in which people are not at work, of everybody who has some. */
export function takeAbsencesOut(months: MonthsOfPeople, year: number): void {
  takeDeathsOut(months, year);
  takeLeavesOut(months, year);
  takeThoseAbroadOut(months, year);
}

function takeDeathsOut(months: MonthsOfPeople, year: number): void {
  const middles = middlesOf(year);
  // Deaths of the last week of a year are told, and numbered, in the next one.
  for (let told = firstLifeYear; told <= Math.min(year + 1, lastLifeYear); told += 1) {
    const days = deathDaysOf('resident', told);
    deathsInOrder('resident', told).forEach((ordinal, number) => {
      if (works(months, ordinal)) takeOut(months, ordinal, monthsBetween(middles, days.dayOf(number), Infinity));
    });
  }
}

/** Of parents of those who are small in the year. */
function takeLeavesOut(months: MonthsOfPeople, year: number): void {
  const middles = middlesOf(year);
  for (const group of personGroups) {
    if (group.birthYear < year - leaveYears || group.birthYear > year + 1) continue;
    if (group.kind !== 'resident' && group.kind !== 'newborn') continue;
    for (let child = group.firstOrdinal; child < group.firstOrdinal + group.size; child += 1) {
      const { mother, father } = parentsOf(child);
      for (const [parent, sex] of [
        [mother, 'female'],
        [father, 'male'],
      ] as const) {
        if (parent === undefined || !works(months, parent)) continue;
        const away = leavesFor(child, sex).reduce((so, { from, to }) => so | monthsBetween(middles, from, to), 0);
        if (away !== 0) takeOut(months, parent, mayRetire(parent, year) ? monthsOnLeave(parent, away, middles) : away);
      }
    }
  }
}

const mayRetire = (ordinal: number, year: number): boolean => groupOf(ordinal).birthYear <= year - youngestPensioner;

/** Who has a pension is on no leave. */
const monthsOnLeave = (parent: number, months: number, middles: readonly number[]): number =>
  middles.reduce((so, day, month) => ((months >> month) & 1) === 1 && situationOn(parent, day) !== 'old-age-pension' ? so | (1 << month) : so, 0); // oxfmt-ignore

/** Of those whose household has a head who moved abroad. */
function takeThoseAbroadOut(months: MonthsOfPeople, year: number): void {
  const middles = middlesOf(year);
  for (const { kind, since, birthYear, firstOrdinal, size } of personGroups) {
    if ((kind !== 'resident' && kind !== 'newborn' && kind !== 'arrival') || since > year) continue;
    for (let head = firstOrdinal; head < firstOrdinal + size; head += 1)
      if (emigrationDayOf(head, birthYear, year) !== undefined)
        householdAround(head)
          .filter((member) => works(months, member))
          .forEach((member) => {
            takeOut(months, member, monthsAbroad(member, kind === 'arrival', middles));
          });
  }
}

function monthsAbroad(ordinal: number, isArrival: boolean, middles: readonly number[]): number {
  const isAbroad = (day: number): boolean => homeOn(ordinal, day).country !== 'FI';
  const [first, last] = [middles[0] as number, middles[monthsOfYear - 1] as number];
  const startDay = coupleOf(ordinal)?.startDay ?? 0;
  // Only who arrives, or moves in with somebody, comes to Finland within the year: the others are there to the end, or until they leave.
  const mayCome = isArrival || (startDay > first && startDay <= last);
  if (!mayCome && !isAbroad(last)) return 0;
  if (!mayCome && isAbroad(first)) return allMonths;
  return middles.reduce((so, day, month) => (isAbroad(day) ? so | (1 << month) : so), 0);
}

/** Everybody who can live with a head. */
function householdAround(head: number): readonly number[] {
  const partner = partnerOf(head);
  const adults = partner === undefined ? [head] : [head, partner];
  return [...adults, ...adults.flatMap(childrenOf)];
}

const works = ({ main, beside }: MonthsOfPeople, ordinal: number): boolean =>
  ((main[ordinal] as number) | (beside[ordinal] as number)) !== 0;

function takeOut({ main, beside }: MonthsOfPeople, ordinal: number, months: number): void {
  main[ordinal]! &= ~months;
  beside[ordinal]! &= ~months;
}
