import { UserError, type Label } from '@tietovirta/wording';

/** Why nobody is shown: no ordinal and no code, a code that a real person could have, or nobody's. */
export type PersonRefusal = 'NO_PERSON' | 'REAL_CODE' | 'NOBODYS_CODE' | 'PAST_LAST_PERSON';

/** Nobody is meant by this. The advice says who is. */
export class PersonRefused extends UserError {
  constructor(
    readonly code: PersonRefusal,
    says: Label,
    advice: Label,
  ) {
    super(says, advice);
  }
}
