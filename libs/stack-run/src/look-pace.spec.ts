import { LookPace } from './look-pace.js';

describe('The pace of looks at the ledger', () => {
  let now = 0;
  const pace = (): LookPace => new LookPace(100, () => now);
  const answeringIn = (ms: number) => async (): Promise<string> => {
    now += ms;
    return 'sums';
  };

  it('leaves nine tenths of the time to those who work', async () => {
    const looks = pace();
    expect(await looks.timed(answeringIn(4))).toBe('sums');
    expect(looks.pauseMs).toBe(100);
    await looks.timed(answeringIn(40));
    expect(looks.pauseMs).toBe(360); // 9 × 40
  });

  it('does not become longer with a server that answers late, and not at all with one that does not', async () => {
    const looks = pace();
    await looks.timed(answeringIn(20_000));
    expect(looks.pauseMs).toBe(1_000);
    await looks.timed(answeringIn(4));
    const away = async (): Promise<never> => {
      now += 20_000;
      throw new Error('away');
    };
    await expect(looks.timed(away)).rejects.toThrow('away');
    expect(looks.pauseMs).toBe(100);
  });

  it('knows how long nothing has changed', () => {
    const looks = pace();
    for (const ms of [0, 100, 100, 100]) {
      now += ms;
      looks.looked(false);
    }
    expect(looks.stillMs).toBe(300);
    looks.looked(true);
    expect(looks.stillMs).toBe(0);
  });

  it('takes no time without answers for silence', () => {
    const looks = pace();
    looks.looked(false);
    now += 20_000;
    looks.looked(false);
    now += 100;
    looks.looked(false);
    expect(looks.stillMs).toBe(1_100); // at most 1 000 for the look after the outage
  });
});
