import { numberText } from './number-text.js';

describe('a number of an exchange', () => {
  it('is printed with the marks of the language', () => {
    expect(numberText(75_000_000, 'fi')).toBe('75 000 000');
    expect(numberText(75_000_000, 'en')).toBe('75,000,000');
    expect(numberText(0.5, 'fi')).toBe('0,5');
    expect(numberText(1234.5, 'en')).toBe('1,234.5');
  });

  it('is a range where it has bounds, with the median where it has one', () => {
    expect(numberText({ from: 16, to: 67 }, 'fi')).toBe('16–67');
    expect(numberText({ shortest: 0.5, median: 5, longest: 21 }, 'fi')).toBe('0,5–21, mediaani 5');
    expect(numberText({ shortest: 0.5, median: 5, longest: 21 }, 'en')).toBe('0.5–21, median 5');
  });

  it('says of a machine how fast half of its answers are, and how late a few', () => {
    const delay = { median: 0.9, late: 5, longest: 60 };
    expect(numberText(delay, 'fi')).toBe('mediaani 0,9, yksi sadasta yli 5, enintään 60');
    expect(numberText(delay, 'en')).toBe('median 0.9, one in a hundred beyond 5, at most 60');
  });

  it('is a list where it has parts, the first twelve of them', () => {
    expect(numberText({ answer: 76, expiry: 4 }, 'en')).toBe('answer 76, expiry 4');
    expect(numberText({ P_BUC_05: [70, 30] }, 'en')).toBe('P_BUC_05 70/30');
    const many = Object.fromEntries(Array.from({ length: 13 }, (_, place) => [`part-${place}`, place]));
    expect(numberText(many, 'en')).toMatch(/part-11 11, … \(13\)$/);
  });
});
