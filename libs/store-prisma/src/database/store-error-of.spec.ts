import { describe, expect, it } from '@jest/globals';
import { StoreError } from './store-error.js';
import { storeErrorOf } from './store-error-of.js';
import { embeddedErrorMapper } from './embedded-errors.js';

const withFields = (fields: Record<string, unknown>): Error => Object.assign(new Error('failed'), fields);

/** As Prisma wraps what the database said. */
const fromPrisma = (originalCode: string): Error =>
  withFields({ code: 'P2010', meta: { driverAdapterError: { cause: { originalCode } } } });

describe('The StoreError of a failure', () => {
  it.each([
    ['a disk without space', withFields({ code: 'ENOSPC' }), 'STORE_DISK_FULL'],
    ['a database without space', withFields({ code: '53100' }), 'STORE_DISK_FULL'],
    ['a database without space, reported by Prisma', fromPrisma('53100'), 'STORE_DISK_FULL'],
    ['a message about space only', new Error('could not extend file: No space left on device'), 'STORE_DISK_FULL'],
    ['a folder of another user', withFields({ code: 'EACCES' }), 'STORE_NOT_WRITABLE'],
    ['a disk that is read-only', withFields({ code: 'EROFS' }), 'STORE_NOT_WRITABLE'],
    ['a damaged page, reported by Prisma', fromPrisma('XX001'), 'STORE_CORRUPTED'],
    ['a transaction that took too long', withFields({ code: 'P2028' }), 'STORE_TOO_SLOW'],
    ['a connection that did not get free in time', withFields({ code: 'P2024' }), 'STORE_TOO_SLOW'],
    ['a statement that the server ended', fromPrisma('57014'), 'STORE_TOO_SLOW'],
  ])('names %s', (_, error, code) => {
    const mapped = storeErrorOf('/some/folder', error);
    expect(mapped).toBeInstanceOf(StoreError);
    expect(mapped).toMatchObject({ code, cause: error, message: expect.stringContaining('/some/folder') });
  });

  it('leaves any other failure as it is', () => {
    const mistake = new TypeError('x is not a function');
    expect(storeErrorOf('/some/folder', mistake)).toBe(mistake);
  });

  it('maps errors after a failure of the store to it, but not mistakes of the program', () => {
    const errorOf = embeddedErrorMapper('/some/folder');
    const nonsense = withFields({ code: '24000' });
    const mistake = new TypeError('x is not a function');
    expect(errorOf(nonsense)).toBe(nonsense);
    const first = errorOf(withFields({ code: 'ENOSPC' }));
    expect(errorOf(nonsense)).toBe(first);
    expect(errorOf(mistake)).toBe(mistake);
  });

  it('maps no later error to a store that was only slow', () => {
    const errorOf = embeddedErrorMapper('/some/folder');
    const nonsense = withFields({ code: '24000' });
    errorOf(withFields({ code: 'P2028' }));
    expect(errorOf(nonsense)).toBe(nonsense);
  });
});
