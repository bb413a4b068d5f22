import { loadReport, LoadMeasures, type LoadReport } from '@tietovirta/load';
import { readGate, type GateRule } from '@tietovirta/scenarios';
import { plainPen } from '@tietovirta/wording';
import { figuresOfLoad, gateText, judgeGate } from './gate.js';
import { differingLoads, loadDifference, loadDifferenceText } from './load-difference.js';

/** 100 messages of kelmu in a second, late by so many ms, 2 so many …; and some that were dropped. */
function reportOf(ms: number, dropped: number): LoadReport {
  const measures = new LoadMeasures();
  const kelmu = measures.ofExchange('kelmu');
  for (let place = 1; place <= 100; place += 1) {
    kelmu.lateness.record(ms * place);
    measures.lateness.record(ms * place);
  }
  kelmu.sent = measures.sent = 100;
  kelmu.dropped = measures.dropped = dropped;
  const scenario = { name: 'what-if', from: '2024-06-17', to: '2024-06-18', exchanges: ['kelmu'], scale: '1', seed: ms, volumes: {}, peaks: [], thresholds: {} }; // oxfmt-ignore
  const facts = { scenario, pace: '60 x', to: '-', wire: 'messages', version: '0.1.0', startedAt: '2026-01-01T00:00:00Z', wallMs: 1_000, ending: 'complete' as const, parts: [{ part: 1, of: 1 }], planned: 100 + dropped, plan: 100 + dropped }; // oxfmt-ignore
  return loadReport(facts, measures, []);
}

const rulesOf = (text: string): readonly GateRule[] => readGate({ path: 'gate.yaml', text }, 'loads');
const [before, after] = [reportOf(1, 0), reportOf(2, 3)];

describe('a gate between two loads', () => {
  const verdicts = judgeGate(
    rulesOf("lateness{exchange:kelmu}: ['p(95)<+40%', 'p(95)<+150%', 'max<1s']\nsent: ['count>=0%']\ndropped: ['count<+10%']\nlag: ['max<+1%']"), // oxfmt-ignore
    figuresOfLoad(before),
    figuresOfLoad(after),
  );

  it('lets changes pass within their bounds, and what was not measured', () => {
    expect(verdicts.map(({ condition, holds }) => [condition, holds])).toEqual([
      ['p(95)<+40%', false],
      ['p(95)<+150%', true],
      ['max<1s', true],
      ['count>=0%', true],
      ['count<+10%', false],
      ['max<+1%', true],
    ]);
  });

  it('tells what both had, and the change where there was something to change', () => {
    expect(verdicts[0]).toMatchObject({ first: expect.closeTo(95, 0), second: expect.closeTo(190, 0), change: expect.closeTo(100, 0) }); // oxfmt-ignore
    expect(verdicts[4]).toMatchObject({ first: 0, second: 3, change: null });
    expect(verdicts[5]).toMatchObject({ first: null, second: null, change: null });
    const lines = gateText(verdicts, { lang: 'en', pen: plainPen }).split('\n');
    expect(lines[1]).toMatch(/^✗ {2}lateness\{exchange:kelmu\} {2}p\(95\)<\+40% .* → .* \+\d+(\.\d)? %$/);
    expect(lines[4]).toMatch(/^✓ {2}sent .* 0 %$/);
  });
});

describe('two loads beside each other', () => {
  it('show the figures that one of them has', () => {
    const figures = loadDifference(before, after).map(({ metric, figure, first, second }) => [`${metric} ${figure}`, Math.round(first ?? -1), Math.round(second ?? -1)]); // oxfmt-ignore
    expect(figures).toEqual([
      ['sent count', 100, 100],
      ['sent rate', 100, 100],
      ['dropped count', 0, 3],
      ['lateness p(50)', 50, 100],
      ['lateness p(95)', 95, 190],
      ['lateness p(99)', 99, 198],
      ['lateness max', 100, 200],
    ]);
  });

  it('say in which settings they differ', () => {
    expect(differingLoads(before, after)).toEqual(['seed: 1 / 2']);
    const text = loadDifferenceText(before, after, ['before.json', 'after.json'], 'en');
    expect(text).toContain('The loads have different settings:\n  seed: 1 / 2\n');
    expect(text).toMatch(/lateness p\(95\) +9\d\.\d ms +1\d\d ms/);
  });
});
