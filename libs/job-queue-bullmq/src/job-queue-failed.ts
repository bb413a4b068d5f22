import { faultOf, retryOfFault } from '@tietovirta/connection-errors';
import { TietovirtaError, type Retry } from '@tietovirta/wording';

/**
 * An error of Redis without secrets. The client's own errors carry the command that failed with its arguments, which is the password
 * for AUTH, and repeat an invalid address as a whole. So only the message is kept, with the password masked.
 */
export class JobQueueFailed extends TietovirtaError {
  constructor(
    readonly code: 'RUN_QUEUE_UNREACHABLE' | 'RUN_QUEUE_FAILED' | 'RUN_QUEUE_CLOSED' | 'RUN_QUEUE_ADDRESS',
    message: string,
    readonly retry: Retry = 'never',
  ) {
    super(message);
  }
}

export const unreachable = 'RUN_QUEUE_UNREACHABLE';

/** Answers of Redis that pass by themselves or when an administrator acts: it loads, follows, is full, or writes no snapshots. */
const passingAnswers = /\b(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS|OOM|MISCONF|BUSY)\b/;
/** BullMQ's answers about a job that a worker took or gave back in the same moment. */
const passingOfJobs = /\b(locked|[Mm]issing (lock|key))\b/;

export function redactedError(error: unknown, password: string | undefined): JobQueueFailed {
  const { message, code } = Object(error) as { readonly message?: unknown; readonly code?: unknown };
  const text = [message, code, error].find(isText) ?? 'no reason given';
  const redacted = password === undefined || password === '' ? text : text.replaceAll(password, '***');
  const fault = faultOf(error);
  if (fault !== undefined && retryOfFault(fault) === 'later') return new JobQueueFailed(unreachable, redacted, 'later');
  const mayPass = passingAnswers.test(text) || passingOfJobs.test(text);
  return new JobQueueFailed('RUN_QUEUE_FAILED', redacted, mayPass ? 'later' : 'never');
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
