import { plainPen } from '@tietovirta/wording';
import { findPerson } from './find-person.js';
import { lifeText } from './life-text.js';
import { lifeView } from './life-view.js';
import { PersonRefused } from './person-refused.js';

const textOf = (ordinal: number, year = 2024, lang: 'en' | 'fi' = 'en'): string =>
  lifeText(lifeView(ordinal, year), { lang, pen: plainPen });

const refusalOf = (text: string): string | undefined => {
  try {
    findPerson(text);
    return undefined;
  } catch (error) {
    return error instanceof PersonRefused ? error.code : String(error);
  }
};

describe('A person is found', () => {
  it('by ordinal, and by identity code in either case', () => {
    const code = lifeView(1_234_567, 2024).person.identityCode as string;
    expect([findPerson('1234567'), findPerson(code), findPerson(code.toLowerCase())]).toEqual([1_234_567, 1_234_567, 1_234_567]); // oxfmt-ignore
  });

  it.each([
    ['131052-308T', 'REAL_CODE'],
    ['131052-308U', 'NO_PERSON'],
    ['somebody', 'NO_PERSON'],
    ['999999999', 'PAST_LAST_PERSON'],
    ['010130V9007', 'NOBODYS_CODE'],
  ])('not by %s: %s', (text, code) => {
    expect(refusalOf(text)).toBe(code);
  });

  it('without repeating a code that a real person may have', () => {
    expect(() => findPerson('131052-308T')).toThrow(/artificial range 900-999/);
    expect(() => findPerson('131052-308T')).not.toThrow(/131052/);
  });
});

describe('A life', () => {
  it('is told with identity, home, family, account and the year by months', () => {
    const text = textOf(4_000_000);
    for (const part of ['A synthetic person', 'born', 'home', 'partner', 'children', 'account', 'The year 2024'])
      expect(text).toContain(part);
  });

  it('covers the twelve months without a gap, and every month once', () => {
    for (const ordinal of [1_234_567, 2_345_678, 5_600_000, 5_590_000]) {
      const { months } = lifeView(ordinal, 2024);
      expect(months[0]?.from).toBe(1);
      expect(months.at(-1)?.to).toBe(12);
      for (let i = 1; i < months.length; i += 1) expect(months[i]?.from).toBe((months[i - 1]?.to ?? 0) + 1);
    }
  });

  it('is told in Finnish too', () => {
    expect(textOf(4_000_000, 2024, 'fi')).toMatch(/Keinotekoinen henkilö[^]*syntynyt[^]*Vuosi 2024/);
  });

  it('of a child names the parents and no account', () => {
    const { mother, ties } = lifeView(5_600_000, 2024);
    expect([mother !== null, ties]).toEqual([true, null]);
  });

  it('of a year begins with who has not been born yet, and ends with who has died', () => {
    expect(textOf(5_600_000, 2022)).toContain('not yet born');
    expect(lifeView(5_600_000, 2022).deathDate).toBeNull();
  });
});
