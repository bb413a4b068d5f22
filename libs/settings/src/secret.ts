import { inspect } from 'node:util';

/** What is shown in place of a secret. */
export const redactedText = '[redacted]';

/**
 * A value that must not be shown. Whoever prints it, as text, as JSON or in the console, sees that something is there
 * and not what: only `reveal()` tells, and only clients of a server call it.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return redactedText;
  }

  toJSON(): string {
    return redactedText;
  }

  [inspect.custom](): string {
    return redactedText;
  }
}
