import { drawFaultPlan, faultText, predictedOf, predictedOfPlan, targetsOf, type Fault } from './index.js';

const limits = { giveUpMs: 600_000 };
const spec = { seed: 7, overMs: 60_000, kills: 5, others: 4 };
const fault = (more: Partial<Fault>): Fault => ({ atMs: 1000, kind: 'kill', target: 'counter', nth: 0, forMs: 2000, ...more }); // oxfmt-ignore

describe('a plan of faults', () => {
  it('is the same for the same seed, and another one for another', () => {
    expect(drawFaultPlan(spec)).toEqual(drawFaultPlan(spec));
    expect(drawFaultPlan({ ...spec, seed: 8 })).not.toEqual(drawFaultPlan(spec));
  });

  it('has as many kills and other faults as were asked for, in the order of time, each at something that it can strike', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const plan = drawFaultPlan({ ...spec, seed });
      expect(plan.map(({ kind }) => kind === 'kill').filter(Boolean)).toHaveLength(5);
      expect(plan).toHaveLength(9);
      expect([...plan].sort((a, b) => a.atMs - b.atMs)).toEqual(plan);
      for (const { kind, target, atMs } of plan) {
        expect(targetsOf[kind]).toContain(target);
        expect(atMs).toBeLessThan(60_000);
      }
    }
  });

  it('strikes with every kind sooner or later', () => {
    const plan = drawFaultPlan({ ...spec, others: 200 });
    expect(new Set(plan.map(({ kind }) => kind)).size).toBe(Object.keys(targetsOf).length);
  });

  it('says in one line what happens when, and for how long', () => {
    expect(faultText(fault({ nth: 1 }))).toBe('1.0 s: kill counter 1 for 2.0 s');
    expect(faultText(fault({ kind: 'emptied', target: 'queue', forMs: 0 }))).toBe('1.0 s: emptied queue 0');
  });
});

describe('the prediction of a fault', () => {
  it('is a complete run while nothing is away for longer than a run waits', () => {
    expect(predictedOf(fault({}), limits)).toBe('complete');
    expect(predictedOf(fault({ kind: 'away', target: 'broker', forMs: 600_000 }), limits)).toBe('complete');
  });

  it('is a failed run beyond that', () => {
    expect(predictedOf(fault({ kind: 'away', target: 'broker', forMs: 600_001 }), limits)).toBe('failed');
    expect(predictedOf(fault({ forMs: 86_400_000 }), limits)).toBe('failed');
  });

  it('is a run with messages set aside where something is damaged, unless it fails', () => {
    const damage = fault({ kind: 'damage', target: 'broker', forMs: 0 });
    expect(predictedOfPlan([fault({}), damage], limits)).toBe('set aside');
    expect(predictedOfPlan([damage, fault({ forMs: 86_400_000 })], limits)).toBe('failed');
    expect(predictedOfPlan([], limits)).toBe('complete');
  });
});
