import { scenarioPlan } from '@tietovirta/plan';
import { ProgressMeter } from './progress-meter.js';

const planned = scenarioPlan({
  name: 'spec',
  base: 2024,
  year: 2024,
  exchanges: ['tax-data'],
  from: '2024-02-01',
  to: '2024-02-08',
  scale: { numerator: 1, denominator: 1000 },
  seed: 1,
  speed: 'max',
  lateness: 'best-effort',
});
const requests = planned.tasks.reduce(
  (sum, { messageType, day }) => sum + planned.year.planOf(messageType).slice(day).count,
  0,
);

describe('the progress of a run', () => {
  it('is the share of openings and of the answers they are likely to get', () => {
    const meter = new ProgressMeter(planned, 0);
    // 8 418 of 8 440 requests are answered: a run over these days ends near requests × (1 + 8 418 / 8 440).
    const all = requests * (1 + 8418 / 8440);
    expect(meter.read(Math.round(all / 2), 33, 1000).share).toBeCloseTo(0.5, 2);
    expect(meter.read(Math.round(all * 2), 33, 2000).share).toBe(1);
  });

  it('shows the simulated date, the rate of the last seconds and the time that is left at this rate', () => {
    const meter = new ProgressMeter(planned, 0);
    expect(meter.read(0, 31, 0)).toMatchObject({ date: '2024-02-01', messagesPerSecond: 0, secondsLeft: undefined });
    const later = meter.read(100, 32, 2000);
    expect(later).toMatchObject({ date: '2024-02-02', messages: 100, messagesPerSecond: 50 });
    expect(later.secondsLeft).toBeGreaterThan(0);
    // Five seconds on, the slow beginning no longer counts.
    meter.read(100, 32, 6000);
    expect(meter.read(1100, 33, 7000).messagesPerSecond).toBeGreaterThan(190);
  });

  it('goes on from what earlier sittings of a resumed run have counted', () => {
    const meter = new ProgressMeter(planned, 40);
    expect(meter.read(2, 31, 0).messages).toBe(42);
  });
});
