import { exchanges } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { arrayIn } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { scaledFigures } from '@tietovirta/published';
import { plainPen } from '@tietovirta/wording';
import { findPerson } from './find-person.js';
import { lifeText } from './life-text.js';
import { lifeView } from './life-view.js';
import { messagesAbout } from './messages-about.js';
import { messagesText } from './messages-text.js';
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

  it('of an arrival begins abroad and comes to Finland on a day of the year', () => {
    expect(textOf(6_616_963)).toMatch(/1-5 {2}abroad[^]*2024-06-03 {2}moves to Finland: .* VAASA/);
  });

  it('counts the household of the day of which the home is told', () => {
    // Moves in with a partner in August.
    const { householdMembers, partner, events } = lifeView(4_289_012, 2024);
    expect([householdMembers, partner, events[0]?.kind]).toEqual([1, null, 'couple']);
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

describe('The messages of the year about a person', () => {
  const few = ['population-register', 'kelmu-information-requests', 'document-sending'];
  const year = planYear({
    figures: scaledFigures(2024, { numerator: 1, denominator: 20 }),
    exchanges: exchanges.filter(({ id }) => few.includes(id)),
    seed: 1,
  });
  /** Born on 9 December 2024. */
  const newborn = 5_650_123;
  const full = planYear({
    figures: scaledFigures(2024, { numerator: 1, denominator: 1 }),
    exchanges: exchanges.filter(({ id }) => id === 'population-register'),
    seed: 1,
  });

  it('tell of a birth some days after it, without a look at every message', () => {
    const messages = messagesAbout(newborn, full, { year: 2024 }, { all: false });
    expect(messages.map(({ messageType }) => messageType.id)).toEqual(['population-register.birth']);
    expect(messages[0]?.time.slice(0, 10)).toMatch(/^2024-12-1\d$/);
    const text = messagesText(messages, { lang: 'en', pen: plainPen }, false);
    expect(text).toMatch(/Birth {2}2024\/population-register\.birth\/\d+\n {2}.*--all looks through all/);
  });

  it('are found in every exchange when all are looked through, with what follows them, in order of time', () => {
    const request = new Generator(year).message('kelmu.document', 700);
    const person = arrayIn(request, 'person', 'uint32')[0] as number;
    const shares: number[] = [];
    const asked = messagesAbout(person, year, { year: 2024 }, { all: true, onShare: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(asked.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['2024/kelmu.document/700', '2024/kelmu.document-receipt/700']),
    );
    expect(messagesAbout(person, year, { year: 2024 }, { all: false })).toEqual([]);
    const times = asked.map(({ time }) => Date.parse(time));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('may be none', () => {
    expect(messagesText([], { lang: 'en', pen: plainPen }, true)).toBe('\nMessages of the year\n  none\n');
  });
});
