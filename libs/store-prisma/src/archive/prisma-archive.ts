/**
 * The archive in a database. Run numbers come from the facts of the store, inside the transaction that writes the run: they have
 * no gaps, and each is used once.
 */
import {
  RequestKnown,
  RunUnknown,
  type Archive,
  type AskedPace,
  type RunClock,
  type RunOutcome,
  type RunRecord,
  type RunRequest,
} from '@tietovirta/archive';
import type { Database } from '../database/database.js';
import { withStoreErrors } from '../database/with-store-errors.js';
import type { Prisma } from '../generated/client.js';
import { asJson, noOutcome, outcomeColumns, runRecordOf, scenarioColumn, startingRow } from './run-row.js';

/** Milliseconds, far above what a statement takes: a slow disk must not fail a run (Prisma's default is 5 s). */
const transactionLimits = { maxWait: 60_000, timeout: 120_000 };

export class PrismaArchive implements Archive {
  /** @param database shared with the ledger; the caller closes it */
  constructor(private readonly database: Database) {}

  start(request: RunRequest): Promise<RunRecord> {
    return withStoreErrors(this.database, (client) =>
      client.$transaction(async ({ storeFacts, run }) => {
        const facts = await storeFacts.update({ where: { only: true }, data: { lastRunId: { increment: 1 } } });
        // A number is taken only with its run: a refusal rolls it back.
        const data = [startingRow(facts.lastRunId, request)];
        const [row] = await run.createManyAndReturn({ data, skipDuplicates: true });
        if (!row) throw new RequestKnown(request.requestKey ?? '');
        return runRecordOf(row);
      }, transactionLimits),
    );
  }

  finish(id: number, outcome: RunOutcome): Promise<RunRecord> {
    return this.change(id, outcomeColumns(outcome));
  }

  resume(id: number): Promise<RunRecord> {
    return this.change(id, noOutcome);
  }

  askToStop(id: number): Promise<void> {
    return withStoreErrors(this.database, async ({ run }) => {
      await run.updateMany({ where: { id, status: 'running' }, data: { isToStop: true } });
    });
  }

  tellClock(id: number, clock: RunClock): Promise<void> {
    return withStoreErrors(this.database, async ({ run }) => {
      const { count } = await run.updateMany({ where: { id }, data: { clock: asJson(clock) } });
      if (count === 0) throw new RunUnknown(id);
    });
  }

  askPace(id: number, { nth, ...asked }: AskedPace): Promise<boolean> {
    return withStoreErrors(this.database, async ({ run }) => {
      const data = { paceAsks: nth, askedPace: asJson(asked) };
      const { count } = await run.updateMany({ where: { id, paceAsks: nth - 1 }, data });
      if (count === 0 && (await run.count({ where: { id } })) === 0) throw new RunUnknown(id);
      return count > 0;
    });
  }

  keepScenario(id: number, scenario: unknown): Promise<RunRecord> {
    return this.change(id, scenarioColumn(scenario));
  }

  find(id: number): Promise<RunRecord | undefined> {
    return withStoreErrors(this.database, async ({ run }) => {
      const row = await run.findUnique({ where: { id } });
      return row ? runRecordOf(row) : undefined;
    });
  }

  findRequested(requestKey: string): Promise<RunRecord | undefined> {
    return withStoreErrors(this.database, async ({ run }) => {
      const row = await run.findUnique({ where: { requestKey } });
      return row ? runRecordOf(row) : undefined;
    });
  }

  remove(id: number): Promise<boolean> {
    return withStoreErrors(this.database, async ({ run }) => (await run.deleteMany({ where: { id } })).count > 0);
  }

  list(): Promise<readonly RunRecord[]> {
    return withStoreErrors(this.database, async ({ run }) => {
      const rows = await run.findMany({ orderBy: { id: 'desc' }, omit: { tables: true } });
      return rows.map(runRecordOf);
    });
  }

  async close(): Promise<void> {}

  private change(id: number, data: Prisma.RunUncheckedUpdateInput): Promise<RunRecord> {
    return withStoreErrors(this.database, async ({ run }) => {
      const [row] = await run.updateManyAndReturn({ where: { id }, data });
      if (!row) throw new RunUnknown(id);
      return runRecordOf(row);
    });
  }
}
