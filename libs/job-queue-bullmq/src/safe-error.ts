/**
 * What may be told of an error of Redis. The client's own errors carry the command that failed with its arguments, and for AUTH
 * those are the password; an address that cannot be read is repeated whole. So only the words are kept, without the password.
 */
export class RunQueueError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'RunQueueError';
  }
}

const connectionCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];

export const unreachable = 'RUN_QUEUE_UNREACHABLE';

export function safeError(error: unknown, password: string | undefined): RunQueueError {
  const { message, code } = Object(error) as { readonly message?: unknown; readonly code?: unknown };
  const told = [message, code, error].find(isWords) ?? 'no reason given';
  const isOutage =
    (typeof code === 'string' && connectionCodes.includes(code)) ||
    /connection is closed|connect(ion)? timed? ?out|ECONNREFUSED/i.test(told);
  return new RunQueueError(
    isOutage ? unreachable : 'RUN_QUEUE_FAILED',
    password === undefined || password === '' ? told : told.replaceAll(password, '***'),
  );
}

const isWords = (said: unknown): said is string => typeof said === 'string' && said !== '';
