/**
 * The archive in a database. Run numbers come from the facts of the store, inside the transaction that writes the run: they have
 * no gaps, and each is used once.
 */
import { RunUnknown, type Archive, type RunOutcome, type RunRecord, type RunRequest } from '@tietovirta/archive';
import type { Database } from '../database/database.js';
import type { Prisma } from '../generated/client.js';
import { noOutcome, outcomeColumns, runRecordOf, startingRow } from './run-row.js';

/** Milliseconds, far above what a statement takes: a slow disk must not fail a run (Prisma's default is 5 s). */
const transactionLimits = { maxWait: 60_000, timeout: 120_000 };

export class PrismaArchive implements Archive {
  /** @param database shared with the ledger; the caller closes it */
  constructor(private readonly database: Database) {}

  start(request: RunRequest): Promise<RunRecord> {
    return this.withStoreErrors(() =>
      this.database.client.$transaction(async ({ storeFacts, run }) => {
        const facts = await storeFacts.update({ where: { only: true }, data: { lastRunId: { increment: 1 } } });
        return runRecordOf(await run.create({ data: startingRow(facts.lastRunId, request) }));
      }, transactionLimits),
    );
  }

  finish(id: number, outcome: RunOutcome): Promise<RunRecord> {
    return this.change(id, outcomeColumns(outcome));
  }

  resume(id: number): Promise<RunRecord> {
    return this.change(id, noOutcome);
  }

  find(id: number): Promise<RunRecord | undefined> {
    return this.withStoreErrors(async () => {
      const row = await this.database.client.run.findUnique({ where: { id } });
      return row ? runRecordOf(row) : undefined;
    });
  }

  list(): Promise<readonly RunRecord[]> {
    return this.withStoreErrors(async () => {
      const rows = await this.database.client.run.findMany({ orderBy: { id: 'desc' }, omit: { tables: true } });
      return rows.map(runRecordOf);
    });
  }

  async close(): Promise<void> {}

  private change(id: number, data: Prisma.RunUncheckedUpdateInput): Promise<RunRecord> {
    return this.withStoreErrors(async () => {
      const [row] = await this.database.client.run.updateManyAndReturn({ where: { id }, data });
      if (!row) throw new RunUnknown(id);
      return runRecordOf(row);
    });
  }

  private async withStoreErrors<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.database.errorOf(error);
    }
  }
}
