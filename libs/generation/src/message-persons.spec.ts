import { exchanges, isByValue, profilesOf, revisesNone } from '@tietovirta/exchanges';
import { arrayIn, arrayOf, instantAt, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { planYear, type TypePlan, type YearPlan } from '@tietovirta/plan';
import {
  arrivalsOf,
  birthDayOf,
  civilDay,
  deathDayOf,
  groupOf,
  hasBenefitOn,
  identityCodeOf,
  isAliveOn,
  isArtificialIdentityCode,
  type AgeWeights,
} from '@tietovirta/population';
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
  /** A revision is about somebody who lived on the day of its original. */
  readonly isRevision: boolean;
  /** The message tells of their death, or of what they left. */
  readonly isDeceased: boolean;
}

function personsIn(plan: YearPlan, type: string, days: readonly number[]): About[] {
  const generator = new Generator(plan);
  return days.flatMap((day) => {
    const maker = generator.openSlice(type, day);
    const columns = maker.make(0, maker.slice.count);
    const isDeceased = deceasedIn(plan.planOf(type), columns);
    return Array.from({ length: columns.rows }, (_, row) => ({
      person: arrayIn(columns, 'person', 'uint32')[row] as number,
      instant: instantAt(columns, row),
      isDeceased: isDeceased(row),
      isRevision: (arrayOf(columns, 'revises', 'uint32')?.[row] ?? revisesNone) !== revisesNone,
    }));
  });
}

/** Whether a row is about somebody who has died, by the profile of its variant or its value. */
function deceasedIn(plan: TypePlan, columns: MessageColumns): (row: number) => boolean {
  const { type } = columns;
  if (type.person?.kind !== 'drawn') return () => false;
  return (row) => {
    const person = plan.variants[plan.variantOf(ordinalAt(columns, row))]?.person ?? type.person;
    if (person?.kind !== 'drawn') return false;
    if (!isByValue(person.profile)) return person.profile.diedWithin !== undefined;
    const { dimension, profiles } = person.profile;
    const values = type.dimensions.find(({ id }) => id === dimension)?.values ?? [];
    return profiles[values[arrayIn(columns, dimension, 'uint8')[row] as number]?.id ?? '']?.diedWithin !== undefined;
  };
}

/** Days since 1970-01-01; Finland is two or three hours ahead. */
const dayOf = (instant: number): number => Math.floor((instant + 3 * 3_600_000) / 86_400_000);

const allDays = (plan: YearPlan): number[] => plan.calendar.days.map(({ index }) => index);
describe.each(reportYears)('whom messages of %i are about', (year) => {
  const small = planAt(year, 1000);
  const sampled = allDays(small).filter((day) => day % 61 === 5);
  const drawn = small.types.flatMap(({ type, total }) =>
    type.person?.kind === 'drawn' && total > 0 ? [{ id: type.id, type }] : [],
  );

  it.each(drawn)('$id: somebody of an age and a sex that a rule of the type has', ({ id, type }) => {
    const profiles = [type.person, ...small.planOf(id).variants.map(({ person }) => person)].flatMap((rule) => (rule === undefined ? [] : profilesOf(rule))); // oxfmt-ignore
    const weightAt = (ages: AgeWeights, age: number, sex: 'female' | 'male'): number =>
      ages.reduce((weight, [from, men, women]) => (age < from ? weight : sex === 'male' ? men : women), 0);
    // Whole households are clients where somebody claims.
    const assistedDays = Array.from({ length: 12 }, (_, month) => civilDay(year, month + 1, 15));
    const hasClients = small
      .planOf(id)
      .variants.some(({ person }) => person?.kind === 'drawn' && person.clients !== undefined);
    const isClient = (person: number): boolean =>
      hasClients && assistedDays.some((day) => hasBenefitOn('social-assistance', person, day));
    // Whoever is born in the year, and moves with their family, is of the youngest age.
    const outside = personsIn(small, id, sampled).filter(({ person }) => {
      const { sex, birthYear } = groupOf(person);
      return (
        !isClient(person) && !profiles.some(({ ages }) => weightAt(ages, Math.max(0, year - 1 - birthYear), sex) > 0)
      );
    });
    expect(outside).toEqual([]);
  });

  it.each(drawn)('$id: nobody who is dead by then, or not born yet', ({ id }) => {
    const all = personsIn(small, id, sampled);
    const gone = all.filter(({ person, instant, isRevision, isDeceased }) => !isRevision && !isDeceased && !isAliveOn(person, dayOf(instant))); // oxfmt-ignore
    expect(gone).toEqual([]);
    expect(all.filter(({ person, instant, isDeceased }) => isDeceased && isAliveOn(person, dayOf(instant) - 1))).toEqual([]); // oxfmt-ignore
  });

  it('Law 6: no real person, as every identity code is artificial', () => {
    const real: string[] = [];
    let codes = 0;
    for (const { type, total } of small.types) {
      if (type.person === undefined || total === 0) continue;
      for (const { person } of personsIn(small, type.id, sampled)) {
        const identityCode = identityCodeOf(person);
        if (identityCode !== null && !isArtificialIdentityCode(identityCode)) real.push(identityCode);
        codes += 1;
      }
    }
    expect(real).toEqual([]);
    expect(codes).toBeGreaterThan(1000);
  });

  describe('births and deaths of the whole year', () => {
    const register = planAt(year, 1, 'population-register');
    const births = personsIn(register, 'population-register.birth', allDays(register));
    const deaths = personsIn(register, 'population-register.death', allDays(register));

    /** Days from an event to the message that tells of it. */
    const lags = (told: readonly About[], eventDay: (person: number) => number | undefined): number[] =>
      told.map(({ person, instant }) => instant / 86_400_000 - (eventDay(person) ?? Number.NaN));

    it('report children some days after their birth, none before', () => {
      const days = lags(births, birthDayOf).sort((a, b) => a - b);
      expect(days[0]).toBeGreaterThan(0.9);
      expect(days.at(-1)).toBeLessThan(16);
    });

    it('report each child of the year once', () => {
      expect(new Set(births.map(({ person }) => person)).size).toBe(births.length);
    });

    it('report the deaths of people who have died: residents and persons abroad once, some of them a second time', () => {
      const days = lags(deaths, deathDayOf);
      expect(Math.min(...days)).toBeGreaterThan(0.9);
      const told = new Map<number, number>();
      for (const { person } of deaths) told.set(person, (told.get(person) ?? 0) + 1);
      expect(Math.max(...told.values())).toBe(2);
    });

    it('report those who came to Finland after they came, each once', () => {
      const arrivals = personsIn(register, 'population-register.registration', allDays(register));
      const days = lags(arrivals, (person) => arrivalsOf(year).stayOf(person).from);
      expect(Math.min(...days)).toBeGreaterThan(0.9);
      expect(new Set(arrivals.map(({ person }) => person)).size).toBe(arrivals.length);
    });
  });

  it.each([3, 10, 100, 1000])('tells at 1/%i of nobody before they are born or have died', (denominator) => {
    const register = planAt(year, denominator, 'population-register');
    const early = (type: string, eventDay: (person: number) => number | undefined): About[] =>
      personsIn(register, type, allDays(register)).filter(
        ({ person, instant }) => !(instant / 86_400_000 > (eventDay(person) ?? Infinity)),
      );
    expect(early('population-register.birth', birthDayOf)).toEqual([]);
    expect(early('population-register.death', deathDayOf)).toEqual([]);
  });
});
