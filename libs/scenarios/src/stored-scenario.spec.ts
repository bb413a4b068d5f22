import { differingSettings, readStoredScenario, resolveScenario, ScenarioRefused, shippedScenarios, toStored } from './index.js'; // oxfmt-ignore
import fc from 'fast-check';
import { exchangeIds } from './scenario-schema.js';

/** As version 0.1.0 of commit 8c1f2bb stored them: in its archive and its recordings, the last with the wire of a stack. */
const storedBefore = [
  '{"name":"smoke","year":2024,"exchanges":["eessi","bilateral","kelmu","kelmu-information-requests","document-sending","luova","unemployment-funds","municipal-billing","pension-sector","banks","medical-certificates","income-register","tax-data","population-register","credit-register"],"from":"2024-01-01","to":"2025-01-01","scale":{"numerator":1,"denominator":1000},"seed":1}',
  '{"name":"night","year":2023,"exchanges":["kelmu","tax-data"],"from":"2023-12-30","to":"2024-01-01","scale":{"numerator":3,"denominator":7},"seed":9007199254740991,"wire":"messages"}',
];

const refusalOf = (stored: unknown): ScenarioRefused => {
  try {
    readStoredScenario(stored, { fi: 'Ajon 7 skenaariota', en: 'The scenario of run 7' });
  } catch (error) {
    if (error instanceof ScenarioRefused) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
const subject = { fi: 'sitä', en: 'it' };
const stored = toStored(resolveScenario({ scenario: 'smoke' }));

describe('a stored scenario', () => {
  it.each(storedBefore)(
    'of the first version is read with what it did not say, and stored again as it was: %s',
    (text) => {
      const before: unknown = JSON.parse(text);
      const scenario = readStoredScenario(before, subject);
      expect(scenario).toEqual({ ...(before as object), base: scenario.year, speed: 'max', lateness: 'best-effort' });
      expect(JSON.stringify(toStored(scenario))).toBe(text);
    },
  );

  it.each(shippedScenarios.map(({ name }) => name))('is %s when it was', (scenario) => {
    const resolved = resolveScenario({ scenario });
    const text = JSON.stringify(toStored(resolved));
    expect(readStoredScenario(JSON.parse(text), subject)).toEqual(resolved);
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'name',
      'year',
      'exchanges',
      'from',
      'to',
      'scale',
      'seed',
    ]);
  });

  it('may say what others leave out', () => {
    const whole = resolveScenario({ scenario: 'smoke', overrides: { wire: 'frames' } });
    expect(readStoredScenario(whole, subject)).toEqual(whole);
  });

  it('is refused with all faults at once, in the words of files and options', () => {
    const { message, faults } = refusalOf({
      ...stored,
      exchanges: ['kelmo'],
      scale: { numerator: 1, denominator: 0 },
      seed: undefined,
      speed: 'fast',
      wire: 'pigeon',
      tides: [],
    });
    expect(message.split('\n')[0]).toBe('The scenario of run 7 cannot be run: 6 faults');
    expect(faults.map(({ path }) => path)).toEqual(['exchanges[0]', 'scale.denominator', 'seed', 'speed', 'wire', 'tides']); // oxfmt-ignore
    expect(message).toContain('exchanges[0]: "kelmo" is no exchange. Did you mean kelmu?');
    expect(message).toContain(
      'speed: "fast" is no speed. Allowed: max (as fast as the machine can), real (as the clock on the wall)',
    );
    expect(message).toContain('tides: there is no such setting.');
  });

  it.each([
    null,
    7,
    'smoke',
    [],
    {},
    { ...stored, from: '2024-02-30' },
    { ...stored, from: '2024-05-01', to: '2024-05-01' },
  ])('is refused in words when it is %j', (value) => {
    expect(refusalOf(value).faults.every(({ problem }) => problem.en.length > 5)).toBe(true);
  });

  it('of another base than its year keeps both; what says none has the usual one', () => {
    const scenario = resolveScenario({ overrides: { year: '2031', base: '2023' } });
    expect(readStoredScenario(toStored(scenario), subject)).toMatchObject({ base: 2023, year: 2031 });
    const usual = resolveScenario({ scenario: 'year-2031' });
    expect(toStored(usual)).toMatchObject({ base: 2024, year: 2031 });
    const { base: _, ...unsaid } = toStored(usual);
    expect(readStoredScenario(unsaid, subject)).toEqual(usual);
  });

  it('is what was asked for, whatever it is', () => {
    const settings = fc.record({
      seed: fc.maxSafeNat(),
      exchanges: fc.subarray([...exchangeIds], { minLength: 1 }),
      scale: fc.integer({ min: 1, max: 1000 }).map((divisor) => `1/${divisor}`),
      wire: fc.constantFrom('frames', 'messages'),
      speed: fc.oneof(fc.constantFrom('max', 'real'), fc.double({ min: 1, max: 1e9, noNaN: true })),
      year: fc.constantFrom(2023, 2024),
    });
    fc.assert(
      fc.property(settings, (asked) => {
        const scenario = resolveScenario({ file: { path: 'night.yaml', text: JSON.stringify(asked) } });
        expect(readStoredScenario(JSON.parse(JSON.stringify(toStored(scenario))), subject)).toEqual(scenario);
        expect(scenario).toMatchObject({ wire: asked.wire, base: asked.year });
      }),
    );
  });
});

describe('settings asked for a run that has its scenario', () => {
  const scenario = resolveScenario({ scenario: 'one-week', overrides: { seed: '3', wire: 'frames' } });

  it('are none when they say what it has', () => {
    const options = { year: '2024', seed: '3', from: '2024-09-23', to: '2024-09-30', scale: '2/2', wire: 'frames', speed: 'max' }; // oxfmt-ignore
    expect(differingSettings(scenario, { scenario: 'one-week', overrides: options })).toEqual([]);
    expect(differingSettings(scenario, {})).toEqual([]);
  });

  it('are all named that it has not', () => {
    const options = { seed: '4', exchanges: 'kelmu', scale: '1/10', wire: 'messages' };
    expect(differingSettings(scenario, { scenario: 'smoke', overrides: options })).toEqual([
      { asked: 'smoke', has: 'one-week' },
      { asked: '--exchanges kelmu', has: exchangeIds.join(',') },
      { asked: '--scale 1/10', has: '1' },
      { asked: '--seed 4', has: '3' },
      { asked: '--wire messages', has: 'frames' },
    ]);
  });

  it('may stand in a file, unless an option replaces them', () => {
    const file = { path: 'one-week.yaml', text: 'year: 2024\nfrom: 2024-09-23\nto: 2024-09-29\nseed: 8\n' };
    expect(differingSettings(scenario, { file, overrides: { seed: '3' } })).toEqual([
      { asked: 'to 2024-09-29', has: '2024-09-30' },
    ]);
  });
});
