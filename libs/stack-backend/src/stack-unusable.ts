import { UserError } from '@tietovirta/wording';

/** There is no stack here, or it does not answer: nothing can begin. */
export class StackUnusable extends UserError {
  readonly code = 'STACK_UNUSABLE';
}
