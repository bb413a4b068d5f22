/**
 * An error as fields of an event. Only what is known to be fit for a log: clients hang their whole configuration on
 * the errors they throw, passwords included.
 */
export interface ToldError {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly hint?: string;
  readonly stack?: string;
  readonly cause?: ToldError;
}

interface ErrorLike {
  readonly name?: unknown;
  readonly message: string;
  readonly code?: unknown;
  readonly hint?: unknown;
  readonly stack?: unknown;
  readonly cause?: unknown;
}

/** Errors of another realm are no instances of Error here. */
export const isErrorLike = (value: unknown): value is ErrorLike =>
  value instanceof Error ||
  (typeof value === 'object' && value !== null && 'stack' in value && typeof (value as ErrorLike).message === 'string');

const deepest = 5;

export function toldError(error: unknown, depth = 1): ToldError {
  if (!isErrorLike(error)) return { type: typeof error, message: String(error) };
  const { name, message, code, hint, stack, cause } = error;
  return {
    type: typeof name === 'string' ? name : 'Error',
    message,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof hint === 'string' ? { hint } : {}),
    ...(typeof stack === 'string' ? { stack } : {}),
    ...(cause === undefined || depth === deepest ? {} : { cause: toldError(cause, depth + 1) }),
  };
}
