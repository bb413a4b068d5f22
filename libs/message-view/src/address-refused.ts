import { UserError, type Label } from '@tietovirta/wording';

/** Why no message has an address. */
export type AddressRefusal =
  | 'NO_ADDRESS'
  | 'NOT_IN_REPORT'
  | 'TYPE_UNKNOWN'
  | 'NO_TRAFFIC'
  | 'PAST_LAST'
  | 'OTHER_COURSE';

/** No message has this address. The advice names addresses that exist. */
export class AddressRefused extends UserError {
  constructor(
    readonly code: AddressRefusal,
    says: Label,
    advice: Label,
  ) {
    super(says, advice);
  }
}
