import { runIdIn, runKeyOf } from './run-key.js';

describe('the key of a run', () => {
  it('distinguishes runs of the same number by their start', () => {
    const one = runKeyOf({ id: 7, startedAt: '2026-11-22T05:00:00.000Z' });
    expect(runKeyOf({ id: 7, startedAt: '2026-11-22T05:00:00.001Z' })).not.toBe(one);
    expect(runKeyOf({ id: 7, startedAt: '2026-11-22T07:00:00.000+02:00' })).toBe(one);
    expect(runIdIn(one)).toBe(7);
  });

  it.each(['', '7', 'x-1', '0-abc', '7-ABC', '7-a b'])('is not %j', (text) => {
    expect(runIdIn(text)).toBeUndefined();
  });
});
