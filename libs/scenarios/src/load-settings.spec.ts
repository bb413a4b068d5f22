import { loadShape, resolveScenario, thresholdsIn, type ScenarioOptions } from './index.js';
import { ScenarioRefused } from './scenario-refused.js';

const file = (text: string) => ({ file: { path: 'what-if.yaml', text } });

function faultsOf(text: string, overrides: ScenarioOptions = {}): readonly string[] {
  try {
    resolveScenario({ ...file(text), overrides });
  } catch (error) {
    if (error instanceof ScenarioRefused)
      return error.message
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
    throw error;
  }
  return [];
}

describe('the load of a scenario', () => {
  it('is a rate, as a number or as people write it', () => {
    for (const rate of ['500', '500/s', "'500 / s'"])
      expect(loadShape(resolveScenario(file(`load: { rate: ${rate} }`)).load)).toEqual({
        stages: [{ durationMs: Infinity, from: 500, to: 500 }],
      });
  });

  it('is stages, each from where the one before ended', () => {
    const { load } = resolveScenario(
      file('load:\n  stages: [{ duration: 2m, target: 500 }, { duration: 1m30s, target: 0 }]\n  behind: drop'),
    );
    expect(load?.behind).toBe('drop');
    expect(loadShape(load)).toEqual({
      stages: [
        { durationMs: 120_000, from: 0, to: 500 },
        { durationMs: 90_000, from: 500, to: 0 },
      ],
    });
  });

  it('says nothing of the pace where it only says what becomes of the late ones: a speed may stand beside it', () => {
    const scenario = resolveScenario(file('speed: 60\nload: { behind: wait }'));
    expect(loadShape(scenario.load)).toBeUndefined();
    expect(scenario.speed).toBe(60);
  });

  it('is typed as options too', () => {
    const overrides = { load: 'stages=2m:500 5m:2000, behind=drop', watch: 'group=mine, topics=a b, answers=c', thresholds: 'lateness{exchange:kelmu}: p(95)<2s, max<1m; dropped: count==0' }; // oxfmt-ignore
    expect(resolveScenario({ overrides })).toMatchObject({
      load: {
        stages: [
          { duration: '2m', target: 500 },
          { duration: '5m', target: 2_000 },
        ],
        behind: 'drop',
      },
      watch: { group: 'mine', topics: ['a', 'b'], answers: 'c' },
      thresholds: { 'lateness{exchange:kelmu}': ['p(95)<2s', 'max<1m'], dropped: ['count==0'] },
    });
  });

  it('is refused together with a speed, in the file or typed', () => {
    expect(faultsOf('speed: 60\nload: { rate: 500/s }')).toEqual([expect.stringMatching(/^line 1.*speed: load.rate says already when messages leave\. Allowed: one of the two/)]); // oxfmt-ignore
    expect(faultsOf('load: { rate: 500/s }', { speed: '60' })).toEqual([expect.stringMatching(/^--speed: load.rate/)]);
  });

  it('is refused with every fault and its line', () => {
    const text = [
      'load:',
      '  rate: fast',
      '  stages: [{ duration: 2 minutes, target: -1 }]',
      '  behind: skip',
      '  startRate: 5',
      'watch: { group: "", topics: [] }',
      'thresholds:',
      "  lateness: ['p95<2s']",
      "  dropped: [{ threshold: 'count==0', abort: true }]",
    ].join('\n');
    expect(faultsOf(text)).toEqual([
      expect.stringMatching(/^line 2.*load\.rate: "fast" is no rate\. Allowed: messages a second/),
      expect.stringMatching(/^line 3.*load\.stages\[0\]\.duration: "2 minutes" is no duration/),
      expect.stringMatching(/^line 3.*load\.stages\[0\]\.target: -1 is no number of messages a second/),
      expect.stringMatching(/^line 4.*load\.behind: "skip" is no way\. Allowed: wait, drop/),
      expect.stringMatching(/^line 5.*load\.startRate: there is no such setting\. Allowed: rate, stages, behind/),
      expect.stringMatching(/^line 6.*watch\.group: "" is no consumer group/),
      expect.stringMatching(/^line 6.*watch\.topics: \[\] is no/),
      expect.stringMatching(/^line 8.*thresholds\.lateness\[0\]: "p95<2s" is no condition/),
      expect.stringMatching(/^line 9.*thresholds\.dropped\[0\]\.abort: there is no such setting/),
    ]);
  });

  it('is refused when it would send nothing', () => {
    expect(faultsOf('load: { stages: [{ duration: 2m, target: 0 }] }')).toEqual([
      expect.stringContaining('the target of every stage is 0'),
    ]);
    expect(faultsOf('load: { rate: 500, stages: [{ duration: 0s, target: 5 }] }')).toEqual([
      expect.stringContaining('one of the two: rate or stages'),
      expect.stringContaining('a stage lasts no time'),
    ]);
  });
});

describe('the thresholds of a load', () => {
  it('have the form of k6', () => {
    const { thresholds } = resolveScenario(
      file("thresholds:\n  lateness{exchange:kelmu}: ['p(99.9) <= 1.5s', { threshold: 'med<20', abortOnFail: true, delayAbortEval: 10s }]\n  sent: ['rate>100']"), // oxfmt-ignore
    );
    expect(thresholdsIn(thresholds)).toMatchObject([
      { key: 'lateness{exchange:kelmu}', exchange: 'kelmu', percentile: 99.9, operator: '<=', bound: 1_500, abortOnFail: false }, // oxfmt-ignore
      { percentile: 50, operator: '<', bound: 20, abortOnFail: true, delayAbortMs: 10_000 },
      { key: 'sent', exchange: undefined, figure: 'rate', operator: '>', bound: 100 },
    ]);
  });

  it('on what is not measured are refused, all at once, with what there is', () => {
    const text = [
      'exchanges: [kelmu]',
      'thresholds:',
      "  latenes: ['p(95)<2s']",
      "  lateness{exchange:kela}: ['p(95)<2s']",
      "  lateness{exchange:banks}: ['p(95)<2s']",
      "  dropped: ['p(95)<2s']",
      "  lag: ['max<10s']",
      "  end_to_end: ['max<10s']",
    ].join('\n');
    expect(faultsOf(text)).toEqual([
      expect.stringMatching(/^line 3.*there is no metric "latenes"\. Did you mean lateness\? Allowed: sent, dropped, lateness/),
      expect.stringMatching(/^line 4.*there is no exchange kela/),
      expect.stringMatching(/^line 5.*the exchange banks is not sent/),
      expect.stringMatching(/^line 6.*the metric dropped has no p\(95\)\. Allowed: count, rate/),
      expect.stringMatching(/^line 7.*lag is no time/),
      expect.stringMatching(/^line 7.*the lag of no group is measured/),
      expect.stringMatching(/^line 8.*no answers are read/),
    ]); // oxfmt-ignore
  });
});
