import { planFingerprint } from './plan-fingerprint.js';
import { isPublishedYear } from './is-published-year.js';
import { moreInMinute, peakRules, peaksText, type PeakRule } from './peaks.js';
import { resolveScenario } from './resolve-scenario.js';
import { ScenarioRefused } from './scenario-refused.js';
import { readStoredScenario, toStored } from './stored-scenario.js';

const file = (text: string) => ({ file: { path: 'what-if.yaml', text } });

function faultsOf(text: string): readonly string[] {
  try {
    resolveScenario(file(text));
  } catch (error) {
    if (error instanceof ScenarioRefused) return error.message.split('\n').slice(1).map((line) => line.trim()); // oxfmt-ignore
    throw error;
  }
  return [];
}

const one: PeakRule = { key: 'kelmu.query', messageTypes: ['kelmu.query'], where: {}, date: undefined, fromMinute: 540, minutes: 4, factor: 5, shape: 'step' }; // oxfmt-ignore
const minutes = (rule: PeakRule): readonly number[] => [539, 540, 541, 542, 543, 544].map((minute) => moreInMinute(rule, minute)); // oxfmt-ignore

describe('the peaks of a scenario', () => {
  it('are said in a file or as an option alike', () => {
    const text = 'peaks:\n  - { on: "kelmu.query[channel=interface]", at: "09:00", for: 30m, factor: 5, shape: ramp }\n  - { on: tax-data, at: 2024-06-17 12:30, for: 1h30m, factor: 1.5 }\n'; // oxfmt-ignore
    const { peaks } = resolveScenario(file(text));
    const typed = 'on=kelmu.query[channel=interface], at=09:00, for=30m, factor=5, shape=ramp; on=tax-data, at=2024-06-17 12:30, for=1h30m, factor=1.5'; // oxfmt-ignore
    expect(resolveScenario({ overrides: { peaks: typed } }).peaks).toEqual(peaks);
    expect(peakRules(peaks)).toMatchObject([
      { messageTypes: ['kelmu.query'], where: { channel: 'interface' }, date: undefined, fromMinute: 540, minutes: 30, shape: 'ramp' }, // oxfmt-ignore
      { messageTypes: ['tax-data.request'], date: '2024-06-17', fromMinute: 750, minutes: 90, factor: 1.5, shape: 'step' }, // oxfmt-ignore
    ]);
  });

  it('bring four more for each one where the factor is five: all the time, up and down again, or at once', () => {
    expect(minutes(one)).toEqual([0, 4, 4, 4, 4, 0]);
    expect(minutes({ ...one, shape: 'ramp' })).toEqual([0, 1, 3, 3, 1, 0]);
    expect(minutes({ ...one, shape: 'spike' })).toEqual([0, 3.5, 2.5, 1.5, 0.5, 0]);
  });

  it('are refused with every fault at its line and column', () => {
    const text = [
      'from: 2024-06-17',
      'to: 2024-06-18',
      'peaks:',
      '  - { on: kelmu.qury, at: "9", for: 30m, factor: 1 }',
      '  - { on: kelmu.response, at: "2024-06-18 09:00", for: 90s, factor: 2 }',
      '  - { on: tax-data, at: "23:00", for: 2h, factor: 2, shape: bell }',
      '  - { on: tax-data, at: "23:00", for: 2h, factor: 2 }',
      '  - { on: population-register, at: "09:00", for: 2h, factor: 2, until: 7 }',
      '  - { on: banks, at: "09:00", for: 2h, factor: 2 }',
      '  - { on: population-register.birth, at: "09:00", for: 2h, factor: 2 }',
    ].join('\n');
    expect(faultsOf(text)).toEqual([
      expect.stringMatching(/^line 4, column 23, peaks\[0\]\.at: "9" is no time of day\. Allowed: a time of day such as/),
      expect.stringMatching(/^line 4, column 42, peaks\[0\]\.factor: 1 is no factor of a peak\. Allowed: a number above 1/),
      expect.stringMatching(/^line 5, column 7, peaks\[1\]\.on: kelmu.response follows kelmu.query/),
      expect.stringMatching(/^line 5, column 27, peaks\[1\]\.at: 2024-06-18 is no day of the window/),
      expect.stringMatching(/^line 5, column 51, peaks\[1\]\.for: 90s is not whole minutes/),
      expect.stringMatching(/^line 6, column 54, peaks\[2\]\.shape: "bell" is no shape of a peak\. Allowed: step, ramp, spike/),
      expect.stringMatching(/^line 7, column 34, peaks\[3\]\.for: 2h from 23:00 goes past midnight/),
      expect.stringMatching(/^line 8, column \d+, peaks\[4\]\.until: there is no such setting\. Allowed: on, at, for, factor, shape/),
      expect.stringMatching(/^line 9, column 7, peaks\[5\]\.on: banks.payment-message, banks.payment: its messages tell of what happens or is paid/),
      expect.stringMatching(/^line 10, column 7, peaks\[6\]\.on: population-register.birth: its messages tell/),
    ]); // oxfmt-ignore
  });

  it('of moves are refused whose notices tell of the day', () => {
    const peakOn = (on: string): readonly string[] => faultsOf(`peaks: [{ on: "${on}", at: "09:00", for: 1h, factor: 2 }]`); // oxfmt-ignore
    expect(peakOn('population-register.address-change')).toEqual([expect.stringContaining('there is no more of that')]);
  });

  it('that are none leave a scenario as it was', () => {
    expect(resolveScenario(file('peaks: []'))).not.toHaveProperty('peaks');
  });

  it('make another plan, told alike whatever their order', () => {
    const typed = ['on=tax-data, at=09:00, for=30m, factor=5', 'on=kelmu, at=10:00, for=1h, factor=2'];
    const [first, other] = [typed, typed.toReversed()].map((each) => resolveScenario({ overrides: { peaks: each.join(';') } })); // oxfmt-ignore
    expect(planFingerprint(first!)).toMatch(/^[0-9a-f]{8}$/);
    expect(planFingerprint(other!)).toBe(planFingerprint(first!));
    expect(peaksText(other?.peaks ?? [])).toBe('on=kelmu, at=10:00, for=60m, factor=2, shape=step; on=tax-data, at=09:00, for=30m, factor=5, shape=step'); // oxfmt-ignore
    expect(isPublishedYear(first!)).toBe(false);
  });

  it('are kept with a run', () => {
    const scenario = resolveScenario({ overrides: { peaks: 'on=tax-data, at=09:00, for=30m, factor=5' } });
    expect(readStoredScenario(JSON.parse(JSON.stringify(toStored(scenario))), { fi: 'sitä', en: 'it' })).toEqual(scenario); // oxfmt-ignore
  });
});
