import type { ScenarioOptions } from '@tietovirta/scenarios';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';

/** Options of `tietovirta run` as commander reads them. */
export interface RunOptions extends GlobalOptions, PlaceOptions, ScenarioOptions {
  readonly workers: number;
  readonly resume?: number | 'last';
  readonly record?: string;
  readonly replay?: string;
  readonly allRows?: boolean;
  readonly tables?: readonly string[];
  readonly quiet?: boolean;
}
