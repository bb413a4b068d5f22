/** The register of tokens in a database. */
import { TokenNameTaken, type AccessToken, type NewAccessToken, type TokenRegister } from '@tietovirta/access';
import type { Database } from '../database/database.js';
import { withStoreErrors } from '../database/with-store-errors.js';
import type { AccessToken as Row } from '../generated/client.js';

export class PrismaTokenRegister implements TokenRegister {
  /** @param database shared with archive and ledger; the caller closes it */
  constructor(private readonly database: Database) {}

  add({ addedAt, expiresAt, ...token }: NewAccessToken): Promise<AccessToken> {
    return withStoreErrors(this.database, async ({ accessToken }) => {
      const data = { ...token, addedAt: new Date(addedAt), expiresAt: expiresAt === null ? null : new Date(expiresAt) };
      // Not by the error of a second row: what it says differs from one driver to the next.
      const [row] = await accessToken.createManyAndReturn({ data: [data], skipDuplicates: true });
      if (row === undefined) throw new TokenNameTaken(token.name);
      return tokenOf(row);
    });
  }

  list(): Promise<readonly AccessToken[]> {
    return withStoreErrors(this.database, async ({ accessToken }) => {
      return (await accessToken.findMany({ orderBy: { name: 'asc' } })).map(tokenOf);
    });
  }

  remove(name: string): Promise<boolean> {
    return withStoreErrors(this.database, async ({ accessToken }) => {
      return (await accessToken.deleteMany({ where: { name } })).count > 0;
    });
  }

  find(digest: string): Promise<AccessToken | undefined> {
    return withStoreErrors(this.database, async ({ accessToken }) => {
      const row = await accessToken.findUnique({ where: { digest } });
      return row ? tokenOf(row) : undefined;
    });
  }

  used(name: string, at: string): Promise<void> {
    return withStoreErrors(this.database, async ({ accessToken }) => {
      await accessToken.updateMany({ where: { name }, data: { usedAt: new Date(at) } });
    });
  }
}

const tokenOf = ({ name, role, addedAt, expiresAt, usedAt }: Row): AccessToken => ({
  name,
  role: role as AccessToken['role'], // only add writes it
  addedAt: addedAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
  usedAt: usedAt?.toISOString() ?? null,
});
