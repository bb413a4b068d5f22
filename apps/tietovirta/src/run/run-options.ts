import type { ScenarioOptions } from '@tietovirta/scenarios';
import type { GlobalOptions } from '../cli/read-arguments.js';

/** Options of `tietovirta run` as commander reads them. */
export interface RunOptions extends GlobalOptions, ScenarioOptions {
  readonly workers: number;
  readonly store: string;
  readonly resume?: number | 'last';
  readonly record?: string;
  readonly replay?: string;
  readonly quiet?: boolean;
}
