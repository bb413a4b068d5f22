import fc from 'fast-check';
import { iban } from './iban.js';
import { isIban } from './is-iban.js';
import { isReferenceNumber, referenceNumber } from './reference-number.js';
import { isRfReference, rfReference } from './rf-reference.js';

const changedAt = (text: string, at: number, by: number): string =>
  text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);
const base = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{2,18}$/))
  .map(([first, rest]) => `${first}${rest}`);

describe('A Finnish IBAN', () => {
  it('of the synthetic bank has Luhn digit and check digits', () => {
    expect(iban(999_900_001)).toBe('FI3879999999000010');
    expect(iban(999_900_002)).toBe('FI3779999999000028');
  });

  it('is checked by a rule that real public accounts pass', () => {
    expect(['FI8750000120343263', 'FI6550000120496046'].map(isIban)).toEqual([true, true]);
  });

  it('is never another length, country or with spaces', () => {
    for (const text of ['FI38 7999 9999 0000 10', 'SE3879999999000010', 'FI387999999900001', '']) {
      expect(isIban(text)).toBe(false);
    }
  });

  it('always passes its own check and shows any single changed digit', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999_999),
        fc.integer({ min: 2, max: 17 }),
        fc.integer({ min: 1, max: 9 }),
        (account, at, by) => {
          const text = iban(account);
          expect(text).toMatch(/^FI\d\d7999\d{10}$/);
          expect(isIban(text)).toBe(true);
          expect(isIban(changedAt(text, at, by))).toBe(false);
        },
      ),
    );
  });

  it('needs an account of at most nine digits', () => {
    for (const account of [-1, 1_000_000_000, 1.5]) expect(() => iban(account)).toThrow(RangeError);
  });
});

describe('A Finnish payment reference', () => {
  it.each([
    ['123', '1232'],
    ['1234567', '12345672'],
    ['20240001', '202400013'],
  ])('with base %s is %s', (from, expected) => {
    expect(referenceNumber(from)).toBe(expected);
    expect(isReferenceNumber(expected)).toBe(true);
  });

  it('shows any single changed digit', () => {
    fc.assert(
      fc.property(base, fc.nat(1000), fc.integer({ min: 1, max: 9 }), (from, place, by) => {
        const text = referenceNumber(from);
        expect(isReferenceNumber(text)).toBe(true);
        expect(isReferenceNumber(changedAt(text, place % text.length, by))).toBe(false);
      }),
    );
  });

  it('needs a base of 3-19 digits', () => {
    for (const from of ['12', '0123', '12a', '1'.repeat(20)]) expect(() => referenceNumber(from)).toThrow(RangeError);
  });
});

describe('A reference in international form', () => {
  it.each([
    ['1232', 'RF111232'],
    ['12345672', 'RF8512345672'],
    ['202400013', 'RF09202400013'],
    ['539007547034', 'RF18539007547034'],
  ])('of %s is %s', (reference, expected) => {
    expect(rfReference(reference)).toBe(expected);
    expect(isRfReference(expected)).toBe(true);
  });

  it('shows any single changed digit', () => {
    fc.assert(
      fc.property(base, fc.nat(1000), fc.integer({ min: 1, max: 9 }), (from, place, by) => {
        const text = rfReference(from);
        expect(isRfReference(text)).toBe(true);
        expect(isRfReference(changedAt(text, 2 + (place % (text.length - 2)), by))).toBe(false);
      }),
    );
  });

  it('needs digits or capital letters', () => {
    for (const reference of ['', 'a', '1'.repeat(22)]) expect(() => rfReference(reference)).toThrow(RangeError);
  });
});
