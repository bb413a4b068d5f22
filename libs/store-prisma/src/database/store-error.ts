/**
 * A store that cannot be used. The command line prints `message` and `hint`, without a stack, and ends with exit code 2; programs
 * test `code`, which never changes.
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
