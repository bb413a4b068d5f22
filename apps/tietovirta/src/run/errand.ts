import type { Scenario } from '@tietovirta/scenarios';
import { formatScale } from '@tietovirta/published';
import { both, windowText, type Label, type Language } from '@tietovirta/wording';
import type { Terminal } from '../cli/terminal.js';
import type { ProgressDisplay } from './progress-display.js';
import type { RunOptions } from './run-options.js';

export type RunWish = { readonly scenario: Scenario } | { readonly resume: number | 'last' };

/** One `tietovirta run`, whoever plays it. */
export interface Errand {
  readonly argument: string | undefined;
  /** What is to be played: a scenario, or a run that has one. */
  readonly wish: RunWish;
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

/** What is run, of which size, and what plays it. */
export function openingLine(scenario: Scenario, { on, workers, scale: typed }: RunOptions): Label {
  const { name, from, to, seed, exchanges } = scenario;
  const scale = typed?.trim() ?? formatScale(scenario.scale);
  const [lines, threads] = [exchanges.length, workers];
  const words: Label = {
    fi: `${lines === 1 ? '1 tiedonvälitys' : `${lines} tiedonvälitystä`}, mittakaava ${scale}, siemenluku ${seed}, ${
      on === 'kafka' ? 'Kafkassa' : threads === 1 ? '1 työsäie' : `${threads} työsäiettä`
    }`,
    en: `${lines === 1 ? '1 exchange' : `${lines} exchanges`}, scale ${scale}, seed ${seed}, ${
      on === 'kafka' ? 'on Kafka' : threads === 1 ? '1 worker' : `${threads} workers`
    }`,
  };
  return both((lang) => `${name}: ${windowText(from, to, lang)}, ${words[lang]}`);
}

/** The same for a run that was begun before. */
export function resumingLine(run: number, scenario: Scenario, options: RunOptions): Label {
  const { fi, en } = openingLine(scenario, options);
  return { fi: `Jatketaan ajoa ${run}: ${fi}`, en: `Going on with run ${run}: ${en}` };
}
