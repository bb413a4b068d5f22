/** There is no stack here, or it does not answer: nothing can begin. */
export class StackUnusable extends Error {
  readonly code = 'STACK_UNUSABLE';

  constructor(
    message: string,
    /** What the user can do. */
    readonly hint?: string,
  ) {
    super(message);
    this.name = 'StackUnusable';
  }
}
