import fc from 'fast-check';
import { parseScale } from './parse-scale.js';
import { formatScale, isSameScale, lowestTerms } from './scale.js';

describe('a scale', () => {
  it.each([
    ['1', 1, 1],
    ['2', 2, 1],
    ['1/1000', 1, 1000],
    ['2/2000', 2, 2000],
    ['3 / 2', 3, 2],
    ['0.001', 1, 1000],
    ['0,001', 1, 1000],
    [' 1.50 ', 3, 2],
    ['1e-7', 1, 10_000_000],
    ['1.5e+2', 150, 1],
    ['0.000000001', 1, 1_000_000_000],
    ['0.50000000000', 1, 2],
  ])('of "%s" is %i / %i', (text, numerator, denominator) => {
    expect(parseScale(text)).toEqual({ scale: { numerator, denominator } });
  });

  it.each(['', 'x', '-1', '1e', '1/', '/2', '1/2/3', '10 %', 'Infinity'])(
    'of "%s" is refused and shows how it is written',
    (text) => {
      const because = expect.stringContaining(
        'write a whole number, a fraction or a decimal, such as 2, 1/1000 or 0.001',
      );
      expect(parseScale(text)).toEqual({ error: { fi: expect.any(String), en: because } });
    },
  );

  it.each([
    ['0', 'would leave no messages'],
    ['0.000', 'would leave no messages'],
    ['0/5', 'would leave no messages'],
    ['1/0', 'divides by zero'],
    ['1001', 'more than 1000 times'],
    ['999999', 'more than 1000 times'],
    ['1000000000', 'more than 1000 times'],
    ['1e+21', 'more than 1000 times'],
    ['12345678901/1', 'more than 1000 times'],
    ['0.0000000001', 'more than 9 decimals'],
    ['1e-300', 'more than 9 decimals'],
    ['1/12345678901', 'finer than a billionth'],
  ])('of "%s" is refused: it %s', (text, why) => {
    expect(parseScale(text)).toEqual({ error: { fi: expect.any(String), en: expect.stringContaining(why) } });
  });

  it('is the same whatever terms it is written in', () => {
    expect(isSameScale({ numerator: 2, denominator: 100 }, { numerator: 1, denominator: 50 })).toBe(true);
    expect(isSameScale({ numerator: 2, denominator: 100 }, { numerator: 1, denominator: 51 })).toBe(false);
  });

  it('has lowest terms', () => {
    expect(lowestTerms({ numerator: 6, denominator: 4000 })).toEqual({ numerator: 3, denominator: 2000 });
    expect(lowestTerms({ numerator: 7, denominator: 1 })).toEqual({ numerator: 7, denominator: 1 });
  });

  it('is read as it was written', () => {
    const terms = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 999_999_999 }));
    fc.assert(
      fc.property(terms, ([numerator, denominator]) => {
        const parsed = parseScale(`${numerator}/${denominator}`);
        if ('error' in parsed) throw new Error(parsed.error.en);
        expect(parsed.scale.numerator * denominator).toBe(parsed.scale.denominator * numerator);
        expect(parseScale(formatScale(parsed.scale))).toEqual(parsed);
      }),
    );
  });
});
