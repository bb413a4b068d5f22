import type { Writable } from 'node:stream';
import type { Screen } from '@tietovirta/live';
import type { Pen } from '@tietovirta/wording';
import picocolors from 'picocolors';

/** What the command line is attached to. Specs give it one that only remembers. */
export interface Output {
  write(text: string): void;
  /** Whether a person looks at it. */
  readonly isTerminal: boolean;
  /** Characters that fit in a line. */
  readonly columns: number;
  readonly hasColour: boolean;
}

export interface Terminal {
  /** Results. */
  readonly out: Output;
  /**
   * Standard output for whoever writes to it without end and says themselves when it takes no more: from then on its errors are theirs.
   */
  takeOutput(): Writable;
  /** Progress, notices and errors. */
  readonly err: Output;
  /** Absent where nobody looks: results go to a file or a pipe, or keys come from one. */
  readonly screen?: Screen | undefined;
  /** Folder that relative paths are meant from. */
  readonly folder: string;
  /** Environment of the process: settings of a stack are read from it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Worker threads that the machine bears. */
  readonly cores: number;
  /** Wall time in ms, for progress only. */
  now(): number;
  /** Wall time as ISO 8601 in UTC, for the archive. */
  timestamp(): string;
  /**
   * Calls back once when the user asks to stop (Ctrl-C, SIGTERM); the second time the process ends at once.
   * @returns stops listening
   */
  onStop(stop: () => void): () => void;
}

/** How results stand out on an output: not at all where it has no colours. */
export const penOf = ({ hasColour }: Output): Pen => picocolors.createColors(hasColour);
