import { civilDay } from '../civil-day.js';
import { groupsOfAges } from '../draws/draw-tables.js';
import { groupOf } from '../layout/person-groups.js';
import { deathDayOf } from './deaths.js';
import { RecentDeaths } from './recent-deaths.js';

const parts = Array.from({ length: 300 }, (_, place) => place / 300);
const adults = groupsOfAges([[18, 1, 1]], 2024);

describe.each([
  [2024, civilDay(2024, 1, 1)],
  [2024, civilDay(2024, 12, 31)],
  [2023, civilDay(2023, 6, 5)],
])('Recent deaths of %i', (year, day) => {
  const deaths = new RecentDeaths(year);

  it.each(['resident', 'abroad'] as const)('are of people who died in the days before: %s', (place) => {
    const persons = parts.map((part) => deaths.personOf({ place, day, within: 40, isMeant: adults }, part) as number);
    const ago = persons.map((person) => day - (deathDayOf(person) ?? Infinity));
    expect(Math.min(...ago)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...ago)).toBeLessThanOrEqual(40);
    const kinds = new Set(persons.map((person) => groupOf(person).kind));
    expect([...kinds].every((kind) => (place === 'abroad') === (kind === 'abroad' || kind === 'foreigner'))).toBe(true);
  });

  it('are of those who are meant, and of nobody where none of them died', () => {
    const women = groupsOfAges([[80, 0, 1], [90, 0, 0]], 2024); // oxfmt-ignore
    const asked = { place: 'resident', day, within: 40, isMeant: women } as const;
    const found = parts.map((part) => groupOf(deaths.personOf(asked, part) as number));
    expect(found.every(({ sex, birthYear }) => sex === 'female' && birthYear <= 1943 && birthYear >= 1933)).toBe(true);
    expect(deaths.personOf({ ...asked, isMeant: new Uint8Array(adults.length) }, 0.5)).toBeUndefined();
  });
});
