/**
 * A recording that cannot be made or used, said so that a person can act. The command line prints `message` and `hint`
 * without a stack and ends with exit code 2; programs go by `code`, which never changes.
 */
export abstract class RecordingError extends Error {
  abstract readonly code: `RECORDING_${string}`;

  constructor(
    message: string,
    /** What to do about it. */
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}
