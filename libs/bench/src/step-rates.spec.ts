import { scenarioPlan } from '@tietovirta/plan';
import { plainLoop } from './plain-loop.js';
import { StepRates } from './step-rates.js';

describe('the bench', () => {
  it('measures every step over the same messages, answers included', () => {
    const planned = scenarioPlan({
      name: 'spec',
      base: 2024,
      year: 2024,
      exchanges: ['kelmu', 'banks'],
      from: '2024-02-01',
      to: '2024-02-03',
      scale: { numerator: 1, denominator: 100 },
      seed: 1,
      speed: 'max',
      lateness: 'best-effort',
    });
    let ms = 0;
    // A clock that goes on one millisecond whenever it is read: every step takes 1 ms each time.
    const rates = new StepRates(planned, () => (ms += 1));
    rates.once();
    const steps = rates.read();
    expect(steps.map(({ id }) => id)).toEqual([
      'planning',
      'generation',
      'encoding',
      'answering',
      'decoding',
      'counting',
      'oracle',
    ]);
    for (const step of steps) expect(step.nsPerMessage * step.messagesPerSecond).toBeCloseTo(1e9, 0);
    const [encoding, counting] = ['encoding', 'counting'].map((id) => steps.find((step) => step.id === id));
    expect(encoding?.nsPerMessage).toBe(counting?.nsPerMessage);
    expect(rates.readMeasures().map(({ messageType, measures }) => [messageType, measures])).toEqual([
      [
        'banks.payment',
        [
          'distinct person per year',
          'messages per month by benefit',
          'sum amount-cents per day',
          'sum amount-cents per month by benefit',
        ],
      ],
      ['kelmu.query', ['distinct person per month']],
    ]);
  });

  it('has a ceiling that no engine can leave out: its sum depends on what it wrote', () => {
    expect(plainLoop(16_384)).not.toBe(plainLoop(32_768));
    expect(plainLoop(16_384)).toBe(plainLoop(16_384));
  });
});
