import type { BenchReport, StepRate } from './bench-report.js';
import { benchText } from './bench-text.js';

const rate = (id: StepRate['id'], nsPerMessage: number): StepRate => ({
  id,
  nsPerMessage,
  messagesPerSecond: 1e9 / nsPerMessage,
});

const report: BenchReport = {
  year: 2024,
  from: '2024-09-01',
  to: '2024-10-01',
  processor: 'a processor',
  cores: 2,
  node: 'v24',
  ceiling: rate('plain-loop', 8),
  steps: [rate('generation', 60), rate('counting', 40)],
  measures: [{ messageType: 'kelmu.query', measures: ['distinct person per month'], plainNs: 10, measuredNs: 15 }],
  ledger: { rows: 43_210, batches: 12, bytesWritten: 21_400_000 },
  paths: [{ workers: 1, messages: 1_000_000, seconds: 0.1, messagesPerSecond: 1e7, nsPerMessage: 100 }],
  yearMessages: 315_056_167,
  predictedSeconds: 31.5,
  pathOverCeiling: 12.5,
  unexplainedNs: 0,
};

describe('the bench for people', () => {
  it('says what the steps do not explain', () => {
    expect(benchText({ ...report, unexplainedNs: 20 }, 'en')).toMatch(/start-up +│ +│ +20\.0 ns +│ +20 %/);
  });

  it('says that the rest is lost in the noise where the steps alone took longer than the whole', () => {
    const text = benchText({ ...report, unexplainedNs: -24.1 }, 'en');
    expect(text).toMatch(/start-up +│ +│ +within the noise/);
    expect(text).not.toMatch(/│ +-\d|−/);
  });

  it('puts a measure beside counting without it, and what a year writes beside what it may', () => {
    const text = benchText(report, 'en');
    expect(text).toContain('Counting kelmu.query: 10.0 ns a message, 15.0 ns with its measures (1.50 times).');
    expect(text).toContain('43,210 rows, 21.4 MB written in 12 batches (of 150,000 rows and 200 MB allowed)');
  });

  it('speaks Finnish', () => {
    const text = benchText(report, 'fi');
    expect(text).toContain('Vuosi 2024: 315 056 167 sanomaa');
    expect(text).toContain('1.9.2024–30.9.2024');
  });
});
