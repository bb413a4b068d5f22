import fc from 'fast-check';
import { readPrinted } from './read-printed.js';

/** Written apart from the printing of key-figures, so that the two check each other there. */
const withSpaces = (count: number): string => new Intl.NumberFormat('en-US').format(count).replaceAll(',', ' ');

describe('a printed cell', () => {
  it('with digits in groups of three is an exact count', () => {
    expect(readPrinted('63 898 685')).toEqual({ kind: 'integer', value: 63_898_685 });
    expect(readPrinted('0')).toEqual({ kind: 'integer', value: 0 });
  });

  it('in millions is rounded, and says to how many decimals', () => {
    expect(readPrinted('7,3 milj.')).toEqual({ kind: 'rounded', value: 7_300_000, unit: 'million', decimals: 1 });
    expect(readPrinted('4 milj')).toEqual({ kind: 'rounded', value: 4_000_000, unit: 'million', decimals: 0 });
    expect(readPrinted('3,65 mrd.')).toEqual({ kind: 'rounded', value: 3_650_000_000, unit: 'billion', decimals: 2 });
  });

  it('may say of what it is: of euros, or of persons', () => {
    expect(readPrinted('17,3 mrd. eur')).toMatchObject({ value: 17_300_000_000, decimals: 1, of: 'euros' });
    expect(readPrinted('114,0 milj. eur')).toMatchObject({ value: 114_000_000, decimals: 1, of: 'euros' });
    expect(readPrinted('4,7 milj. hlöä')).toMatchObject({ value: 4_700_000, decimals: 1, of: 'persons' });
  });

  it('that says "nearly" is below what it rounds to', () => {
    const million = { kind: 'rounded', value: 5_000_000, unit: 'million', decimals: 0 };
    expect(readPrinted('lähes 5 milj.')).toEqual({ ...million, isNearly: true });
    for (const unread of ['lähes 5', 'lähes 4,9 milj.', 'lähes 0,5–1,5 milj.', 'lähes 5 mrd.'])
      expect(() => readPrinted(unread)).toThrow('no form');
  });

  it('with an en dash is a range', () => {
    const range = { kind: 'range', from: 500_000, to: 1_500_000, unit: 'million', decimals: 1 };
    expect(readPrinted('0,5–1,5 milj.')).toEqual(range);
  });

  it("of '-' says that there is no figure, which is not zero", () => {
    expect(readPrinted('-')).toEqual({ kind: 'unavailable' });
  });

  it('that is blank says nothing, which is neither zero nor a dash', () => {
    expect(readPrinted('')).toEqual({ kind: 'blank' });
  });

  it('with a percent sign is a share', () => {
    expect(readPrinted('73 %')).toEqual({ kind: 'percent', value: 73 });
  });

  it.each(['1434901', '1,434,901', '14 34 901', ' ', '–', '0,5-1,5 milj.', '7.3 milj.', 'noin 42 000', '1\u00a0447'])(
    'of the form "%s" is refused, since the report prints none like it',
    (printed) => {
      expect(() => readPrinted(printed)).toThrow(expect.objectContaining({ code: 'CELL_UNREADABLE' }));
    },
  );

  it('gives back every count that is printed', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), (value) => {
        expect(readPrinted(withSpaces(value))).toEqual({ kind: 'integer', value });
      }),
    );
  });

  it('gives millions without an error of floating point', () => {
    fc.assert(
      fc.property(fc.nat(99_999), (tenths) => {
        const printed = `${Math.floor(tenths / 10)},${tenths % 10} milj.`;
        expect(readPrinted(printed)).toMatchObject({ value: tenths * 100_000 });
      }),
    );
  });
});
