import { askedSeldom } from './asked-seldom.js';

const { signal } = new AbortController();

describe('a check that is asked seldom', () => {
  it('asks its server at most once while an answer is fresh, however many want it', async () => {
    let [time, asked] = [0, 0];
    const check = askedSeldom({ name: 'postgres', check: async () => ({ asked: (asked += 1) }) }, 1_000, () => time);
    const ask = (): Promise<unknown> => check.check(signal);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([{ asked: 1 }, { asked: 1 }, { asked: 1 }]);
    time = 999;
    expect(await ask()).toEqual({ asked: 1 });
    time = 1_000;
    expect(await ask()).toEqual({ asked: 2 });
  });

  it('says to all of them that its server is away, and asks again when that has aged', async () => {
    let [time, isThere] = [0, false];
    const answer = async (): Promise<void> => {
      if (!isThere) throw new Error('away');
    };
    const check = askedSeldom({ name: 'postgres', check: answer }, 1_000, () => time);
    const refused = [check.check(signal), check.check(signal)].map((each) => expect(each).rejects.toThrow('away'));
    await Promise.all(refused);
    isThere = true;
    await expect(check.check(signal)).rejects.toThrow('away');
    time = 1_000;
    await expect(check.check(signal)).resolves.toBeUndefined();
  });
});
