import { exchanges, type ContainedType, type Payee } from '@tietovirta/exchanges';
import { heldPayments, PaidSums, planYear } from '@tietovirta/plan';
import { isPaidOn, civilDay } from '@tietovirta/population';
import { fullScale, scaledFigures } from '@tietovirta/published';
import { PaymentAmounts } from './payment-amounts.js';
import { PaymentRuns } from './payment-runs.js';

const year = planYear({
  figures: scaledFigures(2024, fullScale),
  exchanges: exchanges.filter(({ id }) => id === 'banks'),
  seed: 1,
});
const [plan, holders] = [year.planOf('banks.payment'), year.planOf('banks.payment-message')];
const runs = new PaymentRuns(plan, holders, year);
const amounts = new PaymentAmounts(new PaidSums(heldPayments(plan, holders)), (persons, run, from, notes) => runs.write(persons, run, from, { at: 0, end: persons.length, notes })); // oxfmt-ignore
const partOf = (benefit: string): number => holders.variants.findIndex(({ values }) => values?.['benefit'] === benefit);
const countsOf = (part: number): Uint32Array => plan.stretches[part]?.dayCounts as Uint32Array;

function personsOf(part: number, day: number): Uint32Array {
  const persons = new Uint32Array(countsOf(part)[day] as number);
  runs.write(persons, { part, day }, 0);
  return persons;
}

const daysOf = (part: number): readonly number[] => [...countsOf(part).keys()].filter((day) => (countsOf(part)[day] as number) > 0); // oxfmt-ignore
const largest = (part: number): readonly number[] => daysOf(part).filter((day) => (countsOf(part)[day] as number) > 20_000); // oxfmt-ignore

describe('A payment run', () => {
  const careRuns = largest(partOf('child-care'));

  it('has nobody twice', () => {
    for (const benefit of ['child-care', 'sickness', 'survivors'])
      for (const day of daysOf(partOf(benefit))) {
        const persons = personsOf(partOf(benefit), day);
        expect([benefit, day, new Set(persons).size]).toEqual([benefit, day, persons.length]);
      }
  });

  it('is of those who have the benefit on its day', () => {
    const part = partOf('sickness');
    const wrong = daysOf(part).flatMap((day) => [...personsOf(part, day).subarray(0, 20)].filter((person) => !isPaidOn('sickness-allowance', person, civilDay(2024, 1, 1) + day))); // oxfmt-ignore
    expect(wrong).toEqual([]);
  });

  it('of a month pays those of the month before who still have the benefit', () => {
    expect(careRuns).toHaveLength(12);
    careRuns.slice(1).forEach((day, place) => {
      const now = new Set(personsOf(partOf('child-care'), day));
      const left = [...personsOf(partOf('child-care'), careRuns[place] as number)].filter((person) => !now.has(person));
      const stillEntitled = left.filter((person) => isPaidOn('home-care-allowance', person, civilDay(2024, 1, 1) + day)); // oxfmt-ignore
      expect(stillEntitled.length / now.size).toBeLessThan(0.02);
    });
  });

  it('of a benefit that is paid every day goes on where the one before ended', () => {
    const part = partOf('sickness');
    const [first, second] = daysOf(part).slice(40, 42).map((day) => new Set(personsOf(part, day))) as [Set<number>, Set<number>]; // oxfmt-ignore
    expect([...first].filter((person) => second.has(person))).toEqual([]);
  });

  it('is the same when it is written in parts', () => {
    const [part, day] = [partOf('child-care'), careRuns[4] as number];
    const whole = personsOf(part, day);
    for (const from of [0, 1, 255, 256, 20_003]) {
      const some = new Uint32Array(700);
      runs.write(some, { part, day }, from);
      expect(some).toEqual(whole.subarray(from, from + 700));
    }
  });

  it('leads from a person to the payments to them', () => {
    const part = partOf('child-care');
    const person = personsOf(part, careRuns[3] as number)[12_345] as number;
    const found = runs.paymentsTo(person, part);
    expect(found).toContainEqual({ day: careRuns[3], number: 12_345 });
    for (const { day, number } of found) expect(personsOf(part, day)[number]).toBe(person);
  });
});

describe('What payments come to', () => {
  const centsOf = (part: number, day: number): Uint32Array => {
    const cents = new Uint32Array(countsOf(part)[day] as number);
    amounts.write(cents, { part, day }, 0, { at: 0, end: cents.length });
    return cents;
  };
  const sum = (cents: Iterable<number>): number => [...cents].reduce((so, each) => so + each, 0);

  it.each([['survivors', 80], ['child-care', 260], ['sickness', 1050]])('in a year: %s, %i million euros to the cent', (benefit, millions) => {
    const part = partOf(benefit);
    expect(daysOf(part).reduce((so, day) => so + sum(centsOf(part, day)), 0)).toBe(millions * 100_000_000);
  }); // oxfmt-ignore

  it('in the plan: all benefits of both years to the cent', () => {
    const centsIn = (of: 2023 | 2024): number =>
      planYear({
        figures: scaledFigures(of, fullScale),
        exchanges: exchanges.filter(({ id }) => id === 'banks'),
        seed: 1,
      })
        .planOf('banks.payment-message')
        .variants.reduce((so, { holds }) => so + (holds?.cents ?? 0), 0);
    expect([centsIn(2023), centsIn(2024)]).toEqual([1_657_000_000_000, 1_728_000_000_000]);
  });

  it('is something for everybody, and the same month by month for most', () => {
    const part = partOf('child-care');
    const [march, april] = largest(part).slice(2, 4).map((day) => ({ persons: personsOf(part, day), cents: centsOf(part, day) })) as [Paid, Paid]; // oxfmt-ignore
    expect(Math.min(...march.cents)).toBeGreaterThan(1000);
    const before = new Map([...march.persons].map((person, place) => [person, march.cents[place]]));
    const both = [...april.persons.keys()].filter((place) => before.has(april.persons[place] as number));
    const same = both.filter((place) => before.get(april.persons[place] as number) === april.cents[place]);
    expect(same.length / both.length).toBeGreaterThan(0.7);
  });

  it('is the same when it is written in parts', () => {
    const [part, day] = [partOf('child-care'), largest(partOf('child-care'))[4] as number];
    const whole = centsOf(part, day);
    for (const from of [0, 255, 20_003]) {
      const some = new Uint32Array(300);
      amounts.write(some, { part, day }, from, { at: 0, end: some.length });
      expect(some).toEqual(whole.subarray(from, from + 300));
    }
  });
});

interface Paid {
  readonly persons: Uint32Array;
  readonly cents: Uint32Array;
}

describe('Recipients of payments', () => {
  it('are named for every benefit that is paid', () => {
    const { recipients } = (plan.type as ContainedType).person as Payee;
    expect(holders.variants.map(({ values }) => values?.['benefit'] as string).filter((benefit) => recipients[benefit] === undefined)).toEqual([]); // oxfmt-ignore
  });
});
