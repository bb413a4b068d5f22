/** Why there is no such message. */
export type AddressRefusal = 'TYPE_UNKNOWN' | 'NO_TRAFFIC' | 'PAST_LAST' | 'OTHER_COURSE';

/** The address of a message that does not exist. `hint` says what does. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';

  constructor(
    readonly code: AddressRefusal,
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}
