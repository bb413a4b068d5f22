/** The audit log in a database. */
import type { AuditedChange, AuditLog, AuditPage } from '@tietovirta/access';
import type { AuditEntry } from '@tietovirta/control-contract';
import type { Database } from '../database/database.js';
import { withStoreErrors } from '../database/with-store-errors.js';
import type { AuditLine } from '../generated/client.js';
import { safeInteger } from '../ledger/safe-integer.js';

export class PrismaAuditLog implements AuditLog {
  /** @param database shared with archive and ledger; the caller closes it */
  constructor(private readonly database: Database) {}

  begin(change: AuditedChange): Promise<AuditEntry> {
    return withStoreErrors(this.database, async ({ auditLine }) =>
      entryOf(await auditLine.create({ data: { ...change, at: new Date(change.at), result: 'asked' } })),
    );
  }

  end(id: number, result: string): Promise<void> {
    return withStoreErrors(this.database, async ({ auditLine }) => {
      await auditLine.update({ where: { id }, data: { result } });
    });
  }

  list({ before, limit }: AuditPage): Promise<readonly AuditEntry[]> {
    return withStoreErrors(this.database, async ({ auditLine }) => {
      const where = before === undefined ? {} : { id: { lt: before } };
      return (await auditLine.findMany({ where, orderBy: { id: 'desc' }, take: limit })).map(entryOf);
    });
  }
}

const entryOf = ({ id, at, role, ...line }: AuditLine): AuditEntry => ({
  ...line,
  id: safeInteger(id),
  at: at.toISOString(),
  role: role as AuditEntry['role'], // only begin writes it
});
