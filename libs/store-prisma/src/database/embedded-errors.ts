import { StoreError } from './store-error.js';
import { storeErrorOf } from './store-error-of.js';
import { StoreTooSlow } from './store-too-slow.js';

/**
 * Maps the errors of one open embedded database. After a failure such as a full disk, PGlite may answer later statements with
 * meaningless errors; those are mapped to the first failure. A timeout is no such failure.
 */
export const embeddedErrorMapper = (place: string): ((error: unknown) => unknown) => {
  let first: StoreError | undefined;
  return (error) => {
    const failure = storeErrorOf(place, error);
    if (failure instanceof StoreError && !(failure instanceof StoreTooSlow)) first ??= failure;
    return failure instanceof StoreError ? failure : isOfDatabase(failure) ? (first ?? failure) : failure;
  };
};

/** Errors of the database and of Prisma have a code; mistakes of the program have none. */
const isOfDatabase = (error: unknown): boolean => error instanceof Error && 'code' in error;
