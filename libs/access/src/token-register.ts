import type { Role } from '@tietovirta/control-contract';
import { UserError } from '@tietovirta/wording';

/** A token as it is kept. The token itself is not: whoever lost it gets another one. */
export interface AccessToken {
  readonly name: string;
  readonly role: Role;
  /** Instants of the wall clock, ISO 8601 in UTC. */
  readonly addedAt: string;
  /** Null: it does not expire. */
  readonly expiresAt: string | null;
  /** When it was last used, to within a minute; null when it never was. */
  readonly usedAt: string | null;
}

export interface NewAccessToken extends Omit<AccessToken, 'usedAt'> {
  /** See `digestOf`. */
  readonly digest: string;
}

/** Promise: what `add` and `remove` resolved for holds after a restart, and for every process on the same database at once. */
export interface TokenRegister {
  /** @throws TokenNameTaken */
  add(token: NewAccessToken): Promise<AccessToken>;
  /** In the order of their names. */
  list(): Promise<readonly AccessToken[]>;
  /** @returns whether there was one of this name */
  remove(name: string): Promise<boolean>;
  /** The token with this digest, expired or not. */
  find(digest: string): Promise<AccessToken | undefined>;
  /** Notes that it was used. @param at ISO 8601 */
  used(name: string, at: string): Promise<void>;
}

export class TokenNameTaken extends UserError {
  readonly code = 'TOKEN_NAME_TAKEN';

  constructor(name: string) {
    super(
      { fi: `Tunniste ${name} on jo olemassa.`, en: `There is a token ${name} already.` },
      {
        fi: `Valitse toinen nimi, tai poista entinen: tietovirta tokens remove ${name}.`,
        en: `Choose another name, or remove the old one: tietovirta tokens remove ${name}.`,
      },
    );
  }
}
