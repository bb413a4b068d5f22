import { UserError } from '@tietovirta/wording';

/** A store that cannot be used, said so that a person can act. Programs go by `code`, which never changes. */
export abstract class StoreError extends UserError {
  abstract override readonly code: `STORE_${string}`;
}
