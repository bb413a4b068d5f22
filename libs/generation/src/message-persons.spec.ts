import { exchanges } from '@tietovirta/exchanges';
import { arrayIn, instantAt } from '@tietovirta/messages';
import { planYear, type YearPlan } from '@tietovirta/plan';
import { isArtificialIdentityCode, personOf } from '@tietovirta/population';
import { reportYears, scaledFigures, type ReportYear } from '@tietovirta/published';
import { Generator } from './generator.js';

const planAt = (year: ReportYear, denominator: number, only?: string): YearPlan =>
  planYear({
    figures: scaledFigures(year, { numerator: 1, denominator }),
    seed: 12,
    exchanges: exchanges.filter(({ id }) => only === undefined || id === only),
  });

interface About {
  readonly person: number;
  readonly instant: number;
}

function personsIn(plan: YearPlan, type: string, days: readonly number[]): About[] {
  const generator = new Generator(plan);
  return days.flatMap((day) => {
    const maker = generator.openSlice(type, day);
    const columns = maker.make(0, maker.slice.count);
    return Array.from({ length: columns.rows }, (_, row) => ({
      person: arrayIn(columns, 'person', 'uint32')[row] as number,
      instant: instantAt(columns, row),
    }));
  });
}

const allDays = (plan: YearPlan): number[] => plan.calendar.days.map(({ index }) => index);
/** Age in whole years on 1 January: one year less unless the birthday is 1 January. */
const ageOnNewYear = (birthDate: string, year: number): number =>
  year - Number(birthDate.slice(0, 4)) - (birthDate.endsWith('-01-01') ? 0 : 1);

describe.each(reportYears)('whom messages of %i are about', (year) => {
  const small = planAt(year, 1000);
  const sampled = allDays(small).filter((day) => day % 61 === 5);
  const aged = small.types.flatMap(({ type, total }) =>
    type.person?.kind === 'aged' && total > 0 ? [{ id: type.id, rule: type.person }] : [],
  );

  it.each(aged)('$id: a person of .from to $rule.to years', ({ id, rule }) => {
    const outside = personsIn(small, id, sampled).filter(({ person }) => {
      const age = ageOnNewYear(personOf(person).birthDate, year);
      return age < rule.from || age > rule.to;
    });
    expect(outside).toEqual([]);
  });

  it('Law 6: no real person, as every identity code is artificial', () => {
    const real: string[] = [];
    let codes = 0;
    for (const { type, total } of small.types) {
      if (type.person === undefined || total === 0) continue;
      for (const { person } of personsIn(small, type.id, sampled)) {
        const { identityCode } = personOf(person);
        if (!isArtificialIdentityCode(identityCode)) real.push(identityCode);
        codes += 1;
      }
    }
    expect(real).toEqual([]);
    expect(codes).toBeGreaterThan(1000);
  });

  describe('births and deaths of the whole year', () => {
    const register = planAt(year, 1, 'population-register');
    const births = personsIn(register, 'population-register.birth', allDays(register));
    // Every third day: deaths of different days are no more alike than those of one.
    const deaths = personsIn(
      register,
      'population-register.death',
      allDays(register).filter((day) => day % 3 === 1),
    );

    it('report children born one to five days before the message', () => {
      const days = births
        .filter((_, place) => place % 10 === 0)
        .map(({ person, instant }) => {
          const born = Date.parse(`${personOf(person).birthDate}T00:00:00+02:00`);
          return (instant - born) / 86_400_000;
        });
      expect(Math.min(...days)).toBeGreaterThanOrEqual(0.9);
      expect(Math.max(...days)).toBeLessThan(6.1);
    });

    it('report no child twice', () => {
      expect(new Set(births.map(({ person }) => person)).size).toBe(births.length);
    });

    it('report no death twice', () => {
      expect(deaths.length).toBeGreaterThan(20_000);
      expect(new Set(deaths.map(({ person }) => person)).size).toBe(deaths.length);
    });

    it('report mostly the deaths of old people, and of some younger ones', () => {
      const some = deaths.filter((_, place) => place % 4 === 0);
      const old = some.filter(({ person }) => ageOnNewYear(personOf(person).birthDate, year) >= 70).length;
      expect(old / some.length).toBeGreaterThan(0.83);
      expect(old / some.length).toBeLessThan(0.87);
    });
  });
});
