/** Who may ask what: on loopback everybody who uses this machine, elsewhere whoever has a token, up to its role. */
import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { digestOf, type TokenRegister } from '@tietovirta/access';
import type { Role } from '@tietovirta/control-contract';
import { UserError } from '@tietovirta/wording';
import { ApiRefused } from './api-refused.js';

export interface Principal {
  /** Of the token; `local` on loopback. */
  readonly name: string;
  readonly role: Role;
}

export interface Access {
  /** @param authorization header of a request @throws ApiRefused that says why it is not let in */
  principalOf(authorization: string | undefined): Promise<Principal>;
}

export interface AccessOptions {
  /** Address that the server listens on. */
  readonly host: string;
  /** A token of an administrator that stands in no register. */
  readonly token?: string | undefined;
  /** Absent where only this machine is answered. */
  readonly tokens?: TokenRegister | undefined;
  /** Wall time, ms since 1970. */
  readonly wallMs?: () => number;
}

/** @throws NobodyMayAsk for an address that others reach, when there is no token */
export async function accessFor({ host, token, tokens, wallMs = Date.now }: AccessOptions): Promise<Access> {
  if (isLoopback(host)) return { principalOf: async () => ({ name: 'local', role: 'admin' }) };
  const hasToken = token !== undefined || ((await tokens?.list()) ?? []).length > 0;
  if (tokens === undefined || !hasToken) throw new NobodyMayAsk(host);
  return new TokenAccess(tokens, token, wallMs);
}

/** Whether a role may do what needs another one at least. */
export const isAtLeast = (role: Role, needed: Role): boolean => ranks.indexOf(role) >= ranks.indexOf(needed);
const ranks: readonly Role[] = ['viewer', 'operator', 'admin'];

/** The token that a header names. */
export const tokenIn = (authorization: string | undefined): string | undefined =>
  /^Bearer (\S{1,200})$/i.exec(authorization ?? '')?.[1];

/** A name leads wherever its resolver says, but for this one. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** The last use of a token is kept to within a minute. */
const usedEveryMs = 60_000;

class TokenAccess implements Access {
  private readonly usedMs = new Map<string, number>();
  private readonly given: Buffer | undefined;

  constructor(
    private readonly tokens: TokenRegister,
    given: string | undefined,
    private readonly wallMs: () => number,
  ) {
    this.given = given === undefined ? undefined : Buffer.from(digestOf(given));
  }

  async principalOf(authorization: string | undefined): Promise<Principal> {
    const token = tokenIn(authorization);
    if (token === undefined) throw refused('no-token');
    const digest = digestOf(token);
    if (this.given !== undefined && timingSafeEqual(this.given, Buffer.from(digest)))
      return { name: 'settings', role: 'admin' };
    const kept = await this.tokens.find(digest);
    if (kept === undefined) throw refused('token-unknown');
    const nowMs = this.wallMs();
    if (kept.expiresAt !== null && Date.parse(kept.expiresAt) <= nowMs) throw refused('token-expired');
    await this.noteUse(kept.name, nowMs);
    return { name: kept.name, role: kept.role };
  }

  private async noteUse(name: string, nowMs: number): Promise<void> {
    if (nowMs - (this.usedMs.get(name) ?? -Infinity) < usedEveryMs) return;
    this.usedMs.set(name, nowMs);
    await this.tokens.used(name, new Date(nowMs).toISOString());
  }
}

const reasons = {
  'no-token': { fi: 'Pyyntö ei kerro, kuka pyytää.', en: 'The request does not say who asks.' },
  'token-unknown': { fi: 'Tunnistetta ei tunneta.', en: 'The token is not known.' },
  'token-expired': { fi: 'Tunniste on vanhentunut.', en: 'The token has expired.' },
} as const;

const refused = (why: keyof typeof reasons): ApiRefused =>
  new ApiRefused(why, reasons[why], {
    fi: 'Lähetä otsake "Authorization: Bearer <tunniste>"; "tietovirta tokens add" tekee tunnisteen.',
    en: 'Send the header "Authorization: Bearer <token>"; "tietovirta tokens add" makes a token.',
  });

/** The API would listen where others reach it, and nobody has a token. */
export class NobodyMayAsk extends UserError {
  readonly code = 'NOBODY_MAY_ASK';

  constructor(host: string) {
    super(
      {
        fi: `Ohjausrajapinta kuuntelisi osoitetta ${host}, eikä kenelläkään ole tunnistetta.`,
        en: `The control API would listen on ${host}, and nobody has a token.`,
      },
      {
        fi: 'Tee tunniste: tietovirta tokens add NIMI --role operator. Tai anna TIETOVIRTA_CONTROL_TOKEN, tai kuuntele osoitetta 127.0.0.1.',
        en: 'Make one: tietovirta tokens add NAME --role operator. Or set TIETOVIRTA_CONTROL_TOKEN, or listen on 127.0.0.1.',
      },
    );
  }
}
