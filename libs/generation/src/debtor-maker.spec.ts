import { exchanges, followsNone, type Debtor } from '@tietovirta/exchanges';
import { sum } from '@tietovirta/laws';
import { arrayIn } from '@tietovirta/messages';
import { copiedRows } from '@tietovirta/messages/builders';
import { ownPayments, PaidSums, planYear } from '@tietovirta/plan';
import { scaledFigures } from '@tietovirta/published';
import { Generator } from './generator.js';

const year = planYear({
  figures: scaledFigures(2024, { numerator: 1, denominator: 1000 }),
  exchanges: exchanges.filter(({ id }) => id === 'recovery'),
  seed: 1,
});
const generator = new Generator(year);
const whole = (type: string, day: number) =>
  copiedRows(generator.openSlice(type, day).make(0, year.planOf(type).slice(day).count));
const cases = year.planOf('recovery.hearing');

describe.each(['recovery.instalment', 'recovery.set-off'])('%s', (type) => {
  const plan = year.planOf(type);
  const days = [...plan.dayCounts.keys()].filter((day) => (plan.dayCounts[day] as number) > 0);
  const made = new Map(days.map((day) => [day, whole(type, day)]));
  const sums = new PaidSums(ownPayments(plan));

  it('comes on each day to what the plan says, to the cent', () => {
    for (const [day, columns] of made) expect([day, sum([...arrayIn(columns, 'amount-cents', 'uint32')])]).toEqual([day, sums.sumOn(day)]); // oxfmt-ignore
  });

  it('is never below the least amount of its type: 30 euros of what is set off', () => {
    const { from = 0 } = plan.type.numbers?.[0] ?? {};
    expect(from).toBe(type === 'recovery.set-off' ? 3000 : 1);
    const least = [...made.values()].map((columns) => Math.min(...arrayIn(columns, 'amount-cents', 'uint32')));
    expect(Math.min(...least)).toBeGreaterThanOrEqual(from);
  });

  it('names in autumn mostly cases of the year, whose person and benefit it has and which were opened long before', () => {
    const after = Math.min(...Object.values((plan.type.person as Debtor).after.value));
    const day = days.find((each) => each >= 275 && (plan.dayCounts[each] as number) >= 6) as number;
    const columns = made.get(day) as ReturnType<typeof whole>;
    const named = [...arrayIn(columns, 'follows', 'uint32').entries()].filter(([, ordinal]) => ordinal !== followsNone);
    expect(named.length).toBeGreaterThan(columns.rows / 3);
    for (const [row, ordinal] of named) {
      const opened = generator.message('recovery.hearing', ordinal);
      expect([ordinal, arrayIn(opened, 'person', 'uint32')[0]]).toEqual([
        ordinal,
        arrayIn(columns, 'person', 'uint32')[row],
      ]);
      expect(arrayIn(opened, 'benefit', 'uint8')[0]).toBe(arrayIn(columns, 'benefit', 'uint8')[row]);
      expect(day - cases.dayOf(ordinal)).toBeGreaterThan(after);
    }
  });

  it('is of a case at most once a month', () => {
    const paid = days.flatMap((day) => {
      const { month } = year.calendar.days[day] as { month: number };
      const follows = arrayIn(made.get(day) as ReturnType<typeof whole>, 'follows', 'uint32');
      return [...follows].filter((ordinal) => ordinal !== followsNone).map((ordinal) => `${ordinal} in ${month}`);
    });
    expect(paid.length).toBeGreaterThan(plan.total / 4);
    expect(new Set(paid).size).toBe(paid.length);
  });

  it('is made alone as it is made among others', () => {
    const day = days.at(-1) as number;
    const columns = made.get(day) as ReturnType<typeof whole>;
    const alone = generator.message(type, plan.slice(day).firstOrdinal + columns.rows - 1);
    for (const column of ['person', 'follows', 'amount-cents'])
      expect(arrayIn(alone, column, 'uint32')[0]).toBe(arrayIn(columns, column, 'uint32').at(-1));
  });
});
