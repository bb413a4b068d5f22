import fc from 'fast-check';
import { drawBars } from './bars.js';

const plain = (bar: string): string => bar;
const bar = (value: number) => ({ label: 'Jan', value, printed: `${value}` });

describe('bars', () => {
  it('are as long as their share of the largest, to an eighth of a character', () => {
    expect(drawBars([bar(80), bar(40), bar(1), bar(0)], 19, plain)).toEqual([
      'Jan  80  ██████████',
      'Jan  40  █████',
      'Jan   1  ▏',
      'Jan   0',
    ]);
  });

  it('never grow beyond the line, and never hide what is there', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.integer({ min: 40, max: 200 }), (values, width) => {
        drawBars(values.map(bar), width, plain).forEach((line, i) => {
          expect(line.length).toBeLessThanOrEqual(width);
          expect(/[█-▏]/.test(line)).toBe((values[i] ?? 0) > 0);
        });
      }),
    );
  });
});
