import { planFingerprint } from './plan-fingerprint.js';
import { resolveScenario } from './resolve-scenario.js';
import { ScenarioRefused } from './scenario-refused.js';
import { readStoredScenario, toStored } from './stored-scenario.js';
import { volumeRules, volumesText } from './volumes.js';
import { isPublishedYear } from './is-published-year.js';

const subject = { fi: 'Skenaariota', en: 'The scenario' };

const refusalOf = (text: string): string => {
  try {
    resolveScenario({ file: { path: 'what-if.yaml', text } });
  } catch (error) {
    if (error instanceof ScenarioRefused) return error.says.en;
    throw error;
  }
  throw new Error('it was taken');
};

describe('the volumes of a scenario', () => {
  it('are said in a file or as an option alike', () => {
    const text = 'volumes:\n  income-register: x2\n  kelmu.query[channel=interface]: +50 %\n  eessi.start: 1000000\n';
    const { volumes } = resolveScenario({ file: { path: 'what-if.yaml', text } });
    const typed = 'income-register=x2, kelmu.query[channel=interface]=+50 %,eessi.start=1_000_000';
    expect(resolveScenario({ overrides: { volumes: typed } }).volumes).toEqual(volumes);
    expect(volumes).toEqual({ 'income-register': 'x2', 'kelmu.query[channel=interface]': '+50 %', 'eessi.start': 1_000_000 }); // oxfmt-ignore
  });

  it.each([
    ['x2', { times: 2 }],
    ['×0,5', { times: 0.5 }],
    ['+20 %', { times: 1.2 }],
    ['-10%', { times: 0.9 }],
    ['-100 %', { times: 0 }],
    [7, { to: 7 }],
  ])('%s is a change', (change, meant) => {
    expect(volumeRules({ 'kelmu.query': change })[0]?.change).toEqual(meant);
  });

  it('of an exchange are those of all its planned message types', () => {
    const [rule] = volumeRules({ 'tax-data': 'x2' });
    expect(rule?.messageTypes).toEqual(['tax-data.request']);
  });

  it('are refused with every fault at its line and column', () => {
    const text = [
      'year: 2024',
      'volumes:',
      '  kelmu.response: x2',
      '  kelmu.qury: x2',
      '  kelmu.query[purpose=social-work]: x2',
      '  banks.payment: 2x',
      '  tax-data: -5',
    ].join('\n');
    const told = refusalOf(text);
    expect(told).toContain('what-if.yaml cannot be run: 5 faults');
    expect(told).toContain('line 3, column 3, volumes.kelmu.response: kelmu.response follows kelmu.query');
    expect(told).toContain('line 4, column 3, volumes.kelmu.qury: kelmu.qury is no exchange and no message type');
    expect(told).toContain('Did you mean kelmu.query?');
    expect(told).toContain(
      'line 5, column 3, volumes.kelmu.query[purpose=social-work]: purpose=social-work is not planned apart',
    );
    expect(told).toContain('channel=interface');
    expect(told).toContain('line 6, column 3, volumes.banks.payment: "2x" is no volume');
    expect(told).toContain('line 7, column 3, volumes.tax-data: -5 is no volume');
  });

  it('that are none leave a scenario as it was', () => {
    const { volumes } = resolveScenario({ file: { path: 'what-if.yaml', text: 'volumes: {}' } });
    expect(volumes).toBeUndefined();
  });

  it('make another plan, told alike however they are written', () => {
    const [one, other, third] = ['x1.2', '+20 %', 'x1.3'].map((change) =>
      planFingerprint(resolveScenario({ overrides: { volumes: `kelmu.query=${change}` } })),
    );
    expect(one).toMatch(/^[0-9a-f]{8}$/);
    expect(other).toBe(one);
    expect(third).not.toBe(one);
    expect(volumesText({ 'b.b': 'x2', 'a.a': '+20 %' })).toBe('a.a=x1.2, b.b=x2');
  });

  it('are kept with a run, and keep it from being the published year', () => {
    const scenario = resolveScenario({ overrides: { volumes: 'kelmu.query=x2' } });
    expect(readStoredScenario(JSON.parse(JSON.stringify(toStored(scenario))), subject)).toEqual(scenario);
    expect([isPublishedYear(scenario), isPublishedYear(resolveScenario({}))]).toEqual([false, true]);
    expect(toStored(resolveScenario({}))).not.toHaveProperty('volumes');
  });
});
