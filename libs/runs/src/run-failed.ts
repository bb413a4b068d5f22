import { TietovirtaError } from '@tietovirta/wording';

export interface RunFailedOptions extends ErrorOptions {
  /** The command that goes on with it, where that is known. */
  readonly resume?: string;
}

/** A run that could not go on. What was counted before stands in the ledger: the run can be resumed. */
export class RunFailed extends TietovirtaError {
  readonly code = 'RUN_FAILED';
  readonly retry = 'never';
  readonly resume: string | undefined;

  constructor(reason: string, { resume, ...options }: RunFailedOptions = {}) {
    super(reason, options);
    this.resume = resume;
  }
}
