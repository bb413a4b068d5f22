/**
 * Shows how far a run is: a bar on a terminal; a plain line every two seconds where nobody looks at a moving one; or
 * nothing. Everything goes to standard error.
 */
import type { RunProgress } from '@tietovirta/runs';
import { inEnglish, printCount, type Language } from '@tietovirta/key-figures';
import cliProgress from 'cli-progress';
import type { Terminal } from '../cli/terminal.js';

export interface ProgressDisplay {
  readonly tell: (progress: RunProgress) => void;
  /** Writes a sentence that stays. */
  readonly note: (sentence: string) => void;
  readonly end: () => void;
}

export interface DisplayOptions {
  readonly lang: Language;
  readonly isQuiet: boolean;
}

const msBetweenLines = 2_000;
const barWidth = 30;

export function showProgress(terminal: Terminal, { lang, isQuiet }: DisplayOptions): ProgressDisplay {
  const note = (sentence: string): void => {
    terminal.err.write(`${sentence}\n`);
  };
  if (isQuiet) return { tell: () => undefined, note, end: () => undefined };
  return terminal.err.isTerminal ? movingBar(terminal, lang) : { ...plainLines(terminal, lang), note };
}

function plainLines(terminal: Terminal, lang: Language): Omit<ProgressDisplay, 'note'> {
  let lastMs = -Infinity;
  let untold: RunProgress | undefined;
  const write = (progress: RunProgress): void => {
    terminal.err.write(`${progressLine(progress, lang)}\n`);
  };
  const tell = (progress: RunProgress): void => {
    const nowMs = terminal.now();
    untold = progress;
    if (nowMs - lastMs < msBetweenLines) return;
    lastMs = nowMs;
    untold = undefined;
    write(progress);
  };
  const end = (): void => {
    if (untold !== undefined) write(untold);
  };
  return { tell, end };
}

function movingBar(terminal: Terminal, lang: Language): ProgressDisplay {
  let latest: RunProgress | undefined;
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    fps: 5,
    format: (_options, { progress }) => {
      const filled = Math.round(progress * barWidth);
      const drawn = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
      const line = latest === undefined ? drawn : `${drawn} ${progressLine(latest, lang)}`;
      return line.slice(0, Math.max(10, terminal.err.columns - 1));
    },
  });
  bar.start(1, 0);
  return {
    tell: (progress) => {
      latest = progress;
      bar.update(progress.share);
    },
    note: (sentence) => {
      // In place of the bar, which is drawn again below it.
      terminal.err.write(`\r\u001b[K${sentence}\n`);
    },
    end: () => {
      bar.stop();
    },
  };
}

/** The same facts for both: share, simulated date, messages, rate and time left. */
export function progressLine(progress: RunProgress, lang: Language): string {
  const { share, date, messages, messagesPerSecond, secondsLeft } = progress;
  const count = (value: number): string => (lang === 'fi' ? printCount(value) : inEnglish(printCount(value)));
  const percent = (100 * share).toFixed(1).padStart(5);
  const words = lang === 'fi' ? finnish : english;
  const shown = lang === 'fi' ? percent.replace('.', ',') : percent;
  const parts = [`${shown} %`, date, `${count(messages)} ${words.messages}`];
  if (messagesPerSecond > 0) parts.push(`${count(Math.round(messagesPerSecond))} ${words.rate}`);
  if (secondsLeft !== undefined && share < 1) parts.push(words.left(duration(secondsLeft)));
  return parts.join('  ');
}

const english = { messages: 'messages', rate: 'messages/s', left: (time: string) => `about ${time} left` };
const finnish = { messages: 'sanomaa', rate: 'sanomaa/s', left: (time: string) => `jäljellä noin ${time}` };

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
