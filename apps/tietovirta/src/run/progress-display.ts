/**
 * Shows how far a run is: a bar on a terminal; a plain line every ten per cent where nobody looks at a moving one; or
 * nothing. Everything goes to standard error.
 */
import { progressLine, type RunProgress } from '@tietovirta/runs';
import type { Label, Language } from '@tietovirta/wording';
import cliProgress from 'cli-progress';
import type { Terminal } from '../cli/terminal.js';

export interface ProgressDisplay {
  readonly tell: (progress: RunProgress) => void;
  /** Writes a sentence that stays; a bar moves on below it. */
  readonly note: (sentence: Label) => void;
  readonly end: () => void;
}

export interface DisplayOptions {
  readonly lang: Language;
  readonly isQuiet: boolean;
  /** Where a bar moves; standard error by default. */
  readonly stream?: NodeJS.WritableStream;
}

const barWidth = 30;
/** No time left is told before: the first seconds of a run say little about the others. */
const knownAfterMs = 5_000;

export function showProgress(
  terminal: Terminal,
  { lang, isQuiet, stream = process.stderr }: DisplayOptions,
): ProgressDisplay {
  const note = (sentence: Label): void => {
    terminal.err.write(`${sentence[lang]}\n`);
  };
  if (isQuiet) return { tell: () => undefined, note, end: () => undefined };
  const startedMs = terminal.now();
  const lineOf = (progress: RunProgress): string => {
    const isKnown = terminal.now() - startedMs >= knownAfterMs;
    return progressLine(isKnown ? progress : { ...progress, secondsLeft: undefined }, lang);
  };
  if (!terminal.err.isTerminal) return { ...plainLines(terminal, lineOf), note };
  return movingBar(terminal.err.columns, lineOf, note, stream);
}

type LineOf = (progress: RunProgress) => string;

function plainLines(terminal: Terminal, lineOf: LineOf): Omit<ProgressDisplay, 'note'> {
  let toldTenths = -1;
  let toldShare = -1;
  let untold: RunProgress | undefined;
  const write = (progress: RunProgress): void => {
    terminal.err.write(`${lineOf(progress)}\n`);
  };
  const tell = (progress: RunProgress): void => {
    const tenths = Math.floor(progress.share * 10);
    untold = progress;
    if (tenths <= toldTenths) return;
    toldTenths = tenths;
    toldShare = progress.share;
    untold = undefined;
    write(progress);
  };
  const end = (): void => {
    // The end is told once, however often it is reported.
    if (untold !== undefined && untold.share !== toldShare) write(untold);
  };
  return { tell, end };
}

function movingBar(
  columns: number,
  lineOf: LineOf,
  note: ProgressDisplay['note'],
  stream: NodeJS.WritableStream,
): ProgressDisplay {
  let latest: RunProgress | undefined;
  const bar = new cliProgress.SingleBar({
    stream,
    clearOnComplete: true,
    stopOnComplete: false,
    // Ctrl-C is the business of the run: a bar that ended itself would leave its line behind.
    gracefulExit: false,
    fps: 5,
    format: (_options, { progress }) => {
      const filled = Math.round(progress * barWidth);
      const drawn = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
      const line = latest === undefined ? drawn : `${drawn} ${lineOf(latest)}`;
      return line.slice(0, Math.max(10, columns - 1));
    },
  });
  bar.start(1, 0);
  return {
    tell: (progress) => {
      latest = progress;
      bar.update(progress.share);
    },
    note: (sentence) => {
      // The bar goes back to the line where it began: it has to begin anew below the sentence.
      bar.stop();
      note(sentence);
      bar.start(1, latest?.share ?? 0);
    },
    end: () => {
      bar.stop();
    },
  };
}
