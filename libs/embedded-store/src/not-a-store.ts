import { StoreError } from '@tietovirta/store-prisma';

/** The folder holds other files; none of them is changed. */
export class NotAStore extends StoreError {
  readonly code = 'STORE_NOT_A_STORE';

  constructor(place: string, what: string) {
    super(`${place} is not a store of Tietovirta: ${what}.`, 'Choose an empty or a new folder with --store.');
  }
}
