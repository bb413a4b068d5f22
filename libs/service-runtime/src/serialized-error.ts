/**
 * An error as fields of an event. Only what is known to be fit for a log: clients attach their whole configuration to the errors
 * they throw, passwords included.
 */
export interface SerializedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly hint?: string;
  readonly stack?: string;
  readonly cause?: SerializedError;
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

export function serializeError(error: unknown, depth = 1): SerializedError {
  if (!isErrorLike(error)) return { type: typeof error, message: String(error) };
  const { name, message, code, hint, stack, cause } = error;
  return {
    type: typeof name === 'string' ? name : 'Error',
    message,
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
    hint: typeof hint === 'string' ? hint : undefined,
    stack: typeof stack === 'string' ? stack : undefined,
    cause: cause === undefined || depth === deepest ? undefined : serializeError(cause, depth + 1),
  };
}
