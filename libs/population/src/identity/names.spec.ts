import { civilDay } from '../civil-day.js';
import { childrenOf, coupleOf, parentsOf } from '../family/family-of.js';
import { groupOf, residentCount } from '../layout/person-groups.js';
import { firstName, firstNames } from './first-names.js';
import { languageOf } from './language-of.js';
import { firstNameOf, lastNameOn } from './names-of.js';
import { lastNames } from './surnames.js';

const step = 977;
const sample = Array.from({ length: Math.floor(residentCount / step) }, (_, i) => i * step + 3);
const day = civilDay(2024, 6, 1);
const common = (sex: 'female' | 'male', year: number): string[] => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 4000; i += 1) {
    const name = firstName('fi', sex, year, Math.imul(i, 0x9e3779b1));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
};

describe('First names', () => {
  it.each([
    ['female', 1950, ['Ritva', 'Leena', 'Pirjo']],
    ['female', 1975, ['Minna', 'Sari', 'Tiina']],
    ['female', 2012, ['Aino']],
    ['male', 1950, ['Timo', 'Seppo']],
    ['male', 2010, ['Onni', 'Elias']],
  ] as const)('of %s children born in %i are those of the time', (sex, year, expected) => {
    const names = common(sex, year).slice(0, 25);
    for (const name of expected) expect(names).toContain(name);
  });

  it('are of no other time: nobody born in 2015 is called Pirjo', () => {
    expect(common('female', 2015)).not.toContain('Pirjo');
  });
});

describe('The language of residents', () => {
  it('is Swedish for 5 % and another one for 10 %', () => {
    const languages = sample.map(languageOf);
    const percent = (is: (language: string) => boolean): number =>
      (100 * languages.filter(is).length) / languages.length;
    expect(Math.abs(percent((language) => language === 'sv') - 5.1)).toBeLessThan(0.9);
    expect(Math.abs(percent((language) => language !== 'sv' && language !== 'fi') - 10)).toBeLessThan(1.5);
  });
});

describe('Names', () => {
  it('are all in the lists that recordings carry', () => {
    const [first, last] = [new Set(firstNames), new Set(lastNames)];
    expect(sample.filter((ordinal) => !first.has(firstNameOf(ordinal)) || !last.has(lastNameOn(ordinal, day)))).toEqual(
      [],
    );
  });

  it('go through families: siblings share one, which a parent has or had', () => {
    let families = 0;
    for (const ordinal of sample) {
      const children = childrenOf(ordinal).filter((child) => parentsOf(child).mother === ordinal);
      if (children.length < 2 || groupOf(ordinal).sex === 'male') continue;
      families += 1;
      const ofMen = new Set(
        children.filter((child) => groupOf(child).sex === 'male').map((child) => lastNameOn(child, day)),
      );
      expect(ofMen.size).toBeLessThanOrEqual(2);
    }
    expect(families).toBeGreaterThan(100);
  });

  it('are shared by most married couples', () => {
    const couples = sample
      .flatMap((ordinal) => coupleOf(ordinal) ?? [])
      .filter(({ weddingDay }) => (weddingDay ?? day) < day);
    const shared = couples.filter(({ woman, man }) => lastNameOn(woman, day) === lastNameOn(man, day)).length;
    expect(shared / couples.length).toBeGreaterThan(0.7);
  });
});
