/**
 * A store that cannot be used, said so that a person can act. The command line prints `message` and `hint`, without
 * a stack, and ends with exit code 2; programs go by `code`, which never changes.
 */
export abstract class StoreError extends Error {
  abstract readonly code: string;

  constructor(
    message: string,
    /** What to do about it, as one sentence or two. */
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}
