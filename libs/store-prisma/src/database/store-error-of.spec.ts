import { describe, expect, it } from '@jest/globals';
import { RunUnknown } from '@tietovirta/archive';
import { StoreError } from './store-error.js';
import { storeErrorOf } from './store-error-of.js';
import { retryOf } from '@tietovirta/wording';
import { serverErrorMapper } from './server-errors.js';
import { embeddedErrorMapper } from './embedded-errors.js';

const withFields = (fields: Record<string, unknown>): Error => Object.assign(new Error('failed'), fields);

/** As Prisma wraps what the database said. */
const fromPrisma = (originalCode: string): Error =>
  withFields({ code: 'P2010', meta: { driverAdapterError: { cause: { originalCode } } } });

const isThere = (): boolean => true;

describe('The StoreError of a failure', () => {
  it.each([
    ['a disk without space', withFields({ code: 'ENOSPC' }), 'STORE_DISK_FULL'],
    ['a database without space', withFields({ code: '53100' }), 'STORE_DISK_FULL'],
    ['a database without space, reported by Prisma', fromPrisma('53100'), 'STORE_DISK_FULL'],
    ['a message about space only', new Error('could not extend file: No space left on device'), 'STORE_DISK_FULL'],
    ['a folder of another user', withFields({ code: 'EACCES' }), 'STORE_NOT_WRITABLE'],
    ['a disk that is read-only', withFields({ code: 'EROFS' }), 'STORE_NOT_WRITABLE'],
    ['a damaged page, reported by Prisma', fromPrisma('XX001'), 'STORE_CORRUPTED'],
    ['a right that the role lacks', fromPrisma('42501'), 'STORE_RIGHTS_MISSING'],
    ['a search_path that leads nowhere', withFields({ code: '3F000' }), 'STORE_RIGHTS_MISSING'],
    ['a table that somebody removed', withFields({ code: 'P2021' }), 'STORE_CORRUPTED'],
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
    const errorOf = embeddedErrorMapper('/some/folder', isThere);
    const nonsense = withFields({ code: '24000' });
    const mistake = new TypeError('x is not a function');
    expect(errorOf(nonsense)).toBe(nonsense);
    const first = errorOf(withFields({ code: 'ENOSPC' }));
    expect(errorOf(nonsense)).toBe(first);
    expect(errorOf(mistake)).toBe(mistake);
  });

  it('is that it was removed, where its files are no longer there, whatever the database says', () => {
    const isGone = (): boolean => false;
    for (const error of [withFields({ code: '58P01' }), withFields({ code: '24000' }), withFields({ code: 'ENOENT' })])
      expect(embeddedErrorMapper('/some/folder', isGone)(error)).toMatchObject({
        code: 'STORE_REMOVED',
        retry: 'never',
      });
    const mistake = new TypeError('x is not a function');
    expect(embeddedErrorMapper('/some/folder', isGone)(mistake)).toBe(mistake);
  });

  it('does not take our own errors for nonsense of a database that failed before', () => {
    const errorOf = embeddedErrorMapper('/some/folder', isThere);
    errorOf(withFields({ code: 'ENOSPC' }));
    const unknown = new RunUnknown(7);
    expect(errorOf(unknown)).toBe(unknown);
  });

  it('maps no later error to a store that was only slow', () => {
    const errorOf = embeddedErrorMapper('/some/folder', isThere);
    const nonsense = withFields({ code: '24000' });
    errorOf(withFields({ code: 'P2028' }));
    expect(errorOf(nonsense)).toBe(nonsense);
  });
});

describe('An error of a database on a server', () => {
  const errorOf = serverErrorMapper({ place: 'postgresql://here', timeoutMs: 1000 });

  it.each([
    ['a server that is away', withFields({ code: 'P1001' }), 'STORE_UNREACHABLE', 'later'],
    ['a server that is away when Prisma starts', withFields({ errorCode: 'P1001' }), 'STORE_UNREACHABLE', 'later'],
    ['a server that stops', fromPrisma('57P01'), 'STORE_UNREACHABLE', 'later'],
    ['a password that is wrong', withFields({ code: '28P01' }), 'STORE_UNREACHABLE', 'never'],
    ['a certificate that is not trusted', withFields({ code: 'P1011' }), 'STORE_UNREACHABLE', 'never'],
    ['a statement that took too long', fromPrisma('57014'), 'STORE_TOO_SLOW', 'later'],
    ['a deadlock', fromPrisma('40P01'), 'STORE_BUSY', 'later'],
    ['a conflict of transactions', withFields({ code: 'P2034' }), 'STORE_BUSY', 'later'],
    ['a server without memory', fromPrisma('53200'), 'STORE_BUSY', 'later'],
    ['a disk of the server without space', fromPrisma('53100'), 'STORE_DISK_FULL', 'later'],
    ['a server that only reads, as while another takes over', fromPrisma('25006'), 'STORE_NOT_WRITABLE', 'later'],
    ['a damaged page', fromPrisma('XX001'), 'STORE_CORRUPTED', 'never'],
    ['a table that this version does not find', withFields({ code: 'P2021' }), 'STORE_SCHEMA_DIFFERS', 'never'],
    ['a column that another version removed', fromPrisma('42703'), 'STORE_SCHEMA_DIFFERS', 'never'],
  ])('says whether it may pass: %s', (_, error, code, answer) => {
    const mapped = errorOf(error);
    expect(mapped).toMatchObject({ code, cause: error });
    expect(retryOf(mapped)).toBe(answer);
  });

  it('of a statement that is wrong stays as it is, and is not tried again', () => {
    const wrong = fromPrisma('42601');
    expect(errorOf(wrong)).toBe(wrong);
    expect(retryOf(wrong)).toBe('never');
  });

  it('of a folder does not wait for its disk: nobody else can mend it while this process holds it', () => {
    expect(retryOf(storeErrorOf('/some/folder', withFields({ code: 'ENOSPC' })))).toBe('never');
    expect(retryOf(storeErrorOf('/some/folder', withFields({ code: 'EACCES' })))).toBe('never');
  });
});
