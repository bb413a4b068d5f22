import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { PlanWorkHere } from '../plan-work/plan-work.js';
import { PlanPreviews } from './plan-preview.js';

const scenario = (seed: string): Scenario =>
  resolveScenario({
    overrides: { exchanges: 'tax-data', from: '2024-03-04', to: '2024-03-07', scale: '1/1000', seed },
  });

describe('previews of plans', () => {
  it('are worked out once for all who ask, before anybody asks, and give way to others meanwhile', async () => {
    let breaths = 0;
    const previews = new PlanPreviews(new PlanWorkHere(async () => void (breaths += 1)));
    const preparing = previews.prepare([scenario('1'), scenario('2')]);
    const asked = previews.of(scenario('1'), []);
    await preparing;
    const worked = breaths;
    const [first, second] = [await asked, await previews.of(scenario('1'), [])];
    expect(first.months).toBe(second.months);
    expect(first.months).not.toBe((await previews.of(scenario('2'), [])).months);
    expect(first.messages).toBeGreaterThan(0);
    // Once for the planned message type of each of the two, and not again.
    expect([worked, breaths]).toEqual([2, 2]);
  });

  it('say how long a run takes at its speed at least, and which command plays it so', async () => {
    const paced = { ...scenario('1'), speed: 3_600 };
    const {
      estimatedSeconds,
      command,
      scenario: kept,
    } = await new PlanPreviews(new PlanWorkHere(async () => undefined)).of(paced, []);
    expect([estimatedSeconds, kept.speed]).toEqual([72, 3_600]);
    expect(command).toContain('--speed 3600');
    expect(
      (await new PlanPreviews(new PlanWorkHere(async () => undefined)).of(scenario('1'), [])).estimatedSeconds,
    ).toBeNull();
  });

  it('are kept as long as few others were asked for since', async () => {
    const previews = new PlanPreviews(new PlanWorkHere(async () => undefined));
    const first = await previews.of(scenario('1'), []);
    for (let seed = 2; seed < 40; seed += 1) await previews.of(scenario(`${seed}`), []);
    expect(await previews.of(scenario('1'), [])).toEqual(first);
    expect((await previews.of(scenario('1'), [])).months).not.toBe(first.months);
  });

  it('tell what is refused to everybody who asks', async () => {
    const previews = new PlanPreviews(new PlanWorkHere(async () => undefined));
    const tooMuch = { ...scenario('1'), scale: { numerator: 1_000_000, denominator: 1 } };
    await expect(previews.of(tooMuch, [])).rejects.toThrow(/./);
    await expect(previews.of(tooMuch, [])).rejects.toThrow(/./);
  });
});
