import { progressLine } from './progress-text.js';
import type { RunProgress } from './run-progress.js';

const halfWay: RunProgress = {
  share: 0.4567,
  date: '2024-06-14',
  messages: 1_234_567,
  messagesPerSecond: 9_876_543.2,
  secondsLeft: 61.2,
};

describe('a line of progress', () => {
  it('tells share, simulated date, messages, rate and time left', () => {
    expect(progressLine(halfWay, 'en')).toBe(
      ' 45.7 %  2024-06-14  1,234,567 messages  9,876,543 messages/s  about 1 min 2 s left',
    );
    expect(progressLine(halfWay, 'fi')).toBe(
      ' 45,7 %  14.6.2024  1 234 567 sanomaa  9 876 543 sanomaa/s  jäljellä noin 1 min 2 s',
    );
  });

  it('leaves out what is not known yet', () => {
    const first = { ...halfWay, share: 0, messages: 0, messagesPerSecond: 0, secondsLeft: undefined };
    expect(progressLine(first, 'en')).toBe('  0.0 %  2024-06-14  0 messages');
  });
});
