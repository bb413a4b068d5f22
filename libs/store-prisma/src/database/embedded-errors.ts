import { retryOf, TietovirtaError } from '@tietovirta/wording';
import { StoreError } from './store-error.js';
import { codesOf, storeErrorOf } from './store-error-of.js';

/**
 * Maps the errors of one open embedded database. After a failure such as a full disk, PGlite may answer later statements with
 * meaningless errors; those are mapped to the first failure. What may pass, such as a timeout, is no such failure.
 */
export const embeddedErrorMapper = (place: string): ((error: unknown) => unknown) => {
  let first: StoreError | undefined;
  return (error) => {
    const failure = storeErrorOf(place, error);
    if (failure instanceof StoreError && retryOf(failure) !== 'later') first ??= failure;
    return isOfDatabase(failure) ? (first ?? failure) : failure;
  };
};

/** Errors of the database and of Prisma have a code; mistakes of the program have none, and our own errors mean what they say. */
const isOfDatabase = (error: unknown): boolean => !(error instanceof TietovirtaError) && [...codesOf(error)].length > 0;
