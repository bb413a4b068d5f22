import { retryOf, TietovirtaError } from '@tietovirta/wording';
import { StoreError } from './store-error.js';
import { StoreRemoved } from './store-removed.js';
import { codesOf, storeErrorOf } from './store-error-of.js';

/**
 * Maps the errors of one open embedded database. After a failure such as a full disk, PGlite may answer later statements with
 * meaningless errors; those are mapped to the first failure. What may pass, such as a timeout, is no such failure. A database whose
 * files were removed says that they are damaged, or something meaningless.
 *
 * @param isThere whether the files of the database are still in their place
 */
export const embeddedErrorMapper = (place: string, isThere: () => boolean): ((error: unknown) => unknown) => {
  let first: StoreError | undefined;
  return (error) => {
    const named = storeErrorOf(place, error);
    const isOfFiles = named instanceof StoreError || isOfDatabase(named);
    const failure = isOfFiles && first === undefined && !isThere() ? new StoreRemoved(place, error) : named;
    if (failure instanceof StoreError && retryOf(failure) !== 'later') first ??= failure;
    return isOfDatabase(failure) ? (first ?? failure) : failure;
  };
};

/** Errors of the database and of Prisma have a code; mistakes of the program have none, and our own errors mean what they say. */
const isOfDatabase = (error: unknown): boolean => !(error instanceof TietovirtaError) && [...codesOf(error)].length > 0;
