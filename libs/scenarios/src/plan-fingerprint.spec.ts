import { planFingerprint } from './plan-fingerprint.js';
import { resolveScenario, type ScenarioRequest } from './resolve-scenario.js';

const fingerprintOf = (request: ScenarioRequest): string | undefined => planFingerprint(resolveScenario(request));
const of = (overrides: ScenarioRequest['overrides']): string | undefined => fingerprintOf({ overrides });

describe('the fingerprint of a plan', () => {
  it('is left out for a published year at scale 1 and seed 1, by whatever name and in whatever window', () => {
    expect(of({})).toBeUndefined();
    expect(of({ year: '2023' })).toBeUndefined();
    expect(of({ scale: '3/3', seed: '1' })).toBeUndefined();
    expect(fingerprintOf({ scenario: 'one-week' })).toBeUndefined();
  });

  it('stays for good, since addresses are kept outside', () => {
    expect(fingerprintOf({ scenario: 'smoke' })).toBe('9602e99a');
    expect(of({ seed: '2' })).toBe('b7de1de6');
  });

  it('is another for another scale, seed or year', () => {
    const plans = [{ scale: '1/10' }, { scale: '1/100' }, { seed: '2' }, { seed: '3' }, { seed: '2', year: '2023' }];
    expect(new Set(plans.map(of)).size).toBe(plans.length);
  });

  it('is the same however the scale is written, and whatever part of the plan is sent', () => {
    const whole = of({ scale: '1/1000' });
    expect(of({ scale: '2/2000' })).toBe(whole);
    expect(of({ scale: '0,001' })).toBe(whole);
    expect(of({ scale: '1/1000', from: '2024-03-01', to: '2024-04-01' })).toBe(whole);
    expect(of({ scale: '1/1000', exchanges: 'kelmu', wire: 'messages', name: 'spring' })).toBe(whole);
  });
});
