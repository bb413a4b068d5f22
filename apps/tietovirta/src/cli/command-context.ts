import type { Label, Language } from '@tietovirta/wording';
import type { ExitCode } from './exit-code.js';
import type { ArgumentReaders } from './read-arguments.js';
import type { Terminal } from './terminal.js';

/** Given to every command. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly lang: Language;
  /** A text in the language of the user. */
  readonly say: (text: Label) => string;
  readonly read: ArgumentReaders;
  /** Called by a command that ends otherwise than fine. */
  readonly endWith: (exitCode: ExitCode) => void;
}
