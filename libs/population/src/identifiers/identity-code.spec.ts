import fc from 'fast-check';
import { centurySigns } from './century-signs.js';
import { identityCode } from './identity-code.js';
import { isArtificialIdentityCode, isIdentityCode } from './is-identity-code.js';

const century = fc.constantFrom(18 as const, 19 as const, 20 as const);
const code = century.chain((c) =>
  fc
    .tuple(
      fc.date({
        min: new Date(Date.UTC(c * 100, 0, 1)),
        max: new Date(Date.UTC(c * 100 + 99, 11, 31)),
        noInvalidDate: true,
      }),
      fc.integer({ min: 900, max: 999 }),
      fc.constantFrom(...centurySigns[c]),
    )
    .map(([date, number, sign]) => identityCode(date.toISOString().slice(0, 10), number, sign)),
);

describe('A Finnish identity code', () => {
  it.each([
    ['1990-01-01', 900, '-', '010190-900P'],
    ['1990-01-01', 900, 'Y', '010190Y900P'],
    ['1945-03-24', 912, '-', '240345-912X'],
    ['1999-12-31', 999, '-', '311299-999E'],
    ['1963-08-17', 944, 'U', '170863U9444'],
    ['1863-02-28', 902, '+', '280263+9021'],
    ['2000-02-29', 901, 'A', '290200A901C'],
    ['2007-11-05', 987, 'A', '051107A987R'],
    ['2007-11-05', 987, 'F', '051107F987R'],
    ['2012-06-15', 950, 'A', '150612A9508'],
    ['2012-06-15', 950, 'B', '150612B9508'],
  ] as const)('of %s, number %i, sign %s is %s', (birthDate, number, sign, expected) => {
    expect(identityCode(birthDate, number, sign)).toBe(expected);
    expect(isArtificialIdentityCode(expected)).toBe(true);
  });

  it.each([
    ['010190-900R', 'its check character is wrong'],
    ['310290-900X', 'the date does not exist'],
    ['010190G900P', 'no century has the sign'],
    ['290201A901C', '2001 had no 29 February'],
    ['010190-900p', 'letters are capital'],
    [' 010190-900P', 'it has 11 characters'],
    ['', 'it is empty'],
  ])('is not %j: %s', (text) => {
    expect(isIdentityCode(text)).toBe(false);
  });

  it('always passes its own check', () => {
    fc.assert(fc.property(code, (text) => expect(isArtificialIdentityCode(text)).toBe(true)));
  });

  it('shows any single changed digit', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
        const changed = text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);
        expect(isIdentityCode(changed)).toBe(false);
      }),
    );
  });

  it('is never made in the range of real people, on a date that does not exist or with a foreign sign', () => {
    for (const number of [2, 100, 899, 1000, 900.5]) {
      expect(() => identityCode('1990-01-01', number, '-')).toThrow(/900-999/);
    }
    expect(() => identityCode('1990-02-30', 900, '-')).toThrow(/no date/);
    expect(() => identityCode('1990-01-01', 900, 'A')).toThrow(/century/);
  });

  it('of the register’s own documentation is well formed but not called artificial', () => {
    expect([isIdentityCode('131052-308T'), isArtificialIdentityCode('131052-308T')]).toEqual([true, false]);
  });
});
