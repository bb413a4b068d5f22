import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.js';

describe('eventually', () => {
  it('asks until the fact holds', async () => {
    let asked = 0;
    const fact = (): number => {
      asked += 1;
      if (asked < 3) throw new Error('not yet');
      return asked;
    };
    expect(await eventually(fact, { withinMs: 10_000, betweenMs: 1 })).toBe(3);
  });

  it('says what was missing last when the time is over', async () => {
    const fact = async (): Promise<void> => {
      throw new Error('three of four are there');
    };
    await expect(eventually(fact, { withinMs: 20, betweenMs: 1 })).rejects.toThrow(
      'still not so after 0.02 s: three of four are there',
    );
  });
});
