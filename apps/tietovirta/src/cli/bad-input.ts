import { UserError } from '@tietovirta/wording';

/** Something the user asked for that cannot be done. */
export class BadInput extends UserError {
  readonly code = 'INPUT_REFUSED';
}
