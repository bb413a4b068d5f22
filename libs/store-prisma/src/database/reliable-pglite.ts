/**
 * The Prisma adapter for PGlite with one fix: a transaction whose COMMIT failed (disk full, deferred check) is reported as failed.
 * The published adapter (0.7.2) passes that rejection to a promise that was settled when the transaction began, and `commit()`
 * resolves. `reliable-pglite.spec.ts` shows both.
 *
 * Its `executeScript` does not wait for the script either; it is not called here.
 */
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/** Two segments of the log. */
const checkpointEveryBytes = 32 * 2 ** 20;

type Adapter = Awaited<ReturnType<PrismaPGlite['connect']>>;

export class ReliablePGlite extends PrismaPGlite {
  /** The end of the last transaction; transactions never overlap, because PGlite is one connection. */
  private ending: Promise<unknown> = Promise.resolve();

  /** Length of the log at the last checkpoint. */
  private checkpointAt: number | undefined;

  constructor(private readonly database: PGlite) {
    super(database);
  }

  override async connect(): Promise<Adapter> {
    const connection = await new PrismaPGlite(this.watched()).connect();
    const start = connection.startTransaction.bind(connection);
    connection.startTransaction = async (...options) => {
      const transaction = await start(...options);
      const ending = this.ending;
      const commit = transaction.commit.bind(transaction);
      transaction.commit = async () => {
        await commit();
        await ending;
        await this.checkpointIfDue();
      };
      return transaction;
    };
    return connection;
  }

  /**
   * Writes a checkpoint when the log has grown. PGlite has no process for it, and its own attempt at max_wal_size hangs (0.4.3). The
   * transaction before a failed checkpoint is committed, so the error is dropped; the next transaction will fail by itself.
   */
  private async checkpointIfDue(): Promise<void> {
    try {
      const { rows } = await this.database.query<{ bytes: number }>(
        "SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 AS bytes",
      );
      const written = rows[0]?.bytes ?? 0;
      this.checkpointAt ??= written;
      if (written - this.checkpointAt < checkpointEveryBytes) return;
      this.checkpointAt = written;
      await this.database.exec('CHECKPOINT');
    } catch {
      // see above
    }
  }

  /** PGlite as the adapter sees it; keeps the end of each transaction. */
  private watched(): PGlite {
    const { database } = this;
    return new Proxy(database, {
      get: (_, name) => {
        if (name === 'transaction')
          return <T>(work: (transaction: Transaction) => Promise<T>) => {
            const ended: Promise<T> = database.transaction((transaction) => {
              this.ending = ended;
              // The adapter does not wait for the rollback either. A database that cannot roll back has written nothing.
              const rollBack = transaction.rollback.bind(transaction);
              transaction.rollback = () => rollBack().catch(() => {});
              return work(transaction);
            });
            ended.catch(() => {}); // `commit` throws it; a rolled-back transaction drops it
            return ended;
          };
        const member: unknown = Reflect.get(database, name, database);
        return typeof member === 'function' ? (member.bind(database) as unknown) : member;
      },
    });
  }
}
