import { TietovirtaError } from '@tietovirta/wording';

/** Work did not end in time. The code is the one of a connection that stays silent, so that it is reported as such. */
export class AnswerOverdue extends TietovirtaError {
  readonly code = 'ETIMEDOUT';
  readonly retry = 'later';

  constructor(readonly timeoutMs: number) {
    super('no answer');
  }
}

/**
 * Settles as the work does, or rejects after `timeoutMs` milliseconds. The work is not ended by that, only no longer waited
 * for: a later failure of it is dropped.
 * @throws AnswerOverdue
 */
export async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AnswerOverdue(timeoutMs));
    }, timeoutMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
