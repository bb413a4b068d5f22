import { processorMsOf } from './processor-time.js';

describe('The processor time of a process', () => {
  it('grows with what it computes', () => {
    const before = processorMsOf(process.pid) as number;
    const { user, system } = process.cpuUsage();
    expect(Math.abs(before - (user + system) / 1_000)).toBeLessThan(100);
    for (let sum = 0; process.cpuUsage({ user, system }).user < 50_000;) sum += 1;
    expect(processorMsOf(process.pid)).toBeGreaterThan(before + 20);
  });

  it('is unknown of a process that is not there', () => {
    expect(processorMsOf(2 ** 30)).toBeUndefined();
  });
});
