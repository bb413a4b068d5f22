import { childBenefitDay } from '@tietovirta/calendar';
import { exchanges } from '@tietovirta/exchanges';
import fc from 'fast-check';
import { isPublishedYear, isScenarioFile, resolveScenario, ScenarioRefused, shippedScenarios } from './index.js';
import type { ScenarioRequest } from './index.js';

const exchangeIds = exchanges.map(({ id }) => id);

const refusalOf = (request: ScenarioRequest): ScenarioRefused => {
  try {
    resolveScenario(request);
  } catch (error) {
    if (error instanceof ScenarioRefused) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
const file = (text: string): ScenarioRequest => ({ file: { path: 'plans/night.yaml', text } });

describe('resolving a scenario', () => {
  it('runs the whole year 2024 when nothing is asked for', () => {
    expect(resolveScenario({})).toEqual({
      name: 'year-2024',
      base: 2024,
      year: 2024,
      exchanges: exchangeIds,
      from: '2024-01-01',
      to: '2025-01-01',
      scale: { numerator: 1, denominator: 1 },
      seed: 1,
      speed: 'max',
      lateness: 'best-effort',
    });
  });

  it.each(shippedScenarios.map(({ name }) => name))('ships %s', (scenario) => {
    expect(resolveScenario({ scenario }).name).toBe(scenario);
  });

  it('compares only whole unscaled years of all exchanges with the published tables', () => {
    expect(isPublishedYear(resolveScenario({ scenario: 'year-2023' }))).toBe(true);
    expect(isPublishedYear(resolveScenario({ overrides: { scale: '2/2', seed: '7' } }))).toBe(true);
    expect(isPublishedYear(resolveScenario({ scenario: 'smoke' }))).toBe(false);
    expect(isPublishedYear(resolveScenario({ scenario: 'one-week' }))).toBe(false);
    expect(isPublishedYear(resolveScenario({ overrides: { exchanges: 'kelmu' } }))).toBe(false);
  });

  it('has a full week with the child benefit day in one-week', () => {
    const { from, to } = resolveScenario({ scenario: 'one-week' });
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(7);
    expect(new Date(from).getUTCDay()).toBe(1);
    const { date } = childBenefitDay(2024, 9);
    expect(from <= date && date < to).toBe(true);
  });

  it('takes the year of --year when no scenario is named', () => {
    const scenario = resolveScenario({ overrides: { year: '2023' } });
    expect([scenario.name, scenario.from, scenario.to]).toEqual(['year-2023', '2023-01-01', '2024-01-01']);
  });

  it('takes base and year for each other where only one is given', () => {
    const scenario = resolveScenario({ overrides: { base: '2023' } });
    expect([scenario.name, scenario.base, scenario.year, scenario.to]).toEqual(['year-2023', 2023, 2023, '2024-01-01']);
    expect(resolveScenario({ overrides: { year: '2023' } }).base).toBe(2023);
    expect(resolveScenario(file('base: 2023\n'))).toMatchObject({ base: 2023, year: 2023, from: '2023-01-01' });
  });

  it('lets options replace settings, and keeps the exchanges in the order of the catalogue', () => {
    const { settings, ...rest } = { settings: 'year: 2023\nexchanges: [tax-data]\nseed: 3\n', name: 'night' };
    const overrides = { exchanges: 'tax-data, kelmu ,banks', scale: '0,001' };
    expect(resolveScenario({ ...file(settings), overrides })).toMatchObject({
      ...rest,
      year: 2023,
      seed: 3,
      exchanges: ['kelmu', 'banks', 'tax-data'],
      scale: { numerator: 1, denominator: 1000 },
    });
  });

  it('reads JSON as well, with $schema, and takes the name of the file', () => {
    const text = '{ "$schema": "./scenario.schema.json", "year": 2023, "scale": 0.5, "from": "2023-12-31" }';
    expect(resolveScenario({ file: { path: 'C:\\plans\\last.day.json', text } })).toMatchObject({
      name: 'last.day',
      year: 2023,
      from: '2023-12-31',
      to: '2024-01-01',
      scale: { numerator: 1, denominator: 2 },
    });
  });

  it('reads a small number as it is written, also one that JavaScript writes with an exponent', () => {
    expect(resolveScenario(file('scale: 0.0000005\n')).scale).toEqual({ numerator: 1, denominator: 2_000_000 });
  });

  it('tells files from names', () => {
    expect(['a/b', 'x.yaml', 'x.yml', 'X.JSON', '.\\x'].every(isScenarioFile)).toBe(true);
    expect(['year-2024', 'smoke', 'yaml'].some(isScenarioFile)).toBe(false);
  });
});

describe('a scenario that cannot be run', () => {
  it.each<[string, ScenarioRequest, string]>([
    ['an unknown scenario', { scenario: 'smoek' }, 'scenario: there is no "smoek". Did you mean smoke? Allowed: year-'],
    [
      'an unknown year',
      { overrides: { year: '2022' } },
      '--year: 2022 is no year that can be simulated. Allowed: 2023-2035.',
    ],
    ['a year in words', { overrides: { year: 'now' } }, '--year: "now" is no year'],
    ['another year', { scenario: 'year-2024', overrides: { year: '2023' } }, '--year: year-2024 is about 2024'],
    [
      'an unknown exchange',
      { overrides: { exchanges: 'kelmo' } },
      '--exchanges: "kelmo" is no exchange. Did you mean kelmu?',
    ],
    ['no exchange', { overrides: { exchanges: ' , ' } }, '--exchanges: no exchange is named'],
    ['scale 0', { overrides: { scale: '0' } }, '--scale: scale "0" would leave no messages'],
    ['a negative scale', { overrides: { scale: '-1/2' } }, '--scale: "-1/2" is no scale'],
    ['a nonsense scale', { overrides: { scale: 'small' } }, '--scale: "small" is no scale'],
    ['a division by zero', { overrides: { scale: '1/0' } }, '--scale: scale "1/0" divides by zero'],
    ['a word that is no speed', { overrides: { speed: 'fast' } }, '--speed: "fast" is no speed. Allowed: max (as fast'],
    ['a speed of nothing', { overrides: { speed: '0' } }, '--speed: 0 is no speed. Allowed: max (as fast'],
    ['less than real time', { overrides: { speed: '0.5' } }, '--speed: 0.5 is no speed. Allowed: max (as fast'],
    [
      'a speed beyond all machines',
      { overrides: { speed: '1e12' } },
      '--speed: "1e12" is no speed. Allowed: max (as fast',
    ],
    [
      'a speed beyond all machines in digits',
      { overrides: { speed: '1000000000000' } },
      '--speed: 1000000000000 is no speed. Allowed: max (as fast',
    ],
    [
      'a speed that is no number',
      { overrides: { speed: 'NaN' } },
      '--speed: "NaN" is no speed. Did you mean max? Allowed: max (as fast',
    ],
    [
      'a speed of a file that is no number',
      file('speed: .nan\n'),
      'line 1, column 1, speed: NaN is no speed. Allowed: max (as fast',
    ],
    [
      'a way of being late that there is not',
      { overrides: { lateness: 'strickt' } },
      '--lateness: "strickt" is no way of being late.',
    ],
    ['a speed backwards', { overrides: { speed: '-1' } }, '--speed: -1 is no speed. Allowed: max (as fast'],
    ['a speed of a file', file('speed: 0\n'), 'line 1, column 1, speed: 0 is no speed. Allowed: max (as fast'],
    [
      'an unknown wire',
      file('wire: frame\n'),
      'line 1, column 1, wire: "frame" is no wire. Did you mean frames? Allowed: frames, m',
    ],
    ['an unknown base', { overrides: { base: '2022' } }, '--base: 2022 is no year of the report. Allowed: 2024, 2023.'],
    ['a year beyond all lives', file('year: 2036\n'), 'line 1, column 1, year: 2036 is no year that can be simulated.'],
    ['a day of another year than the one asked for', { overrides: { year: '2031', to: '2030-05-01' } }, '--to: 2030-05-01 is no day of 2031'], // oxfmt-ignore
    ['a broken seed', { overrides: { seed: '1.5' } }, '--seed: "1.5" is no seed. Allowed: a whole number'],
    ['a negative seed', { overrides: { seed: '-1' } }, '--seed: "-1" is no seed'],
    ['a day of another year', { overrides: { from: '2023-05-01' } }, '--from: 2023-05-01 is no day of 2024'],
    ['a day that does not exist', { overrides: { year: '2023', from: '2023-02-29' } }, '--from: 2023-02-29 is no day'],
    ['a Finnish date', { overrides: { to: '1.3.2024' } }, '--to: "1.3.2024" is no date. Allowed: a date such as'],
    [
      'an end past the year',
      { overrides: { to: '2025-01-02' } },
      '--to: 2025-01-02 is no day of 2024 nor the day after',
    ],
    ['an empty window', { overrides: { from: '2024-03-01', to: '2024-03-01' } }, 'holds no day'],
    ['a window backwards', { overrides: { from: '2024-03-02', to: '2024-03-01' } }, 'holds no day'],
    ['broken YAML', file('year: 2024\nfrom: "2024-01-01\n'), 'line 3, column 1, syntax: Missing closing'],
    ['a repeated setting', file('year: 2024\nyear: 2023\n'), 'line 2, column 1, syntax: Map keys must be unique'],
    [
      'a second document',
      file('year: 2024\n---\nyear: 2023\n'),
      'line 2, column 1, syntax: another YAML document begins here',
    ],
    ['a tag that means nothing', file('year: !!yaer 2024\n'), 'line 1, column 7, syntax: Unresolved tag'],
    ['an empty file', file('# nothing\n'), 'file: it is empty'],
    ['a list', file('- 2024\n'), 'file: it holds no settings'],
    [
      'an unknown setting',
      file('yaer: 2024\n'),
      'line 1, column 1, yaer: there is no such setting. Did you mean year? Allowed: name,',
    ],
    [
      'an unknown exchange in a file',
      file('exchanges:\n  - kelmu\n  - bank\n'),
      'line 3, column 5, exchanges[1]: "bank" is no exchange. Did you mean banks?',
    ],
    [
      'exchanges as a text',
      file('exchanges: kelmu\n'),
      'line 1, column 1, exchanges: "kelmu" is not a list of exchanges',
    ],
    ['a seed in words', file('seed: "7"\n'), 'line 1, column 1, seed: "7" is no seed'],
    [
      'a scale too large',
      file('scale: 1e9\n'),
      'line 1, column 1, scale: scale "1000000000" is more than 1000 times the publ',
    ],
    ['a scale too fine', file('scale: 1e-12\n'), 'line 1, column 1, scale: scale "1e-12" has more than 9 decimals'],
    ['scale 0 in a file', file('scale: 0\n'), 'line 1, column 1, scale: 0 is no scale'],
    [
      'a window in a file',
      file('year: 2023\nfrom: 2024-01-01\n'),
      'line 2, column 1, from: 2024-01-01 is no day of 2023',
    ],
    ['a setting that is nothing', file('year:\n'), 'line 1, column 1, year: nothing is no year that can be simulated'],
  ])('is refused for %s', (_, request, expected) => {
    expect(refusalOf(request).message).toContain(expected);
  });

  it('names all faults at once, those of the file and those of the options', () => {
    const text = 'yaer: 2024\nexchanges: [kelmo, banks, x]\nscale: 0\nname: ""\n';
    const { faults, message } = refusalOf({ ...file(text), overrides: { seed: 'x', to: '2026-01-01' } });
    expect(faults.map(({ path }) => path)).toEqual([
      'yaer',
      'exchanges[0]',
      'exchanges[2]',
      'scale',
      'name',
      '--seed',
      '--to',
    ]);
    expect(message.split('\n')[0]).toBe('plans/night.yaml cannot be run: 7 faults');
  });

  it.each([
    [{ from: '2024-03-01', to: '2024-04-01' }, '2024-03-01..2024-03-31'],
    [{ from: '2024-12-31' }, '2024-12-31'],
    [{ from: '2024-03-01', name: 'spring' }, 'spring'],
    [{ seed: '7' }, 'year-2024'],
  ])('that only names its days is called by them: %j', (overrides, name) => {
    expect(resolveScenario({ overrides }).name).toBe(name);
  });

  it('says nothing of the window while the year is in doubt', () => {
    const { faults } = refusalOf({ overrides: { year: '2045', from: '2045-01-01' } });
    expect(faults.map(({ path }) => path)).toEqual(['--year']);
  });

  it('judges the window by a year that is given beside a base that there is not', () => {
    const of = (overrides: ScenarioRequest['overrides']) => refusalOf({ overrides: { ...overrides, base: '2022', from: '2022-05-01' } }); // oxfmt-ignore
    expect(of({ year: '2031' }).faults.map(({ path }) => path)).toEqual(['--base', '--from']);
    expect(of({}).faults.map(({ path }) => path)).toEqual(['--base']);
  });

  it('is refused in words whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          resolveScenario(file(text));
        } catch (error) {
          expect(error).toBeInstanceOf(ScenarioRefused);
        }
      }),
    );
  });

  it('is refused in words whatever the options hold', () => {
    const options = fc.record(
      {
        base: fc.string(),
        year: fc.string(),
        exchanges: fc.string(),
        from: fc.string(),
        to: fc.string(),
        scale: fc.string(),
        seed: fc.string(),
        speed: fc.string(),
        wire: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(options, (overrides) => {
        try {
          resolveScenario({ overrides });
        } catch (error) {
          expect(error).toBeInstanceOf(ScenarioRefused);
        }
      }),
    );
  });

  it('accepts every sound window, and tells the same scenario from a file and from options', () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((i) => new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.maxSafeNat(), fc.subarray([...exchangeIds], { minLength: 1 }), (a, b, seed, chosen) => {
        fc.pre(a < b);
        const settings = { year: 2023, from: a, to: b, seed, exchanges: chosen, scale: '1/7' };
        const fromFile = resolveScenario(file(JSON.stringify(settings)));
        const overrides = { year: '2023', from: a, to: b, seed: `${seed}`, exchanges: chosen.join(','), scale: '1/7' };
        expect({ ...resolveScenario({ overrides }), name: 'night' }).toEqual(fromFile);
        expect(fromFile).toMatchObject({ from: a, to: b, seed });
      }),
    );
  });
});
