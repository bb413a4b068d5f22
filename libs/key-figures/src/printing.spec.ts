import { keyFigureOf } from './feeds.js';
import { printingRuleOf } from './key-figure.js';
import { publishedTables, readPrinted, reportYears, textFigures, type ReportYear } from '@tietovirta/published';
import { inEnglish } from '@tietovirta/wording';
import fc from 'fast-check';
import {
  printBalance,
  printCount,
  printDifference,
  printFigure,
  printInBillions,
  printInMillions,
  printInMillionsOfEuros,
  printInThousands,
  printRangeInMillions,
} from './printing.js';

const count = fc.oneof(fc.nat(5000), fc.nat(2 ** 31 - 1), fc.maxSafeNat());

describe('a printed count', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1 000'],
    [54_713, '54 713'],
    [63_898_685, '63 898 685'],
  ])('%i is "%s"', (value, printed) => expect(printCount(value)).toBe(printed));

  it('is read back as the same count', () => {
    fc.assert(
      fc.property(count, (value) => expect(readPrinted(printCount(value))).toEqual({ kind: 'integer', value })),
    );
  });
});

describe('a figure in millions', () => {
  it('rounding of 7,3: 7 345 645 Kelmu queries are 7,3 milj. and not 7,4', () => {
    expect(printInMillions(1_320_523 + 6_025_122)).toBe('7,3 milj.'); // 7 345 645
    expect(printInMillions(1_282_035 + 5_583_030)).toBe('6,9 milj.'); // 6 865 065
  });

  it.each([
    [7_349_999, '7,3 milj.'],
    [7_350_000, '7,4 milj.'],
    [7_250_000, '7,3 milj.'],
    [7_249_999, '7,2 milj.'],
    [9_950_000, '10,0 milj.'],
    [1_000_000, '1,0 milj.'],
  ])('%i is rounded half up to "%s"', (value, printed) => expect(printInMillions(value)).toBe(printed));

  it('is printed to the last message below one million, where a decimal would tell too little', () => {
    expect(printInMillions(999_999)).toBe('999 999');
    expect(printInMillions(7_346)).toBe('7 346');
  });

  it('is read back within half of its last decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 2 ** 31 - 1 }), (value) => {
        // From 1 000 milj. on the report would change to mrd.; no row comes near it.
        fc.pre(value < 999_950_000);
        const read = readPrinted(printInMillions(value));
        expect(read).toMatchObject({ kind: 'rounded', unit: 'million', decimals: 1 });
        const rounded = read.kind === 'rounded' ? read.value : Number.NaN;
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(50_000);
      }),
    );
  });
});

describe('nearly so many millions', () => {
  it.each([
    [4_900_000, 'lähes 5 milj.'],
    [4_500_000, 'lähes 5 milj.'],
    [4_499_999, '4,5 milj.'],
    [5_000_000, '5,0 milj.'],
    [5_100_000, '5,1 milj.'],
    [999_999, '999 999'],
  ])('%i is "%s": below a whole number that it rounds to', (value, printed) => {
    expect(printFigure(value, 'nearly-millions')).toBe(printed);
  });

  it('is almost so many in English', () => {
    expect(inEnglish('lähes 5 milj.')).toBe('almost 5 M');
  });
});

describe('a figure in billions', () => {
  it.each([
    [4_100_000_000, '4,1 mrd.', '4,10 mrd.'],
    [3_650_000_000, '3,7 mrd.', '3,65 mrd.'],
    [4_104_999_999, '4,1 mrd.', '4,10 mrd.'],
    [4_149_999_999, '4,1 mrd.', '4,15 mrd.'],
    [3_649_000, '3 649 000', '3 649 000'],
  ])('%i is "%s" with one decimal and "%s" with two; below a billion it is printed to the last', (value, one, two) =>
    expect([printInBillions(value, 1), printInBillions(value, 2)]).toEqual([one, two]),
  );
});

