import type { Scenario } from '@tietovirta/scenarios';
import { formatScale } from '@tietovirta/published';
import type { Terminal } from '../cli/terminal.js';
import type { RunOptions } from './run-options.js';

/** One `tietovirta run`, whoever plays it. */
export interface Errand {
  readonly argument: string | undefined;
  /** undefined: the run to be resumed has it. */
  readonly scenario: Scenario | undefined;
  readonly options: RunOptions;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

export function say(terminal: Terminal, { quiet }: RunOptions, sentence: string): void {
  if (quiet !== true) terminal.err.write(`${sentence}\n`);
}

export function openingLine({ name, from, to, scale, seed, exchanges }: Scenario, means: string): string {
  const lines = exchanges.length === 1 ? '1 exchange' : `${exchanges.length} exchanges`;
  return `${name}: ${from} to ${to} (exclusive), ${lines}, scale ${formatScale(scale)}, seed ${seed}, ${means}`;
}

/** What plays the run. */
export function meansOf({ on, workers }: RunOptions): string {
  return on === 'kafka' ? 'on Kafka' : workers === 1 ? '1 worker' : `${workers} workers`;
}
