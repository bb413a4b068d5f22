import { deathDayOf } from '../deaths/deaths.js';
import { personGroups } from '../layout/person-groups.js';
import { Absences, dayOfYear } from './absences.js';

const year = 2023;
const last = dayOfYear(year, 364);

describe('Who is born in the year, or told of in it,', () => {
  const infants = personGroups
    .filter(({ kind, since }) => kind === 'newborn' && since === year)
    .flatMap(({ firstOrdinal, size }) => Array.from({ length: size }, (_, member) => firstOrdinal + member));
  const died = infants.filter((infant) => (deathDayOf(infant) ?? Infinity) <= last);

  it('cannot be drawn all year: not before an early death, nor after it', () => {
    const absences = new Absences(year);
    expect(died.length).toBeGreaterThan(20);
    for (const day of [dayOfYear(year, 0), dayOfYear(year, 180), last]) {
      absences.moveTo(day);
      expect(died.filter((infant) => !absences.isAbsent(infant, day))).toEqual([]);
    }
  });
});
