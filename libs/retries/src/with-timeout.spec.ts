import { withTimeout } from './with-timeout.js';

const never = new Promise<never>(() => undefined);
const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

describe('Work with a timeout', () => {
  it('settles as the work does, and leaves no timer behind', async () => {
    const before = timers();
    expect(await withTimeout(Promise.resolve(7), 60_000)).toBe(7);
    await expect(withTimeout(Promise.reject(new Error('broken')), 60_000)).rejects.toThrow('broken');
    expect(timers()).toBe(before);
  });

  it('is given up when the time is over, with the code of a silent connection', async () => {
    await expect(withTimeout(never, 1)).rejects.toMatchObject({
      name: 'AnswerOverdue',
      code: 'ETIMEDOUT',
      timeoutMs: 1,
    });
  });

  it('may fail later without ending the process', async () => {
    let fail: (error: Error) => void = () => undefined;
    const work = new Promise<never>((_, reject) => (fail = reject));
    await expect(withTimeout(work, 1)).rejects.toThrow('no answer');
    fail(new Error('too late'));
    await new Promise((resolve) => setImmediate(resolve));
  });
});
