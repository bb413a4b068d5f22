/** What a service that cannot start says, and the exit code that its supervisor sees. */
import { isErrorLike, serializeError } from './serialized-error.js';
import { withoutCredentials } from './without-credentials.js';

export interface StartFailure {
  /** 2: something around the service is wrong, and an operator can put it right. 70: the program is. */
  readonly exitCode: 2 | 70;
  readonly text: string;
}

/** Hints for errors of listening: what a user would change. */
const listenHints: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another process listens there: choose another TIETOVIRTA_HTTP_PORT, or 0 for a free one.',
  EADDRNOTAVAIL: 'This machine has no such address: change TIETOVIRTA_HTTP_HOST.',
  EACCES: 'A port below 1024 needs rights of an administrator: choose another TIETOVIRTA_HTTP_PORT.',
  ENOTFOUND: 'No such host name is known: change TIETOVIRTA_HTTP_HOST.',
};

export function startFailureOf(service: string, error: unknown): StartFailure {
  const chain = causesOf(error);
  for (const one of chain) {
    const hint = hintOf(one);
    // The first cause that says what to do speaks; what stands around it only says where it happened.
    if (hint !== undefined) return { exitCode: 2, text: textOf(service, `${one.message} ${hint}`) };
  }
  const { message } = serializeError(error);
  const text = `it cannot start: ${message} This is a fault of the program; TIETOVIRTA_LOG_LEVEL=debug shows more.`;
  return { exitCode: 70, text: textOf(service, text) };
}

const textOf = (service: string, text: string): string => withoutCredentials(`${service}: ${text}`);

interface Hinting {
  readonly message: string;
  readonly hint?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
}

function causesOf(error: unknown): readonly Hinting[] {
  const chain: Hinting[] = [];
  for (let one = error; isErrorLike(one) && chain.length < 8; one = one.cause) chain.push(one);
  return chain;
}

function hintOf({ hint, code, syscall }: Hinting): string | undefined {
  if (typeof hint === 'string') return hint;
  const isListening = syscall === 'listen' || syscall === 'getaddrinfo';
  return isListening && typeof code === 'string' ? listenHints[code] : undefined;
}
