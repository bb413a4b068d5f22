import { startFailureOf } from './start-failure.js';

const hinting = (message: string, hint: string, cause?: unknown): Error =>
  Object.assign(new Error(message, { cause }), { hint });

describe('a service that cannot start', () => {
  it('says what to do in one line, when the reason or a cause of it knows', () => {
    const reason = hinting('The database is away.', 'Check that it runs.');
    const expected = { exitCode: 2, text: 'counter: The database is away. Check that it runs.' };
    expect(startFailureOf('counter', reason)).toEqual(expected);
    expect(startFailureOf('counter', new Error('outside', { cause: reason }))).toEqual(expected);
  });

  it.each(['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES'])('names the setting to change after %s of listening', (code) => {
    const error = Object.assign(new Error(`listen ${code}`), { code, syscall: 'listen' });
    expect(startFailureOf('counter', error)).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining('TIETOVIRTA_HTTP_'),
    });
  });

  it('is a fault of the program when nothing says otherwise', () => {
    for (const error of [new TypeError('x is not a function'), 'a text', undefined])
      expect(startFailureOf('counter', error)).toMatchObject({
        exitCode: 70,
        text: expect.stringMatching(/^counter: /),
      });
    const open = Object.assign(new Error('open'), { code: 'EACCES', syscall: 'open' });
    expect(startFailureOf('counter', open).exitCode).toBe(70);
  });

  it('shows no password', () => {
    expect(startFailureOf('counter', hinting('redis://:open-sesame@redis is away.', '')).text).not.toContain('sesame');
  });

  it('ends in finite time when causes go round in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(startFailureOf('counter', error).exitCode).toBe(70);
  });
});
