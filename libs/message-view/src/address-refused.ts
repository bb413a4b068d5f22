import { UserError, type Label } from '@tietovirta/wording';

/** Why there is no such message. */
export type AddressRefusal = 'TYPE_UNKNOWN' | 'NO_TRAFFIC' | 'PAST_LAST' | 'OTHER_COURSE';

/** The address of a message that does not exist. Its advice says what does. */
export class AddressRefused extends UserError {
  constructor(
    readonly code: AddressRefusal,
    says: Label,
    advice: Label,
  ) {
    super(says, advice);
  }
}
