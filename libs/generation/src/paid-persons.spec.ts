import { exchanges, revisesNone } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { scaledFigures } from '@tietovirta/published';
import { Generator } from './generator.js';
import { ordinalsAbout } from './ordinals-about.js';

const type = 'income-register.wage-report';
const planAt = (denominator: number) =>
  planYear({
    figures: scaledFigures(2024, { numerator: 1, denominator }),
    exchanges: exchanges.filter(({ id }) => id === 'income-register'),
    seed: 1,
  });

describe.each([500, 5000])('Wage reports, one in %i', (denominator) => {
  const year = planAt(denominator);
  const plan = year.planOf(type);
  const generator = new Generator(year);
  const reports = year.calendar.days.flatMap(({ index }) => {
    const maker = generator.openSlice(type, index);
    const columns = maker.make(0, maker.slice.count);
    return Array.from({ length: columns.rows }, (_, row) => ({
      ordinal: columns.firstOrdinal + row,
      day: index,
      isNew: arrayIn(columns, 'action', 'uint8')[row] === 0,
      person: arrayIn(columns, 'person', 'uint32')[row] as number,
      revises: arrayIn(columns, 'revises', 'uint32')[row] as number,
    }));
  });
  const originals = reports.filter(({ isNew }) => isNew);

  it('are as many as planned, of people who have several each', () => {
    expect(reports).toHaveLength(plan.total);
    const people = new Set(originals.map(({ person }) => person)).size;
    // 54.9 million originals of 3.04 million people at scale 1: 18 each.
    expect(originals.length / people).toBeGreaterThan(16);
    expect(originals.length / people).toBeLessThan(20);
  });

  it('of a person are found without a look at the others', () => {
    const some = originals.filter((_, place) => place % 1009 === 0).map(({ person }) => person);
    expect(some.length).toBeGreaterThan(5);
    for (const person of some)
      expect(ordinalsAbout(plan, year, person)).toEqual({
        ordinals: originals.filter((each) => each.person === person).map(({ ordinal }) => ordinal),
        areAll: false,
      });
  });

  it('replace or invalidate one about the same person, if it is of the year', () => {
    const named = reports.filter(({ revises }) => revises !== revisesNone);
    expect(named.length / reports.length).toBeGreaterThan(0.1);
    const wrong = named.filter(({ person, revises }) => {
      const original = reports[revises];
      return original?.person !== person || !original.isNew;
    });
    expect(wrong).toEqual([]);
  });

  it('are the same when made alone and in parts of a slice', () => {
    const [first, last] = [Math.floor(plan.total / 3), Math.floor(plan.total / 3) + 40];
    for (let ordinal = first; ordinal < last; ordinal += 1)
      expect(arrayIn(generator.message(type, ordinal), 'person', 'uint32')[0]).toBe(reports[ordinal]?.person);
  });
});

describe('Wage reports of the smallest scale', () => {
  it('are of somebody too', () => {
    const year = planAt(1_000_000);
    const generator = new Generator(year);
    const persons = Array.from({ length: year.planOf(type).total }, (_, ordinal) => arrayIn(generator.message(type, ordinal), 'person', 'uint32')[0]); // oxfmt-ignore
    expect(persons).toHaveLength(64);
    expect(persons.filter((person) => person === undefined || person === 0)).toEqual([]);
  });
});
