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
  const { message, code }: { message: string; code?: unknown } =
    error instanceof Error ? error : new Error(String(error));
  const words = message === '' ? String(code) : message;
  const isConnection =
    (typeof code === 'string' && connectionCodes.includes(code)) ||
    /connection is closed|connect(ion)? timed? ?out/i.test(words);
  const told = password === undefined || password === '' ? words : words.replaceAll(password, '***');
  return new RunQueueError(isConnection ? unreachable : 'RUN_QUEUE_FAILED', told);
}
