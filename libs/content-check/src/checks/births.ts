/** Children are born on the days of the week, and as boys and girls, as the sources of births say. */
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { birthDayOf, birthWeight, birthsByWeekdayFrom, boysFrom, groupOf, shareOfBoys } from '@tietovirta/population';
import { label } from '@tietovirta/published';
import { nearPercent, type Bar } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import type { Reading } from '../reading.js';

const within = 0.2;
const ofBoys = nearPercent(100 * shareOfBoys, within, boysFrom[0]);
/** How far the share of the weekday lies off that is farthest from its source. */
const ofWeekdays: Bar = { ...nearPercent(0, within, birthsByWeekdayFrom[0]), spread: 36, coarsest: 2 };

export const births: ContentCheck = {
  wanted: ({ id }) => (id === 'population-register.birth' ? Infinity : 0),
  open: (reading) => new Births(reading),
};

/** 0 for Monday: 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (day + 3) % 7;

class Births implements OpenCheck {
  private judged = 0;
  private boys = 0;
  private first = Infinity;
  private last = -Infinity;
  private readonly weekdays = new Array<number>(7).fill(0);

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    for (const person of arrayIn(columns, 'person', 'uint32').subarray(0, columns.rows)) {
      const day = birthDayOf(person);
      this.judged += 1;
      if (groupOf(person).sex === 'male') this.boys += 1;
      this.weekdays[weekdayOf(day)]! += 1;
      this.first = Math.min(this.first, day);
      this.last = Math.max(this.last, day);
    }
  }

  lines(): readonly ContentLine[] {
    const { judged, boys } = this;
    const facts = { contentClass: 'births', judged, isWhole: this.reading.isWhole } as const;
    return [
      contentLine({
        ...facts,
        id: 'births.boys',
        label: label('Poikia', 'Boys'),
        bar: ofBoys,
        value: percentOf(boys, judged),
      }),
      contentLine({
        ...facts,
        id: 'births.weekdays',
        label: label('Viikonpäivän osuuden suurin ero', 'Largest difference of a weekday’s share'),
        bar: ofWeekdays,
        value: this.farthest(),
      }),
    ];
  }

  private farthest(): number {
    const expected = new Array<number>(7).fill(0);
    for (let day = this.first; day <= this.last; day += 1) expected[weekdayOf(day)]! += birthWeight(day);
    const sum = expected.reduce((all, weight) => all + weight, 0);
    const differences = this.weekdays.map(
      (count, day) => percentOf(count, this.judged) - percentOf(expected[day] as number, sum),
    );
    return Math.max(...differences.map(Math.abs));
  }
}
