import type { GlobalOptions } from '../cli/read-arguments.js';

export interface RunsOptions extends GlobalOptions {
  readonly store: string;
}
