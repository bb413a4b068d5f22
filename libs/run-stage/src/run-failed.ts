/** A run that could not go on. What was counted before stands in the ledger: the run can be resumed. */
export class RunFailed extends Error {
  readonly code = 'RUN_FAILED';

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'RunFailed';
  }
}
