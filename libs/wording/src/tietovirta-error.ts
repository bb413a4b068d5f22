/**
 * The base of every error of our own. Each says by a code which error it is, and by `retry` what whoever catches it does next, so
 * that a loop needs no list of classes or codes. Errors of other programs say neither: the adapter that meets one knows what may
 * pass, and translates it into one of ours.
 */

/**
 * What to do after an error. `later`: the same work may succeed after a pause, for a server may come back. `set aside`: this
 * record or run can never be used; keep it with the reason and go on with the others. `never`: end, and say why.
 */
export type Retry = 'never' | 'later' | 'set aside';

const answers: readonly unknown[] = ['never', 'later', 'set aside'] satisfies readonly Retry[];

export abstract class TietovirtaError extends Error {
  /** Which error it is, for programs: it never changes, whatever the class is called. */
  abstract readonly code: string;
  abstract readonly retry: Retry;

  /** @param message in English, with the values that disagree */
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** An error, its cause, the cause of that, and so on. */
export function* chainOf(error: unknown): Generator<object> {
  let one = error;
  for (let depth = 0; depth < deepest && typeof one === 'object' && one !== null; depth += 1) {
    yield one;
    one = (one as { readonly cause?: unknown }).cause;
  }
}

const deepest = 8;

/**
 * What to do after an error: the answer of the first one that gives one among it and its causes, `never` when none does. Told by
 * the field and not by the class, which an error from another thread has lost.
 */
export function retryOf(error: unknown): Retry {
  for (const each of chainOf(error)) {
    const { retry } = each as { readonly retry?: unknown };
    if (answers.includes(retry)) return retry as Retry; // one of the three, as the line says
  }
  return 'never';
}

/** An error about something that is to be set aside, with the reason that is kept for it. */
export interface SetAside {
  readonly code: string;
  readonly message: string;
  readonly retry: 'set aside';
}

export const isSetAside = (error: unknown): error is SetAside =>
  typeof error === 'object' && error !== null && (error as { readonly retry?: unknown }).retry === 'set aside';
