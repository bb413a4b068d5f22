import { faultOf, type ServerFault } from '@tietovirta/connection-errors';
import { lastLineOf } from './last-line.js';
import { StoreBusy } from './store-busy.js';
import { codesOf, storeErrorOf } from './store-error-of.js';
import { StoreError } from './store-error.js';
import { StoreSchemaDiffers } from './store-schema-differs.js';
import { StoreUnreachable } from './store-unreachable.js';

/** Prisma's codes for errors of a connection. */
const ofPrisma: Readonly<Record<string, ServerFault>> = {
  P1000: 'access-denied',
  P1001: 'unreachable',
  P1002: 'timeout',
  P1003: 'access-denied',
  P1008: 'timeout',
  P1010: 'access-denied',
  P1011: 'certificate-untrusted',
  P1017: 'unreachable',
  P2037: 'connections-exhausted',
};

/** Messages of the pg driver for errors that have no code. */
const connectionWords = /^(timeout exceeded when trying to connect|connection terminated|client (was closed|has encountered)|the server does not support ssl|there was an error establishing an ssl)/i; // oxfmt-ignore

/**
 * Prisma: a conflict of transactions; PostgreSQL: a deadlock, a lack of memory or connections, locks, a stop by hand, an error of its disk
 * (classes 40, 53, 55, 57 and 58).
 */
const busy = /^(P2034|(40|53|55|57|58)[0-9A-Z]{3})$/;

/** Prisma and PostgreSQL: no such table, column, function or type, and no such unique key. All statements are ours: the schema is another. */
const otherSchema = new Set(['P2021', 'P2022', '42P01', '42703', '42883', '42704', '42P10']);

const isBusy = (error: unknown): boolean => [...codesOf(error)].some((code) => busy.test(code));

export interface ServerOfDatabase {
  readonly place: string;
  /** How long an answer is waited for, in milliseconds. */
  readonly timeoutMs: number;
}

/** Maps errors of a database server to StoreErrors; any other error is a fault of the program and returned unchanged. */
export const serverErrorMapper =
  ({ place, timeoutMs }: ServerOfDatabase): ((error: unknown) => unknown) =>
  (error) => {
    if (error instanceof StoreError) return error;
    if ([...codesOf(error)].some((code) => otherSchema.has(code)))
      return new StoreSchemaDiffers(place, lastLineOf(error), error);
    // An administrator may mend the server's disk while it is waited for.
    const failure = storeErrorOf(place, error, 'later');
    if (failure instanceof StoreError) return failure;
    const reason = lastLineOf(error);
    const fault = connectionFaultOf(error);
    if (fault !== undefined) return new StoreUnreachable({ place, fault, timeoutMs, reason }, error);
    return isBusy(error) ? new StoreBusy(place, reason, error) : error;
  };

/** Undefined for an error of a statement, whose message may mention time and connections too. */
const connectionFaultOf = (error: unknown): ServerFault | undefined => {
  const codes = [...codesOf(error)];
  const known = codes.map((code) => ofPrisma[code]).find((fault) => fault !== undefined);
  if (known !== undefined) return known;
  // SQLSTATE class 08 is about the connection; poolers give one code of it for everything that they refuse.
  if (codes.some((code) => /^08[0-9A-Z]{3}$/.test(code))) return faultOf(error) ?? 'unreachable';
  // Prisma keeps the code of the server where faultOf does not look.
  const byCode = codes.map((code) => faultOf({ code })).find((fault) => fault !== undefined);
  return byCode !== undefined || connectionWords.test(lastLineOf(error)) ? (faultOf(error) ?? byCode) : undefined;
};
