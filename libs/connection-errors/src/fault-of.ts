/** Why a server cannot be used, as far as the error of its client tells. Each client puts its reasons elsewhere. */

export type ServerFault =
  /** It takes connections and does not answer in time. */
  | 'silent'
  /** No connection comes about, or it breaks. */
  | 'away'
  /** Its certificate is not trusted. */
  | 'untrusted'
  /** One side talks TLS and the other does not, or they find no common form of it. */
  | 'other-encryption'
  /** It does not take our user, password or address. */
  | 'not-let-in';

const ofCode = new Map<string, ServerFault>([
  ...(['ETIMEDOUT', 'ESOCKETTIMEDOUT'] as const).map((code) => [code, 'silent'] as const),
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
    .map((code) => [code, 'away'] as const),
  ['EPROTO', 'other-encryption'],
  // PostgreSQL: who is asked for, with which password, from where
  ...(['28000', '28P01', '3D000'] as const).map((code) => [code, 'not-let-in'] as const),
  // PostgreSQL: it stops, starts, or has no room
  ...(['57P01', '57P02', '57P03', '53300', '08001', '08003', '08006'] as const).map((code) => [code, 'away'] as const),
]);

/** OpenSSL's words for a certificate that it does not believe, and Node's for one of another host. */
const untrusted =
  /^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_|INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH|ERR_TLS_CERT_ALTNAME_INVALID)/;

/** Where a client keeps no code, its words have to do. */
const ofWords: readonly (readonly [RegExp, ServerFault])[] = [
  [/self-?signed certificate|unable to (verify|get).*certificate|certificate (has expired|is not yet valid)/i, 'untrusted'], // oxfmt-ignore
  [/does not match certificate's altnames/i, 'untrusted'],
  [/WRONGPASS|NOAUTH|NOPERM|SASL|authentication failed|authorization failed/i, 'not-let-in'],
  [/does not support SSL|establishing an SSL connection|wrong version number|packet length too long/i, 'other-encryption'], // oxfmt-ignore
  [/timed? ?out|timeout/i, 'silent'],
  [
    /connection (is |was )?(closed|ended|terminated|refused|reset)|socket hang up|closed connection|not connected|disconnected/i,
    'away',
  ],
];

interface ErrorLike {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** Undefined: this is no fault of a server. That a connection broke tells less than whatever else is said about it. */
export function faultOf(error: unknown): ServerFault | undefined {
  const faults = [...faultsIn(error)];
  return faults.find((fault) => fault !== 'away') ?? faults[0];
}

/** The causes first: what stands around them only says where it happened. */
function* faultsIn(error: unknown, depth = 0): Generator<ServerFault> {
  if (typeof error !== 'object' || error === null || depth > 6) return;
  const { code, message, cause, errors } = error as ErrorLike;
  const inner = [cause, ...(Array.isArray(errors) ? (errors as readonly unknown[]) : [])];
  for (const each of inner) yield* faultsIn(each, depth + 1);
  const fault = faultOfCode(typeof code === 'string' ? code : '') ?? faultOfWords(String(message));
  if (fault !== undefined) yield fault;
}

function faultOfCode(code: string): ServerFault | undefined {
  if (untrusted.test(code)) return 'untrusted';
  return code.startsWith('ERR_SSL_') ? 'other-encryption' : ofCode.get(code);
}

const faultOfWords = (words: string): ServerFault | undefined => ofWords.find(([pattern]) => pattern.test(words))?.[1];
