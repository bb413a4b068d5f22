import { SimulatedProcess, SimulatedTime } from '@tietovirta/simulation';
import { watchSilence } from './silence-watch.js';

const options = { giveUpMs: 60_000, everyMs: 1000, reason: () => 'nobody counts' };

describe('a run in which nothing happens', () => {
  let time: SimulatedTime;
  let process: SimulatedProcess;
  let changedMs: number;
  let failure: string | undefined;
  const end = new AbortController();
  const watch = (): void => {
    const asked = { ...options, clock: process, changedMs: () => changedMs };
    watchSilence(asked, end.signal).catch((error: unknown) => (failure = (error as Error).message));
  };
  const pass = async (untilMs: number): Promise<void> => void (await time.run(() => failure !== undefined, untilMs));

  beforeEach(() => {
    time = new SimulatedTime(1);
    process = new SimulatedProcess('coordinator', time);
    [changedMs, failure] = [0, undefined];
  });

  it('is given up after a while, with what is known of the reason, and with what to do', async () => {
    watch();
    await pass(58_000);
    expect(failure).toBeUndefined();
    await pass(65_000);
    expect(failure).toBe(
      'nothing was sent or counted for 60 seconds: nobody counts; the run can be resumed when that is mended',
    );
  });

  it('has as much time again with each message that was sent or counted', async () => {
    watch();
    for (const instant of [50_000, 100_000, 150_000]) {
      await pass(instant);
      changedMs = instant;
    }
    await pass(205_000);
    expect(failure).toBeUndefined();
    await pass(220_000);
    expect(failure).toContain('nobody counts');
  });

  it('is not given up for the time in which its own process stood still', async () => {
    watch();
    await pass(10_000);
    process.standStill(3_600_000);
    await pass(3_650_000);
    expect(failure).toBeUndefined();
    await pass(3_680_000);
    expect(failure).toContain('nobody counts');
  });
});
