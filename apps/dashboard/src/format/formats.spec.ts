import { formatsOf } from './formats.js';
import { languageAmong, pageLanguages } from '../texts/page-language.js';

const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('numbers', () => {
  it('are written as each language writes them', () => {
    expect(pageLanguages.map((lang) => plain(formatsOf(lang).count(1_434_901)))).toEqual([
      '1 434 901',
      '1 434 901',
      '1,434,901',
    ]);
    expect(pageLanguages.map((lang) => plain(formatsOf(lang).printed('0,5–1,5 milj.')))).toEqual([
      '0,5–1,5 milj.',
      '0,5–1,5 mn',
      '0.5–1.5 M',
    ]);
  });

  it('say 100 % only of what is all', () => {
    expect([formatsOf('en').percent(1), formatsOf('en').percent(0.99999)]).toEqual(['100%', '99.9%']);
  });
});

describe('times', () => {
  it('are those of Helsinki, in summer and in winter', () => {
    expect(formatsOf('en').exactClock('2024-07-01T12:00:00.250Z')).toBe('15:00:00.250');
    expect(formatsOf('en').exactClock('2024-01-01T12:00:00.250Z')).toBe('14:00:00.250');
  });

  it('of a day are that day in every language', () => {
    expect(pageLanguages.map((lang) => formatsOf(lang).day('2024-03-31'))).toEqual([
      '31. maaliskuuta 2024',
      '31 mars 2024',
      '31 March 2024',
    ]);
  });

  it('that last are told by their two largest units', () => {
    const { duration } = formatsOf('en');
    expect([0.286, 0.99, 8, 724, 283_000].map(duration).map(plain)).toEqual([
      '286 ms',
      '1 s',
      '8 s',
      '12 min 4 s',
      '3 d 6 h',
    ]);
  });
});

describe('the language of a reader', () => {
  it('is the first that the page speaks', () => {
    expect(languageAmong(['de-DE', 'sv-SE', 'fi'])).toBe('sv');
    expect(languageAmong(['de'])).toBe('en');
  });
});
