import { apportion } from '@tietovirta/published';
import fc from 'fast-check';
import { MonthsOfUsers } from './months-of-users.js';

const factors = [1.09, 1.06, 1.09, 1.02, 1.01, 0.94, 0.83, 0.96, 1.01, 1.03, 1.02, 0.94];
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** In how many months each user comes, told from the lists of the months. */
function monthsOfEach({ users, usersOfMonths }: { readonly users: number; readonly usersOfMonths: readonly number[] }) {
  const months = new MonthsOfUsers(users, usersOfMonths);
  const visited = new Uint8Array(users);
  const sizes = usersOfMonths.map((_, month) => {
    const ofMonth = new Set(months.of(month));
    for (const user of ofMonth) visited[user]! += 1;
    return ofMonth.size;
  });
  return { visited, sizes, core: months.core };
}

describe('The users of the months', () => {
  it.each([
    [2024, 32_000, 12 * 11_300], // a hundredth of 3,2 milj. and of 12 × 1,13 milj.
    [2023, 31_000, 12 * 10_800],
  ])('of %i are as many different people in each month and in the year as the report says', (_year, users, visits) => {
    const usersOfMonths = apportion(visits, factors);
    const { visited, sizes } = monthsOfEach({ users, usersOfMonths });
    expect(sizes).toEqual(usersOfMonths);
    expect(sum([...visited])).toBe(visits);
    expect(visited.includes(0)).toBe(false);
  });

  it('are a core who come in every month, and many who come in one or a few', () => {
    const { visited, core } = monthsOfEach({ users: 32_000, usersOfMonths: apportion(135_600, factors) });
    const coming = (months: number): number => visited.filter((each) => each === months).length;
    expect(coming(12)).toBe(core);
    expect(core / 32_000).toBeCloseTo(0.065, 3);
    expect([1, 2, 3, 4].reduce((all, months) => all + coming(months), 0) / 32_000).toBeCloseTo(0.695, 2);
  });

  it('are exact at every scale at which somebody comes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.constantFrom([3_200_000, 13_560_000], [3_100_000, 12_960_000]),
        (scale, [users, visits]) => {
          const wanted = Math.max(1, Math.round((users as number) / scale));
          if (wanted > 40_000) return;
          const usersOfMonths = apportion(Math.max(wanted, Math.round((visits as number) / scale)), factors).map((count) => Math.min(count, wanted)); // oxfmt-ignore
          const { visited, sizes } = monthsOfEach({ users: wanted, usersOfMonths });
          expect(sizes).toEqual(usersOfMonths);
          expect(visited.includes(0)).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    [1, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
    [2, [2, 2, 2, 2, 2, 1, 1, 2, 2, 2, 2, 2]],
    [3, [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    [4, [1, 2, 1, 2, 1, 1, 1, 4, 1, 1, 1, 1]],
  ])('may be as few as %i', (users, usersOfMonths) => {
    const { visited, sizes } = monthsOfEach({ users, usersOfMonths });
    expect(sizes).toEqual(usersOfMonths);
    expect(visited.includes(0)).toBe(false);
  });

  it('cannot be more than there are in the year, nor so few that somebody never comes', () => {
    const eleven = Array.from({ length: 11 }, () => 1);
    expect(() => new MonthsOfUsers(5, [6, ...eleven])).toThrow(RangeError);
    expect(() => new MonthsOfUsers(13, [1, ...eleven])).toThrow(RangeError);
    expect(() => new MonthsOfUsers(5, eleven)).toThrow(RangeError);
  });
});
