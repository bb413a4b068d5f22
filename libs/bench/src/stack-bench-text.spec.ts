import { stackBenchText } from './stack-bench-text.js';
import type { SmallRun, StackBenchReport, StackPath } from './stack-report.js';

const path: StackPath = {
  wire: 'frames',
  from: '2024-01-01',
  to: '2025-01-01',
  messages: 315_056,
  seconds: 6.5,
  messagesPerSecond: 48_470,
  isExact: true,
};
const reportOf = (small: SmallRun): StackBenchReport => ({
  ...{ year: 2024, processor: 'a processor', cores: 2, node: 'v24', steps: [], wires: [], path, small },
  ...{ yearMessages: 315_056_167, predictedSeconds: 90 },
});

describe('the bench of a stack for people', () => {
  it('says what a small run took beside its time', () => {
    const text = stackBenchText(reportOf({ ...path, work: { jobs: 130, produceRequests: 365, fetches: 1_390 } }), 'en');
    expect(text).toMatch(/315,056 messages in 6\.5 s, .*all figures exact\. It took 130 jobs, 365 requests with records and 1,390 for records\./); // oxfmt-ignore
  });

  it('says where that is unknown, in both languages', () => {
    expect(stackBenchText(reportOf(path), 'en')).toContain(
      'What it took is known of a stack that "npm run stack" started.',
    );
    expect(stackBenchText(reportOf(path), 'fi')).toContain('tiedetään pinosta, jonka "npm run stack" käynnisti.');
  });
});
