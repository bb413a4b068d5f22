import { UserError } from '@tietovirta/wording';

/** The catalogue has no exchange and no message type of this name. Its advice says which there are. */
export class ExchangeUnknown extends UserError {
  readonly code = 'EXCHANGE_UNKNOWN';
}
