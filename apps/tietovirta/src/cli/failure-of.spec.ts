import { UserError, type Label } from '@tietovirta/wording';
import { failureOf } from './failure-of.js';

class Refusal extends UserError {
  readonly code = 'SAMPLE_REFUSED';
}

const says: Label = { fi: 'Levy on täynnä.', en: 'The disk is full.' };
const advice: Label = { fi: 'Vapauta tilaa.', en: 'Free some space.' };
const withCode = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`says ${code}`), { code, ...more });

describe('an error', () => {
  it('that says itself what is wrong is refused with its own advice, in both languages', () => {
    expect(failureOf(new Refusal(says, advice))).toEqual({ exitCode: 2, says, advice });
    expect(failureOf(new Refusal(says))).toEqual({ exitCode: 2, says });
  });

  it('has its texts still when it comes from another thread, without its class', () => {
    const { message } = new Refusal(says, advice);
    expect(failureOf(Object.assign(new Error(message), { says, advice }))).toEqual({ exitCode: 2, says, advice });
  });

  it('inside a failed run speaks for itself', () => {
    const failed = Object.assign(new Error('worker 2 failed', { cause: new Refusal(says, advice) }), {
      code: 'RUN_FAILED',
    });
    expect(failureOf(failed)).toEqual({ exitCode: 2, says, advice });
  });

  it('of a run says that it can be resumed', () => {
    const { exitCode, advice: how } = failureOf(withCode('RUN_FAILED', { resume: 'tietovirta run --resume 7' }));
    expect(exitCode).toBe(70);
    expect(how?.en).toContain('"tietovirta run --resume 7"');
    expect(how?.fi).toContain('"tietovirta run --resume 7"');
  });

  it.each(['ENOENT', 'ENAMETOOLONG', 'ELOOP', 'EMFILE', 'EACCES', 'ENOSPC', 'EIO'])(
    '%s of the file system names the path',
    (code) => {
      const failure = failureOf(withCode(code, { path: '/data/x', syscall: 'open' }));
      expect(failure.exitCode).toBe(2);
      for (const lang of ['fi', 'en'] as const) expect(failure.says?.[lang]).toContain('/data/x');
    },
  );

  it('that nobody expected is a fault of the program', () => {
    const { exitCode, advice: how } = failureOf(new TypeError('x is not a function'));
    expect([exitCode, how?.en]).toEqual([70, expect.stringContaining('--debug')]);
    expect(failureOf('a text')).toMatchObject({ exitCode: 70 });
  });
});
