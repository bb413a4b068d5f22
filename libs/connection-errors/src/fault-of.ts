/** Classifies why a server cannot be used, from the error of its client. Each client keeps its reasons in other fields. */

import type { Retry } from '@tietovirta/wording';

export type ServerFault =
  /** It does not answer in time. */
  | 'timeout'
  /** A connection cannot be opened, or it breaks. */
  | 'unreachable'
  /** It, or a pooler before it, gives out no more connections. */
  | 'connections-exhausted'
  /** Its certificate is not trusted. */
  | 'certificate-untrusted'
  /** Only one side uses TLS, or both have no version of it in common. */
  | 'tls-mismatch'
  /** It refuses the user, the password or the client's address. */
  | 'access-denied';

const ofCode = new Map<string, ServerFault>([
  ...(['ETIMEDOUT', 'ESOCKETTIMEDOUT'] as const).map((code) => [code, 'timeout'] as const),
  ...(
    [
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
      'ENOTFOUND',
      'EAI_AGAIN',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'EADDRNOTAVAIL',
    ] as const
  ) // oxfmt-ignore
    .map((code) => [code, 'unreachable'] as const),
  ['EPROTO', 'tls-mismatch'],
  // PostgreSQL: user, password, database
  ...(['28000', '28P01', '3D000'] as const).map((code) => [code, 'access-denied'] as const),
  // PostgreSQL: it stops, starts, or the connection broke
  ...(['57P01', '57P02', '57P03', '08001', '08003', '08006'] as const).map((code) => [code, 'unreachable'] as const),
  ['53300', 'connections-exhausted'],
]);

/** Codes of OpenSSL for a certificate that is not trusted, and of Node for a certificate of another host. */
const untrusted =
  /^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_|INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH|ERR_TLS_CERT_ALTNAME_INVALID)/;

/** By message, for clients that set no code. */
const ofMessage: readonly (readonly [RegExp, ServerFault])[] = [
  [/self-?signed certificate|unable to (verify|get).*certificate|certificate (has expired|is not yet valid)/i, 'certificate-untrusted'], // oxfmt-ignore
  [/does not match certificate's altnames/i, 'certificate-untrusted'],
  [/^DENIED\b/, 'access-denied'],
  [
    /WRONGPASS|NOAUTH|NOPERM|SASL|authentication failed|authorization failed|no such (user|database)|unsupported startup parameter/i,
    'access-denied',
  ],
  [/does not support SSL|establishing an SSL connection|wrong version number|packet length too long/i, 'tls-mismatch'], // oxfmt-ignore
  [/max number of clients|too many (clients|connections)|no more connections allowed/i, 'connections-exhausted'],
  [/timed? ?out|timeout/i, 'timeout'],
  [
    /connection (is |was )?(closed|ended|terminated|refused|reset|not ready)|connection error|socket (hang up|closed)|(closed|lost) connection|not connected|disconnected|not queryable|(server|client) (conn crashed|was closed)|isn't writeable/i,
    'unreachable',
  ],
  // PgBouncer, of the server behind it
  [/server login (has been failing|failed)|cannot connect to server|database .* is (disabled|paused)/i, 'unreachable'],
];

/** A server that is away comes back; what it or we refuse stays refused until somebody changes a setting. */
export const retryOfFault = (fault: ServerFault): Retry =>
  ['timeout', 'unreachable', 'connections-exhausted'].includes(fault) ? 'later' : 'never';

interface ErrorLike {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** Undefined: the error is no fault of a server. Any other fault is preferred to a broken connection, which has many causes. */
export function faultOf(error: unknown): ServerFault | undefined {
  const faults = [...faultsIn(error)];
  return faults.find((fault) => fault !== 'unreachable') ?? faults[0];
}

/** Causes first: the errors around them only show where it happened. */
function* faultsIn(error: unknown, depth = 0): Generator<ServerFault> {
  if (typeof error !== 'object' || error === null || depth > 6) return;
  const { code, message, cause, errors } = error as ErrorLike;
  const inner = [cause, ...(Array.isArray(errors) ? (errors as readonly unknown[]) : [])];
  for (const each of inner) yield* faultsIn(each, depth + 1);
  const fault = faultOfCode(typeof code === 'string' ? code : '') ?? faultOfMessage(String(message));
  if (fault !== undefined) yield fault;
}

function faultOfCode(code: string): ServerFault | undefined {
  if (untrusted.test(code)) return 'certificate-untrusted';
  return code.startsWith('ERR_SSL_') ? 'tls-mismatch' : ofCode.get(code);
}

/** By its pattern, or by the code of a system call in it. */
const faultOfMessage = (words: string): ServerFault | undefined =>
  ofMessage.find(([pattern]) => pattern.test(words))?.[1] ?? ofCode.get(/\bE[A-Z]{4,}\b/.exec(words)?.[0] ?? '');
