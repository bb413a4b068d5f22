import type { RunProgress } from '@tietovirta/runs';
import type { Terminal } from '../cli/terminal.js';
import { progressLine, showProgress } from './progress-display.js';

const halfWay: RunProgress = {
  share: 0.4567,
  date: '2024-06-14',
  messages: 1_234_567,
  messagesPerSecond: 9_876_543.2,
  secondsLeft: 61.2,
};

function listening(): { terminal: Terminal; lines: string[]; clock: { ms: number } } {
  const lines: string[] = [];
  const clock = { ms: 0 };
  const output = { write: (text: string) => void lines.push(text), isTerminal: false, columns: 100, hasColour: false };
  const terminal: Terminal = {
    out: output,
    err: output,
    folder: '/',
    environment: {},
    cores: 1,
    now: () => clock.ms,
    timestamp: () => '',
    onStop: () => () => undefined,
  };
  return { terminal, lines, clock };
}

describe('progress', () => {
  it('tells share, simulated date, messages, rate and time left', () => {
    expect(progressLine(halfWay, 'en')).toBe(
      ' 45.7 %  2024-06-14  1,234,567 messages  9,876,543 messages/s  about 1 min 2 s left',
    );
    expect(progressLine(halfWay, 'fi')).toBe(
      ' 45,7 %  2024-06-14  1 234 567 sanomaa  9 876 543 sanomaa/s  jäljellä noin 1 min 2 s',
    );
  });

  it('leaves out what is not known yet', () => {
    const first = { ...halfWay, share: 0, messages: 0, messagesPerSecond: 0, secondsLeft: undefined };
    expect(progressLine(first, 'en')).toBe('  0.0 %  2024-06-14  0 messages');
  });

  it('is a line every two seconds where there is no terminal, with the last one told', () => {
    const { terminal, lines, clock } = listening();
    const display = showProgress(terminal, { lang: 'en', isQuiet: false });
    for (clock.ms = 0; clock.ms <= 5_000; clock.ms += 250) display.tell({ ...halfWay, messages: clock.ms });
    display.end();
    expect(lines.map((line) => /([\d,]+) messages /.exec(line)?.[1])).toEqual(['0', '2,000', '4,000', '5,000']);
  });

  it('is nothing when quiet', () => {
    const { terminal, lines } = listening();
    const display = showProgress(terminal, { lang: 'en', isQuiet: true });
    display.tell(halfWay);
    display.end();
    expect(lines).toEqual([]);
  });
});
