import { departureDayOf } from '../home/movers.js';
import { groupOf, residentCount } from '../layout/person-groups.js';
import { dayOfYear } from './absences.js';
import { Departures } from './departures.js';

const year = 2024;
const departures = new Departures(year);
/** Residents of all ages. */
const asked = Array.from({ length: Math.floor(residentCount / 97) }, (_, place) => place * 97);

const isGone = (ordinal: number, day: number): boolean =>
  (departureDayOf(ordinal, groupOf(ordinal).birthYear, year) ?? Infinity) <= day;

describe('Departures', () => {
  it.each([
    ['in spring', 80],
    ['at the end of the year', 365],
    ['on 1 January, asked after the end of the year', 0],
  ])('hold exactly those who have left by the day: %s', (_, index) => {
    const day = dayOfYear(year, index);
    departures.moveTo(day);
    const gone = asked.filter((ordinal) => isGone(ordinal, day));
    expect(gone.length).toBeGreaterThan(100);
    expect(asked.filter((ordinal) => departures.hasLeft(ordinal, day))).toEqual(gone);
  });
});
