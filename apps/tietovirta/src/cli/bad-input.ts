/** Something the user asked for that cannot be done; told in one message, without a stack trace, with exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(
    message: string,
    /** What to do about it. */
    readonly hint?: string,
  ) {
    super(message);
  }
}
