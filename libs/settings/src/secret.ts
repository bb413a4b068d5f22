import { inspect } from 'node:util';

/** Printed in place of a secret. */
export const redactedText = '[redacted]';

/**
 * A value that must not be printed. As text, as JSON and in the console it appears as `redactedText`; only `reveal()` returns
 * it, for clients of a server.
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
