import { StoreError } from './store-error.js';
import { storeErrorOf } from './store-error-of.js';
import { StoreTooSlow } from './store-too-slow.js';

/**
 * Says the failures of one open embedded database. After a failure such as a full disk it may answer everything that
 * follows with nonsense; whatever cannot be understood is then put down to the first failure. One that was only slow
 * goes on.
 */
export const embeddedErrorMapper = (place: string): ((error: unknown) => unknown) => {
  let first: StoreError | undefined;
  return (error) => {
    const failure = storeErrorOf(place, error);
    if (failure instanceof StoreError && !(failure instanceof StoreTooSlow)) first ??= failure;
    return failure instanceof StoreError ? failure : isOfDatabase(failure) ? (first ?? failure) : failure;
  };
};

/** Failures that carry a code come from the database or from Prisma; mistakes of the program do not. */
const isOfDatabase = (error: unknown): boolean => error instanceof Error && 'code' in error;
