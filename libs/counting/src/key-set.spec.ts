import fc from 'fast-check';
import { bytesOfKeys, KeySet } from './key-set.js';

const key = fc.oneof(fc.nat(300), fc.nat(6_000_000));
const keys = fc.array(key, { maxLength: 200 });
const setOf = (...parts: readonly (readonly number[])[]): KeySet => {
  const set = new KeySet();
  for (const part of parts) set.add(new KeySet().addKeys(part).bytes());
  return set;
};
const ascending = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((one, other) => one - other);

describe('A set of keys', () => {
  it('is the same however it was put together, and holds each key once', () => {
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 5 }), (parts) => {
        const set = setOf(...parts);
        expect([...set]).toEqual(ascending(parts.flat()));
        expect(set.size).toBe(new Set(parts.flat()).size);
        const other = setOf(...[...parts].reverse(), ...parts);
        expect(Buffer.from(other.bytes()).equals(Buffer.from(set.bytes()))).toBe(true);
      }),
    );
  });

  it('is told by its keys in any order, few or many', () => {
    const few = fc.uniqueArray(key, { maxLength: 200 });
    const many = fc.integer({ min: 1, max: 40 }).map((step) => Array.from({ length: 500 }, (_, place) => step * (499 - place))); // oxfmt-ignore
    fc.assert(
      fc.property(fc.oneof(few, many), (some) => {
        expect([...new KeySet().add(bytesOfKeys(Uint32Array.from(some)))]).toEqual(ascending(some));
      }),
    );
  });

  it('knows what is in it, and what is not', () => {
    fc.assert(
      fc.property(keys, key, (some, asked) => {
        expect(setOf(some).has(asked)).toBe(some.includes(asked));
      }),
    );
  });

  it('unites with another', () => {
    fc.assert(
      fc.property(keys, keys, (some, others) => {
        expect([...setOf(some).union(setOf(others))]).toEqual(ascending([...some, ...others]));
      }),
    );
  });

  it('takes a bit a key where keys are many, and about a byte a key where they are few', () => {
    const everySecond = Array.from({ length: 100_000 }, (_, place) => 2 * place);
    expect(setOf(everySecond).bytes().length).toBeLessThanOrEqual(1 + 200_000 / 8 + 4);
    const everyHundredth = Array.from({ length: 10_000 }, (_, place) => 100 * place);
    expect(setOf(everyHundredth).bytes().length).toBeLessThanOrEqual(1 + 10_000);
    expect(setOf([4_294_967_295]).bytes().length).toBeLessThan(10);
  });

  it.each([
    ['nothing', []],
    ['an unknown form', [3, 1]],
    ['gaps that end in the middle', [2, 0x80]],
    ['a gap without end', [2, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1]],
    ['a key beyond 32 bits', [2, 0xff, 0xff, 0xff, 0xff, 0x0f, 0]],
  ])('is refused where its bytes are %s', (_, bytes) => {
    expect(() => new KeySet().add(Uint8Array.from(bytes))).toThrow(RangeError);
  });
});
