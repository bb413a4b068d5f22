import { describe, expect, it } from '@jest/globals';
import { withoutAwaitingCompiler } from './without-awaiting-compiler.js';

const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

describe('Work that does not await the compiler', () => {
  it('keeps the event loop busy until it is done, and no longer', async () => {
    const before = timers();
    const during = await withoutAwaitingCompiler(async () => timers());
    expect([during, timers()]).toEqual([before + 1, before]);
  });

  it('clears the timer when the work fails, and throws its error', async () => {
    const before = timers();
    await expect(withoutAwaitingCompiler(() => Promise.reject(new Error('no store')))).rejects.toThrow('no store');
    expect(timers()).toBe(before);
  });
});