describe('a range', () => {
  it('is printed in millions with an en dash', () => {
    expect(printRangeInMillions({ from: 512_345, to: 1_483_000 })).toBe('0,5–1,5 milj.');
    expect(printRangeInMillions({ from: 30_000, to: 1_483_000 })).toBe('0,0–1,5 milj.');
  });

  it('is printed to the last message when even the busiest day has less than a million', () => {
    expect(printRangeInMillions({ from: 512, to: 1_483 })).toBe('512–1 483');
  });
});

describe('money in millions', () => {
  it.each([
    [114_000_000, '114,0 milj. eur'],
    [117_049_999.99, '117,0 milj. eur'],
    [117_050_000, '117,1 milj. eur'],
    [999_999.99, '999 999,99 eur'],
  ])('%d euros are "%s", and printed to the cent below one million', (euros, printed) =>
    expect(printInMillionsOfEuros(euros)).toBe(printed),
  );
});

describe('a count in whole thousands', () => {
  it.each([
    [42_000, '42 000'],
    [41_500, '42 000'],
    [41_499, '41 000'],
    [1_499, '1 000'],
    [999, '999'],
  ])('%i is rounded half up to "%s", and printed to the last below one thousand', (value, printed) =>
    expect(printInThousands(value)).toBe(printed),
  );
});

describe('a stock of which a part of the year was simulated', () => {
  it('is printed as what it began with and what came on top', () => {
    expect(printBalance({ opening: 1_600, flow: 2 })).toBe('1 600 + 2');
    expect(printFigure({ opening: 16, flow: 0 }, 'stock')).toBe('16 + 0');
    expect(printBalance({ opening: 825_183, flow: -1_200 })).toBe('825 183 − 1 200'); // more went than came
  });
});
const ruleOf = (row: string, year: ReportYear) => {
  const figure = keyFigureOf(row);
  return figure && printingRuleOf(figure, year);
};

describe('what the report prints', () => {
  it('is printed alike from its value, in every cell of every year', () => {
    for (const { id, printed } of [...publishedTables.flatMap((table) => table.rows), ...textFigures])
      for (const year of reportYears) {
        const [cell, rule] = [printed[year], ruleOf(id, year)];
        const read = readPrinted(cell);
        if (read.kind === 'integer') {
          expect(printFigure(read.value, 'count')).toBe(cell);
          expect(printFigure(read.value, 'stock')).toBe(cell);
        }
        // What is nearly so many is below them.
        const below = read.kind === 'rounded' && read.isNearly === true ? 1 : 0;
        if (read.kind === 'rounded' && rule !== undefined) expect(printFigure(read.value - below, rule)).toBe(cell);
        if (read.kind === 'range') expect(printFigure({ from: read.from, to: read.to }, 'millions')).toBe(cell);
      }
  });
});

describe('a difference', () => {
  it('of money has its cents', () => {
    expect(printDifference(-0.05, 'billions-of-euros')).toBe('−0,05 eur');
    expect(printDifference(1_234_567.5, 'billions-of-euros')).toBe('+1 234 567,50 eur');
  });

  it.each([
    [0, '0'],
    [12, '+12'],
    [-22_052, '−22 052'],
  ])('of %i is "%s"', (value, printed) => expect(printDifference(value)).toBe(printed));
});

describe('a printed form in English', () => {
  it.each([
    ['1 434 901', '1,434,901'],
    ['7,3 milj.', '7.3 M'],
    ['17,3 mrd. eur', '17.3 bn EUR'],
    ['16 570 000,05 eur', '16,570,000.05 EUR'],
    ['0,5–1,5 milj.', '0.5–1.5 M'],
    ['512–1 483', '512–1,483'],
    ['−22 052', '−22,052'],
    ['73 %', '73%'],
    ['-', '-'],
    ['', ''],
  ])('of "%s" is "%s"', (finnish, english) => expect(inEnglish(finnish)).toBe(english));

  it('has the digits in the same groups', () => {
    fc.assert(
      fc.property(count, (value) => {
        expect(inEnglish(printCount(value))).toBe(new Intl.NumberFormat('en-US').format(value));
      }),
    );
  });
});
