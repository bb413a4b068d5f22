import { readFileSync } from 'node:fs';
import { TietovirtaError } from '@tietovirta/wording';

const lastLinesOf = (file: string, count: number): string => {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch (error) {
    return `(the log cannot be read: ${(error as Error).message})`;
  }
};

/** A program could not be started, ended, or was not ready in time. The message quotes the end of its log. */
export class ProcessFailed extends TietovirtaError {
  readonly code = 'PROCESS_FAILED';
  readonly retry = 'never';

  constructor(name: string, what: string, logFile: string) {
    super(`${name} ${what}. The end of ${logFile}:\n${lastLinesOf(logFile, 20).replaceAll(/^/gm, '  | ')}`);
  }
}
