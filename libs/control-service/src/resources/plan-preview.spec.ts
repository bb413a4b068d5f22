import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { PlanPreviews } from './plan-preview.js';

const scenario = (seed: string): Scenario =>
  resolveScenario({
    overrides: { exchanges: 'tax-data', from: '2024-03-04', to: '2024-03-07', scale: '1/1000', seed },
  });

describe('previews of plans', () => {
  it('are worked out once for all who ask, and before anybody asks', async () => {
    const previews = new PlanPreviews();
    let breaths = 0;
    await previews.prepare([scenario('1'), scenario('2')], { giveWay: async () => void (breaths += 1) });
    const [first, second] = [previews.of(scenario('1'), []), previews.of(scenario('1'), [])];
    expect(breaths).toBe(2);
    expect(first.months).toBe(second.months);
    expect(first.months).not.toBe(previews.of(scenario('2'), []).months);
    expect(first.messages).toBeGreaterThan(0);
  });

  it('say how long a run takes at its speed at least, and which command plays it so', () => {
    const paced = { ...scenario('1'), speed: 3_600 };
    const { estimatedSeconds, command, scenario: kept } = new PlanPreviews().of(paced, []);
    expect([estimatedSeconds, kept.speed]).toEqual([72, 3_600]);
    expect(command).toContain('--speed 3600');
    expect(new PlanPreviews().of(scenario('1'), []).estimatedSeconds).toBeNull();
  });

  it('are kept as long as few others were asked for since', () => {
    const previews = new PlanPreviews();
    const first = previews.of(scenario('1'), []);
    for (let seed = 2; seed < 40; seed += 1) previews.of(scenario(`${seed}`), []);
    expect(previews.of(scenario('1'), [])).toEqual(first);
    expect(previews.of(scenario('1'), []).months).not.toBe(first.months);
  });
});
