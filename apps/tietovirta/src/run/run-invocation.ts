import type { Scenario } from '@tietovirta/scenarios';
import type { Label, Language } from '@tietovirta/wording';
import type { Terminal } from '../cli/terminal.js';
import type { ProgressDisplay } from './progress-display.js';
import type { RunOptions } from './run-options.js';

export type RunTarget = { readonly scenario: Scenario } | { readonly resume: number | 'last' };

/** One `tietovirta run`, whoever plays it. */
export interface RunInvocation {
  readonly argument: string | undefined;
  /** What is to be played: a scenario, or a run that has one. */
  readonly target: RunTarget;
  readonly options: RunOptions;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly notes: Notes;
}

/** Sentences that stay on the screen: past the progress of the run while that is shown. */
export class Notes {
  private display: ProgressDisplay | undefined;

  constructor(
    private readonly terminal: Terminal,
    private readonly lang: Language,
  ) {}

  /** The progress that is shown from now on. */
  passBy(display: ProgressDisplay): void {
    this.display = display;
  }

  say(sentence: Label): void {
    if (this.display === undefined) this.terminal.err.write(`${sentence[this.lang]}\n`);
    else this.display.note(sentence);
  }
}

export function say(terminal: Terminal, { quiet, lang }: RunOptions, sentence: Label): void {
  if (quiet !== true) terminal.err.write(`${sentence[lang]}\n`);
}
