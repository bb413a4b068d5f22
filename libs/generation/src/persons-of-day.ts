/**
 * Messages of variants that tell of what happened on their day, or on the days off before it: which of them tells of whom. Those of one variant and day
 * are numbered in the order of their ordinals, and what happened says the rest.
 */
import type { CalendarDay } from '@tietovirta/calendar';
import type { PersonOfDay } from '@tietovirta/exchanges';
import type { SlicePlan, TypePlan } from '@tietovirta/plan';
import { civilDay, type DayRange, type NoticesOfDays } from '@tietovirta/population';
import { numberedRows } from './numbered-rows.js';

/** A day whose variants were looked at: of each row its number among those of its variant, and of each variant that tells of the day what it tells. */
interface NumberedDay {
  readonly index: number;
  readonly variants: Uint16Array;
  readonly numbers: Uint32Array;
  readonly told: readonly (NoticesOfDays | undefined)[];
}

export class PersonsOfDay {
  /** Frames of one day follow each other. */
  private last: NumberedDay | undefined;

  constructor(private readonly plan: TypePlan) {}

  /** Writes the persons of the rows that tell of the day; those of the others are left. @param from place of row 0 in the slice */
  write(persons: Uint32Array, { slice, from, rows }: { slice: SlicePlan; from: number; rows: number }): void {
    const { variants, numbers, told } = this.dayOf(slice.day);
    for (let row = 0; row < rows; row += 1) {
      const ofVariant = told[variants[from + row] as number];
      if (ofVariant !== undefined) persons[row] = ofVariant.personOf(numbers[from + row] as number);
    }
  }

  private dayOf(day: CalendarDay): NumberedDay {
    if (this.last?.index !== day.index) this.last = numberedDay(this.plan, day);
    return this.last;
  }
}

/** Ordinals of the messages that tell of what happened to a person in the year, in ascending order. */
export function ordinalsOfDaysAbout(plan: TypePlan, days: readonly CalendarDay[], person: number): readonly number[] {
  const rules = plan.variants.map(({ person: rule }) => (rule?.kind === 'told-by-day' ? rule : undefined));
  const happened = rules.map((rule) => (rule === undefined ? [] : daysOfYear(rule, days, person)));
  const ordinals = days
    .filter(({ index }) => (plan.dayCounts[index] as number) > 0)
    .flatMap((day) => {
      const { from, to } = toldOn(day);
      const places = happened.flatMap((on, place) => (on.some((each) => each >= from && each <= to) ? [place] : []));
      return places.length === 0 ? [] : ordinalsOfDay(plan, day, places, person);
    });
  return ordinals.toSorted((a, b) => a - b);
}

function ordinalsOfDay(plan: TypePlan, day: CalendarDay, places: readonly number[], person: number): readonly number[] {
  const { variants, numbers, told } = numberedDay(plan, day);
  const { firstOrdinal } = plan.slice(day.index);
  return places.flatMap((place) => {
    const about = new Set(told[place]?.numbersOf(person));
    return [...variants.keys()]
      .filter((row) => variants[row] === place && about.has(numbers[row] as number))
      .map((row) => firstOrdinal + row);
  });
}

/** The days of which a day tells: its own, and the days off before it. */
function toldOn({ year, month, dayOfMonth, idleDaysBefore }: CalendarDay): DayRange {
  const to = civilDay(year, month, dayOfMonth);
  return { from: to - idleDaysBefore, to };
}

const daysOfYear = ({ events }: PersonOfDay, days: readonly CalendarDay[], person: number): readonly number[] => {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined
    ? []
    : events.daysOf(person, { from: toldOn(first).from, to: toldOn(last).to });
};

function numberedDay(plan: TypePlan, day: CalendarDay): NumberedDay {
  const { variants, numbers, counts } = numberedRows(plan, day.index);
  const told = plan.variants.map(({ person }, place) =>
    person?.kind === 'told-by-day' && (counts[place] as number) > 0
      ? person.events.noticesOf(toldOn(day), counts[place] as number)
      : undefined,
  );
  return { index: day.index, variants, numbers, told };
}
