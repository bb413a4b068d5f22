import { keyOf } from '@tietovirta/chance';
import { exchanges } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { birthDayOf, childrenOf, civilDay, firstTimers, groupOf, homeOn, organisationAt } from '@tietovirta/population';
import { scaledFigures } from '@tietovirta/published';
import { Generator } from './generator.js';

const ids = ['patient-documents', 'social-documents', 'wills'];
const yearOf = (year: 2024 | 2023) =>
  planYear({
    figures: scaledFigures(year, { numerator: 1, denominator: 100 }),
    exchanges: exchanges.filter(({ id }) => ids.includes(id)),
    seed: 1,
  });
const years = { 2024: yearOf(2024), 2023: yearOf(2023) };

const made = (type: string, of: 2024 | 2023 = 2024) => {
  const year = years[of];
  const generator = new Generator(year);
  return [...year.planOf(type).dayCounts.entries()].flatMap(([day, count]) => {
    if (count === 0) return [];
    const columns = generator.openSlice(type, day).make(0, count);
    const [persons, organisations] = [arrayIn(columns, 'person', 'uint32'), arrayIn(columns, 'organisation', 'uint16')];
    return Array.from({ length: count }, (_, row) => ({ day: civilDay(of, 1, 1) + day, person: persons[row] as number, organisation: organisations[row] as number })); // oxfmt-ignore
  });
};
const personsOf = (type: string, of: 2024 | 2023 = 2024): readonly number[] =>
  made(type, of).map(({ person }) => person);

describe('First documents of persons', () => {
  it('are of one person each, newborns and others apart, as many as the stock of persons grew by', () => {
    const [others, newborns] = [personsOf('patient-documents.first-document'), personsOf('patient-documents.newborn-document')]; // oxfmt-ignore
    expect(new Set([...others, ...newborns]).size).toBe(1000); // (6 800 000 − 6 700 000) / 100
    expect(newborns).toHaveLength(437); // 43 725 / 100
  });

  it('of newborns come when they are born, and go to the area of the home', () => {
    for (const { person, day, organisation } of made('patient-documents.newborn-document')) {
      expect(day).toBeGreaterThanOrEqual(birthDayOf(person));
      expect(day - birthDayOf(person)).toBeLessThan(60);
      const { municipality } = homeOn(person, day);
      if (municipality !== undefined && municipality.area.code !== '91')
        expect(organisationAt(organisation).area).toBe(municipality.area.code);
    }
  });

  it('in social welfare are of residents of the area that writes', () => {
    const documents = made('social-documents.first-document');
    expect(new Set(documents.map(({ person }) => person)).size).toBe(2000); // (1.8 M − 1.6 M) / 100
    const atHome = documents.filter(({ person, day, organisation }) => organisationAt(organisation).area === homeOn(person, day).municipality?.area.code); // oxfmt-ignore
    expect(atHome.length / documents.length).toBeGreaterThan(0.97);
  });
});

describe('Documents of residents of Åland', () => {
  const writersOf = (type: string): readonly string[] => {
    const ofAland = made(type).filter(({ person, day }) => homeOn(person, day).municipality?.area.code === '91');
    return [...new Set(ofAland.map(({ organisation }) => organisationAt(organisation).id))];
  };

  it('are written by the authority of health care, and those of social welfare by that of social services', () => {
    expect([writersOf('patient-documents.first-document'), writersOf('social-documents.first-document')]).toEqual([['ahs'], ['kst']]); // oxfmt-ignore
  });
});

describe('First patient documents', () => {
  it('are of nobody who was born, or gave birth, in the years of the archive', () => {
    const known = personsOf('patient-documents.first-document').filter((person) => {
      const births = [person, ...(groupOf(person).sex === 'female' ? childrenOf(person) : [])].map((each) => groupOf(each).birthYear); // oxfmt-ignore
      return births.some((born) => born >= 2014 && born < 2024);
    });
    expect(known).toEqual([]);
  });
});

describe('Wills', () => {
  it('are withdrawn by people who have one: nobody makes and withdraws one in a year, and nobody withdraws twice', () => {
    const [madeNow, withdrawn] = [personsOf('wills.organ-donation'), personsOf('wills.organ-donation-withdrawn')];
    expect(madeNow).toHaveLength(420); // (863 415 − 825 183 + 3 768) / 100, each rounded
    expect(withdrawn).toHaveLength(38); // 3 768 / 100
    expect(new Set([...madeNow, ...withdrawn]).size).toBe(420 + 38);
    // At the beginning of the line of those who made one, behind those who withdrew theirs in 2023.
    const key = keyOf('first timers', 1, 'wills.organ-donation');
    const line = firstTimers({ year: 2024, key, ages: { from: 18, to: 104 }, before: 38, count: 38 });
    expect(withdrawn.toSorted()).toEqual([...line].toSorted());
  });
});
