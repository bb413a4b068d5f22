import { GateRefused, readGate, type Gated } from './gate.js';

const gate = (text: string, gated: Gated = 'loads') => readGate({ path: 'gate.yaml', text }, gated);

function refusalOf(text: string, gated: Gated = 'loads'): readonly string[] {
  try {
    gate(text, gated);
  } catch (error) {
    if (error instanceof GateRefused) return error.says.en.split('\n').map((line) => line.trim());
    throw error;
  }
  return [];
}

describe('a gate', () => {
  it('has conditions on the second of two loads, in per cent on its change since the first', () => {
    expect(gate("lateness{exchange:kelmu}: ['p(95) < +40%', 'max<10s']\ndropped: count<=0%\n")).toMatchObject([
      { metric: 'lateness', exchange: 'kelmu', figure: 'p(95)', percentile: 95, operator: '<', bound: 40, isChange: true }, // oxfmt-ignore
      { figure: 'max', percentile: undefined, bound: 10_000, isChange: false, unit: 'ms' },
      { metric: 'dropped', figure: 'count', operator: '<=', bound: 0, isChange: true },
    ]);
  });

  it('has values of runs', () => {
    expect(gate("rate: ['value>-10%']\nset_aside: ['value==0']\n", 'runs')).toMatchObject([
      { metric: 'rate', figure: 'value', operator: '>', bound: -10, isChange: true },
      { metric: 'set_aside', operator: '==', bound: 0, isChange: false },
    ]);
  });

  it('is refused with every fault at its line and column', () => {
    const text = [
      "latness: ['p(95)<2s']",
      "lateness{exchange:kela}: ['p(95)<2s']",
      "lateness: ['p95<2s', 'count<2', 'value<2']",
      "lag: ['max<2s']",
      'dropped: 7',
    ].join('\n');
    expect(refusalOf(text)).toEqual([
      'The gate gate.yaml cannot be used: 7 faults',
      expect.stringMatching(/^line 1, column 1, latness: loads have no metric "latness"\. Did you mean lateness\?/),
      expect.stringMatching(/^line 2, column 1, lateness\{exchange:kela\}: \{exchange:kela\} tells nothing apart/),
      expect.stringMatching(/^line 3, column 12, lateness\[0\]: p95<2s is no condition\. Allowed: p\(95\)<\+40%/),
      expect.stringMatching(/^line 3, column 22, lateness\[1\]: the metric lateness has no count/),
      expect.stringMatching(/^line 3, column 33, lateness\[2\]: the metric lateness has no value/),
      expect.stringMatching(/^line 4, column 7, lag\[0\]: max<2s: lag is no time/),
      expect.stringMatching(/^line 5, column 1, dropped\[0\]: 7 is no condition/),
    ]);
    expect(refusalOf("lateness: ['max<1s']\nseconds{exchange:kelmu}: ['value<5']", 'runs')).toEqual([
      expect.stringContaining('2 faults'),
      expect.stringContaining('runs have no metric "lateness"'),
      expect.stringContaining('{exchange:kelmu} tells nothing apart'),
    ]);
    expect(refusalOf('{}')).toEqual([expect.anything(), expect.stringContaining('it holds no conditions')]);
    expect(refusalOf('a: [')).toEqual([expect.anything(), expect.stringMatching(/^line 1, column \d+, syntax/)]);
  });
});
