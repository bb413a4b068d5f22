import { findExchange } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { planYear, type YearPlan } from '@tietovirta/plan';
import { birthDayOf, civilDay, customerGroupOn, customerGroups, isAliveOn, mainSegments } from '@tietovirta/population';
import { scaledFigures, type ReportYear } from '@tietovirta/published';
import { Generator } from './generator.js';
import { ordinalsAbout } from './ordinals-about.js';
import { paymentRunsOf } from './payment-runs.js';

const type = 'customer-segments.assigned';
const planOf = (base: ReportYear, denominator: number, year: number = base): YearPlan =>
  planYear({ figures: scaledFigures(base, { numerator: 1, denominator }, year), seed: 5, exchanges: [findExchange('customer-segments')] }); // oxfmt-ignore

interface Customer {
  readonly person: number;
  readonly group: string;
  readonly segment: string;
}

/** @param pieces so many messages are made at once */
function customersIn(year: YearPlan, pieces = 1000): readonly Customer[] {
  const maker = new Generator(year).openSlice(type, 0);
  const { total } = year.planOf(type);
  return Array.from({ length: Math.ceil(total / pieces) }, (_, piece) => {
    const to = Math.min(total, (piece + 1) * pieces);
    const columns = maker.make(piece * pieces, to);
    const [persons, groups, segments] = [arrayIn(columns, 'person', 'uint32'), arrayIn(columns, 'group', 'uint8'), arrayIn(columns, 'segment', 'uint8')]; // oxfmt-ignore
    return Array.from({ length: to - piece * pieces }, (__, row) => ({
      person: persons[row] as number,
      group: customerGroups[groups[row] as number]?.id ?? '?',
      segment: mainSegments[segments[row] as number] ?? '?',
    }));
  }).flat();
}

describe('The customers of a year', () => {
  const year = planOf(2024, 1000);
  const customers = customersIn(year);
  const newYear = civilDay(2024, 1, 1);

  it('are 4.9 million divided by the scale, each once, in the first night of the year', () => {
    expect(customers).toHaveLength(4900);
    expect(new Set(customers.map(({ person }) => person)).size).toBe(4900);
    expect(year.planOf(type).dayCounts[0]).toBe(4900);
  });

  it('are all who are paid in the year and live when it begins, and others', () => {
    const runs = paymentRunsOf(year.planBeside('banks.payment'), year.planBeside('banks.payment-message'), year);
    const paid = runs.paidInYear();
    const own = new Set(customers.map(({ person }) => person));
    const missing = Array.from({ length: 32 * paid.length }, (_, person) => person).filter(
      (person) => (((paid[person >>> 5] as number) >>> (person & 31)) & 1) === 1 && !own.has(person),
    );
    // Who is born in the year is paid, and no customer yet.
    expect(missing.filter((person) => birthDayOf(person) <= newYear)).toEqual([]);
    expect(own.size - 4700).toBeGreaterThan(0);
  });

  it('live on the day', () => {
    expect(customers.filter(({ person }) => !isAliveOn(person, newYear))).toEqual([]);
  });

  it('are in the groups of their lives, but for the few of whom rosters know too little', () => {
    const astray = customers.filter(({ person, group }) => customerGroupOn(person, newYear).id !== group);
    expect(astray.length / customers.length).toBeLessThan(0.055);
  });

  it('are of each group, with 70, 22 and 8 % in the main segments, give or take one', () => {
    expect(new Set(customers.map(({ group }) => group)).size).toBe(26);
    for (const [segment, percent] of [
      ['even', 70],
      ['changing', 22],
      ['supported', 8],
    ] as const) {
      const share = (100 * customers.filter((each) => each.segment === segment).length) / customers.length;
      expect(Math.abs(share - percent)).toBeLessThan(1.5);
    }
    for (const { group, segment } of customers) expect(customerGroups.find(({ id }) => id === group)?.segment).toBe(segment); // oxfmt-ignore
  });

  it('are the same whatever pieces they are made in', () => {
    expect(customersIn(year, 337)).toEqual(customers);
  });

  it('lead to their messages', () => {
    const plan = year.planOf(type);
    for (const ordinal of [0, 77, 4899])
      expect(ordinalsAbout(plan, year, customers[ordinal]?.person ?? -1)).toEqual({
        ordinals: [ordinal],
        areAll: true,
      });
    const own = new Set(customers.map(({ person }) => person));
    const other = Array.from({ length: 5000 }, (_, person) => 3_000_000 + person).find((person) => !own.has(person)) ?? 0; // oxfmt-ignore
    expect(ordinalsAbout(plan, year, other)).toEqual({ ordinals: [], areAll: true });
  });

  it('of another year are fewer, and of every group too', () => {
    const others = customersIn(planOf(2024, 1000, 2033));
    expect(others).toHaveLength(4765); // 4 900 000 − 9 × 15 000
    expect(new Set(others.map(({ group }) => group)).size).toBe(26);
  });
});
