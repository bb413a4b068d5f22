/**
 * An error of Redis without secrets. The client's own errors carry the command that failed with its arguments, which is the password
 * for AUTH, and repeat an invalid address as a whole. So only the message is kept, with the password masked.
 */
export class JobQueueError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'JobQueueError';
  }
}

const connectionCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];

export const unreachable = 'RUN_QUEUE_UNREACHABLE';

export function redactedError(error: unknown, password: string | undefined): JobQueueError {
  const { message, code } = Object(error) as { readonly message?: unknown; readonly code?: unknown };
  const text = [message, code, error].find(isText) ?? 'no reason given';
  const isOutage =
    (typeof code === 'string' && connectionCodes.includes(code)) ||
    /connection is closed|connect(ion)? timed? ?out|ECONNREFUSED/i.test(text);
  return new JobQueueError(
    isOutage ? unreachable : 'RUN_QUEUE_FAILED',
    password === undefined || password === '' ? text : text.replaceAll(password, '***'),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
