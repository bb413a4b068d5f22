/**
 * The Prisma adapter for PGlite, with the one promise kept that we cannot do without: a transaction whose COMMIT
 * failed (disk full, deferred check) is reported as failed. The adapter as published (0.7.2) drops that failure:
 * it hands the rejection of the whole transaction to a promise that was settled when the transaction began, and
 * `commit()` then answers as if all were well. `reliable-pglite.spec.ts` shows both.
 *
 * Its `executeScript` does not wait for the script either; nothing here calls it.
 */
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/** Two segments of the log. */
const checkpointEveryBytes = 32 * 2 ** 20;

type Adapter = Awaited<ReturnType<PrismaPGlite['connect']>>;

export class ReliablePGlite extends PrismaPGlite {
  /** The end of the transaction that began last; they never overlap, because PGlite is one connection. */
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
   * Writes a checkpoint when the log has grown. PGlite has nobody else to do it, and its own attempt, when the log
   * reaches max_wal_size, never comes back (0.4.3). A checkpoint that fails is no failure of the transaction before
   * it, which is committed: the next one will tell.
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

  /** PGlite as the adapter sees it, with an eye on how transactions end. */
  private watched(): PGlite {
    const { database } = this;
    return new Proxy(database, {
      get: (_, name) => {
        if (name === 'transaction')
          return <T>(work: (transaction: Transaction) => Promise<T>) => {
            const ended: Promise<T> = database.transaction((transaction) => {
              this.ending = ended;
              // The adapter does not wait for it either. A database too broken to roll back has written nothing.
              const rollBack = transaction.rollback.bind(transaction);
              transaction.rollback = () => rollBack().catch(() => {});
              return work(transaction);
            });
            ended.catch(() => {}); // told to whoever commits; a transaction that is rolled back has nobody to tell
            return ended;
          };
        const member: unknown = Reflect.get(database, name, database);
        return typeof member === 'function' ? (member.bind(database) as unknown) : member;
      },
    });
  }
}
