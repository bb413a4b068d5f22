import { isSetAside, retryOf, TietovirtaError, type Retry } from './tietovirta-error.js';
import { UserError } from './user-error.js';

class SampleFailed extends TietovirtaError {
  readonly code = 'SAMPLE_FAILED';

  constructor(
    readonly retry: Retry,
    options?: ErrorOptions,
  ) {
    super('7 came, 8 was expected', options);
  }
}

class SampleRefused extends UserError {
  readonly code = 'SAMPLE_REFUSED';
}

const answers: readonly Retry[] = ['never', 'later', 'set aside'];

describe('an error of our own', () => {
  it('has the name of its class, its message, its code and its cause', () => {
    const cause = new Error('connection reset');
    const error = new SampleFailed('later', { cause });
    expect(error).toMatchObject({
      name: 'SampleFailed',
      message: '7 came, 8 was expected',
      code: 'SAMPLE_FAILED',
      cause,
    });
    expect(error).toBeInstanceOf(Error);
  });

  it.each(answers)('says "%s"', (answer) => {
    expect(retryOf(new SampleFailed(answer))).toBe(answer);
    expect(isSetAside(new SampleFailed(answer))).toBe(answer === 'set aside');
  });

  it.each(answers)('says "%s" also when it came from another thread, without its class', (answer) => {
    const { message, code, retry } = new SampleFailed(answer);
    const copy: unknown = structuredClone({ message, code, retry });
    expect(retryOf(copy)).toBe(answer);
  });

  it('that a user reads says "never" unless its class says otherwise', () => {
    expect(retryOf(new SampleRefused({ fi: 'ei', en: 'no' }))).toBe('never');
  });
});

describe('an error of others', () => {
  it('is not tried again: nobody has said that it may pass', () => {
    const strange = [new TypeError('x is not a function'), Object.assign(new Error('x'), { code: 'P9999' }), 'a text', null, undefined]; // oxfmt-ignore
    expect(strange.map(retryOf)).toEqual(strange.map(() => 'never'));
    expect(retryOf({ retry: 'perhaps' })).toBe('never');
  });

  it('around one of ours has the answer of ours', () => {
    expect(retryOf(new Error('while it starts', { cause: new SampleFailed('later') }))).toBe('later');
  });

  it('around one of ours is itself nothing to set aside: its code and message are not the reason', () => {
    expect(isSetAside(new Error('while it starts', { cause: new SampleFailed('set aside') }))).toBe(false);
  });

  it('gives way to the nearest answer, and a circle of causes ends', () => {
    expect(retryOf(new SampleFailed('never', { cause: new SampleFailed('later') }))).toBe('never');
    const circle = new Error('round');
    circle.cause = circle;
    expect(retryOf(circle)).toBe('never');
  });
});
