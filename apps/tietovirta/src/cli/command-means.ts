import type { ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';

/** Given to every command. */
export interface CommandMeans {
  readonly terminal: Terminal;
  /** Called by a command that ends otherwise than fine. */
  readonly endWith: (exitCode: ExitCode) => void;
}
