import { PassThrough } from 'node:stream';
import { Writable } from 'node:stream';
import type { RunProgress } from '@tietovirta/runs';
import type { Terminal } from '../cli/terminal.js';
import { showProgress } from './progress-display.js';

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
    takeOutput: () => new PassThrough(),
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
  it('is a line every ten per cent where there is no terminal, with the last one told', () => {
    const { terminal, lines } = listening();
    const display = showProgress(terminal, { lang: 'en', isQuiet: false });
    for (let percent = 3; percent <= 37; percent += 1) display.tell({ ...halfWay, share: percent / 100 });
    display.end();
    expect(lines.map((line) => /([\d.]+) %/.exec(line)?.[1])).toEqual(['3.0', '10.0', '20.0', '30.0', '37.0']);
  });

  it('tells the end once, however often it is reported', () => {
    const { terminal, lines } = listening();
    const display = showProgress(terminal, { lang: 'en', isQuiet: false });
    for (const share of [0.95, 1, 1]) display.tell({ ...halfWay, share });
    display.end();
    expect(lines.map((line) => /([\d.]+) %/.exec(line)?.[1])).toEqual(['95.0', '100.0']);
  });

  it('tells no time left in the first five seconds', () => {
    const { terminal, lines, clock } = listening();
    const display = showProgress(terminal, { lang: 'en', isQuiet: false });
    for (const [ms, share] of [
      [0, 0.1],
      [4_999, 0.2],
      [5_000, 0.3],
    ] as const) {
      clock.ms = ms;
      display.tell({ ...halfWay, share });
    }
    expect(lines.map((line) => line.includes('left'))).toEqual([false, false, true]);
  });

  it('clears a moving bar for a sentence that stays, and moves on below it', () => {
    const { terminal, lines } = listening();
    const stream = Object.assign(new Writable({ write: (text, _, done) => (lines.push(String(text)), done()) }), { isTTY: true, columns: 100 }); // oxfmt-ignore
    const moving = { ...terminal, err: { ...terminal.err, isTerminal: true } };
    const display = showProgress(moving, { lang: 'en', isQuiet: false, stream });
    display.tell(halfWay);
    display.note({ fi: 'Pysäytetään.', en: 'Stopping.' });
    const [before, after] = lines.join('').split('Stopping.\n');
    display.end();
    const [save, restore, clear] = ['\u001b7', '\u001b8', '\u001b[2K'];
    expect(before?.indexOf(clear)).toBeGreaterThan(before?.indexOf(restore) ?? Infinity);
    expect(before?.endsWith(clear)).toBe(true);
    expect(after).toContain(save);
  });

  it('is nothing when quiet', () => {
    const { terminal, lines } = listening();
    const display = showProgress(terminal, { lang: 'en', isQuiet: true });
    display.tell(halfWay);
    display.end();
    expect(lines).toEqual([]);
  });
});
