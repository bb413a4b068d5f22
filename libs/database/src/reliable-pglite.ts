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

type Adapter = Awaited<ReturnType<PrismaPGlite['connect']>>;

export class ReliablePGlite extends PrismaPGlite {
  /** The end of the transaction that began last; they never overlap, because PGlite is one connection. */
  private ending: Promise<unknown> = Promise.resolve();

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
      };
      return transaction;
    };
    return connection;
  }

  /** PGlite as the adapter sees it, with an eye on how transactions end. */
  private watched(): PGlite {
    const { database } = this;
    return new Proxy(database, {
      get: (_, name) => {
        if (name === 'transaction')
          return <T>(work: (transaction: Transaction) => Promise<T>) => {
            let ended!: Promise<T>;
            ended = database.transaction((transaction) => {
              this.ending = ended;
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
