import { failureOf } from './failure-of.js';

const withCode = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`says ${code}`), { code, ...more });

describe('an error', () => {
  it('of a store, a recording or a server is refused with its own hint', () => {
    for (const code of ['STORE_LOCKED', 'RECORDING_DAMAGED', 'SERVER_UNUSABLE'])
      expect(failureOf(withCode(code, { hint: 'Do this.' }))).toEqual({
        exitCode: 2,
        message: `says ${code}`,
        hint: 'Do this.',
      });
  });

  it('inside a failed run speaks for itself', () => {
    const run = Object.assign(
      new Error('worker 2 failed', { cause: withCode('STORE_DISK_FULL', { hint: 'Free some.' }) }),
      {
        code: 'RUN_FAILED',
      },
    );
    expect(failureOf(run)).toMatchObject({ exitCode: 2, message: 'says STORE_DISK_FULL', hint: 'Free some.' });
  });

  it('of a run says that it can be resumed', () => {
    expect(failureOf(withCode('RUN_FAILED'))).toMatchObject({
      exitCode: 70,
      hint: expect.stringContaining('--resume last'),
    });
  });

  it.each(['ENOENT', 'EACCES', 'ENOSPC', 'EROFS'])('%s of the file system names the path', (code) => {
    expect(failureOf(withCode(code, { path: '/data/x' }))).toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('/data/x'),
    });
  });

  it('that nobody expected is a fault of the program', () => {
    expect(failureOf(new TypeError('x is not a function'))).toMatchObject({
      exitCode: 70,
      hint: expect.stringContaining('--debug'),
    });
    expect(failureOf('a text')).toMatchObject({ exitCode: 70 });
  });
});
