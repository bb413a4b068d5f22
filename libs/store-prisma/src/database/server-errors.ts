import { faultOf, type ServerFault } from '@tietovirta/connection-errors';
import { lastLineOf } from './last-line.js';
import { codesOf, storeErrorOf } from './store-error-of.js';
import { StoreError } from './store-error.js';
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
  P2037: 'unreachable',
};

/** Messages of the pg driver for errors that have no code. */
const connectionWords = /^(timeout exceeded when trying to connect|connection terminated|client (was closed|has encountered)|the server does not support ssl|there was an error establishing an ssl)/i; // oxfmt-ignore

export interface ServerOfDatabase {
  readonly place: string;
  /** How long an answer is waited for, in milliseconds. */
  readonly timeoutMs: number;
}

/** Maps errors of a database server to StoreErrors; any other error is a fault of the program and returned unchanged. */
export const serverErrorMapper =
  ({ place, timeoutMs }: ServerOfDatabase): ((error: unknown) => unknown) =>
  (error) => {
    const failure = storeErrorOf(place, error);
    if (failure instanceof StoreError) return failure;
    const fault = connectionFaultOf(error);
    return fault === undefined
      ? error
      : new StoreUnreachable({ place, fault, timeoutMs, reason: lastLineOf(error) }, error);
  };

/** Undefined for an error of a statement, whose message may mention time and connections too. */
const connectionFaultOf = (error: unknown): ServerFault | undefined => {
  const codes = [...codesOf(error)];
  const known = codes.map((code) => ofPrisma[code]).find((fault) => fault !== undefined);
  if (known !== undefined) return known;
  const isOfConnection = codes.some((code) => faultOf({ code }) !== undefined);
  return isOfConnection || connectionWords.test(lastLineOf(error)) ? faultOf(error) : undefined;
};
