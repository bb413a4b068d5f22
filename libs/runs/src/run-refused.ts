import { UserError } from '@tietovirta/wording';

/** A kept run, or a part of it, that there is none of. Its advice says which there are, or how to come to it. */
export class RunRefused extends UserError {
  readonly code = 'RUN_REFUSED';
}
