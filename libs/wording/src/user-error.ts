/**
 * An error whose text a user reads: what is wrong, and what to do about it. The command line prints both in the
 * language that was asked for, without a stack, and ends with exit code 2. `message` and `hint` are the English texts,
 * for logs. Programs go by a code, which never changes.
 */
import { fileSystemTexts } from './file-system-texts.js';
import type { Label } from './label.js';
import { chainOf, TietovirtaError, type Retry } from './tietovirta-error.js';

/** The texts of a `UserError`, in a form that passes between threads. */
export interface UserErrorTexts {
  readonly says: Label;
  readonly advice?: Label | undefined;
}

export abstract class UserError extends TietovirtaError implements UserErrorTexts {
  readonly retry: Retry = 'never';
  /** What to do about it, in English; empty where there is nothing. */
  readonly hint: string;

  constructor(
    /** What is wrong. */
    readonly says: Label,
    /** What to do about it, as one sentence or two. */
    readonly advice?: Label,
    options?: ErrorOptions,
  ) {
    super(says.en, options);
    this.hint = advice?.en ?? '';
  }
}

/**
 * The texts of an error that has them. Told by its fields and not by its class: an error that came from another thread
 * has lost its class.
 */
export function textsOf(error: unknown): UserErrorTexts | undefined {
  const { says, advice } = (error ?? {}) as { readonly says?: unknown; readonly advice?: unknown };
  return isLabel(says) ? { says, advice: isLabel(advice) ? advice : undefined } : undefined;
}

/**
 * What a user is told of any error: the texts of the first one that says what to do, among it and its causes, or those of a fault
 * of the file system. What stands around a cause only says where it happened.
 */
export function userTextsOf(error: unknown): UserErrorTexts | undefined {
  for (const one of chainOf(error)) {
    const texts = textsOf(one) ?? fileSystemTexts(one);
    if (texts !== undefined) return texts;
  }
  return undefined;
}

function isLabel(value: unknown): value is Label {
  const { fi, en } = (value ?? {}) as Partial<Record<keyof Label, unknown>>;
  return typeof fi === 'string' && typeof en === 'string';
}
