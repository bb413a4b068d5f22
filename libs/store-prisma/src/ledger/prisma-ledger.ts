/**
 * The ledger in a database: one transaction for each batch. The positions are written first and guard the rest: a second writer of
 * the same partition waits for their row locks and then finds them moved, which rolls its transaction back.
 */
import type { DeadLetter, RunEntries, SentMark, SliceMark } from '@tietovirta/counting';
import type { Database } from '../database/database.js';
import { withStoreErrors } from '../database/with-store-errors.js';
import {
  checkBatch,
  type Ledger,
  type LedgerBatch,
  type LedgerState,
  type LedgerSums,
  type SourceStep,
} from '@tietovirta/ledger';
import type { Prisma } from '../generated/client.js';
import {
  addToCells,
  giveUpDeadLetters,
  keepDeadLetters,
  movePositions,
  openPositions,
  overwriteMarks,
  overwriteSent,
  recoverDeadLetters,
} from './batch-statements.js';
import { slicesInKeyOrder, summedInKeyOrder } from './in-key-order.js';
import { addMembers, mergeCrowded, readMembers } from './members-statements.js';
import { safeInteger } from './safe-integer.js';
import { readCells, readMarks, readSent, readSums } from './state-statements.js';

/** Rolls the transaction back; `apply` catches it. */
class GuardLost extends Error {}

/** Milliseconds, far above what a batch takes: a slow disk must not fail a run (Prisma's default is 5 s). */
const transactionLimits = { maxWait: 60_000, timeout: 120_000 };

/** Cells that gather rows are looked for once in so many batches: rarely enough to cost nothing. */
const batchesBetweenMerges = 32;

export class PrismaLedger implements Ledger {
  private batchesWithMembers = 0;

  /** @param database shared with the archive; the caller closes it */
  constructor(private readonly database: Database) {}

  async apply(batch: LedgerBatch): Promise<'applied' | 'lost'> {
    checkBatch(batch);
    try {
      await this.database.client.$transaction(async (transaction) => {
        await writeBatch(transaction, batch);
        await this.mergeNowAndThen(transaction, batch);
      }, transactionLimits);
      return 'applied';
    } catch (error) {
      if (error instanceof GuardLost) return 'lost';
      throw this.database.errorOf(error);
    }
  }

  async positions(sources: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await this.readSnapshot(({ sourcePosition }) =>
      sourcePosition.findMany({ where: { source: { in: [...sources] } } }),
    );
    return new Map(found.map(({ source, position }) => [source, safeInteger(position)]));
  }

  async read(runId: number): Promise<LedgerState> {
    return this.readSnapshot(async (transaction) => ({
      marks: await readMarks(transaction, runId),
      sent: await readSent(transaction, runId),
      cells: await readCells(transaction, runId),
      members: await readMembers(transaction, runId),
    }));
  }

  async sums(runId: number): Promise<LedgerSums> {
    try {
      return await readSums(this.database.client, runId);
    } catch (error) {
      throw this.database.errorOf(error);
    }
  }

  marks(runId: number): Promise<readonly SliceMark[]> {
    return this.readSnapshot((transaction) => readMarks(transaction, runId));
  }

  sent(runId: number): Promise<readonly SentMark[]> {
    return this.readSnapshot((transaction) => readSent(transaction, runId));
  }

  async deadLetters(runId: number): Promise<readonly DeadLetter[]> {
    const letters = await this.readSnapshot(({ deadLetter }) =>
      deadLetter.findMany({ where: { runId }, orderBy: { id: 'asc' }, omit: { id: true, runId: true } }),
    );
    return letters.map(({ isGivenUp, ...letter }) => ({
      ...letter,
      ...(isGivenUp ? { isGivenUp } : {}),
      index: safeInteger(letter.index),
      next: safeInteger(letter.next),
      messages: safeInteger(letter.messages),
      position: safeInteger(letter.position),
    }));
  }

  async giveUp(runId: number, letters: readonly DeadLetter[]): Promise<void> {
    if (letters.length === 0) return;
    await withStoreErrors(this.database, (client) => client.$executeRaw(giveUpDeadLetters(runId, letters)));
  }

  async remove(runId: number): Promise<void> {
    const where = { runId };
    await withStoreErrors(this.database, (client) =>
      client.$transaction(async ({ ledgerCell, ledgerMembers, sliceMark, sentMark, deadLetter }) => {
        await ledgerCell.deleteMany({ where });
        await ledgerMembers.deleteMany({ where });
        await sliceMark.deleteMany({ where });
        await sentMark.deleteMany({ where });
        await deadLetter.deleteMany({ where });
      }, transactionLimits),
    );
  }

  async close(): Promise<void> {}

  private async mergeNowAndThen(transaction: Prisma.TransactionClient, { runs }: LedgerBatch): Promise<void> {
    const withMembers = runs.filter(({ members }) => members.length > 0);
    if (withMembers.length === 0) return;
    this.batchesWithMembers += 1;
    if (this.batchesWithMembers % batchesBetweenMerges !== 0) return;
    for (const { runId } of withMembers) await mergeCrowded(transaction, runId);
  }

  /** Reads in one snapshot. */
  private async readSnapshot<T>(read: (transaction: Prisma.TransactionClient) => Promise<T>): Promise<T> {
    try {
      return await this.database.client.$transaction(read, { ...transactionLimits, isolationLevel: 'RepeatableRead' });
    } catch (error) {
      throw this.database.errorOf(error);
    }
  }
}

const writeBatch = async (transaction: Prisma.TransactionClient, { positions, runs }: LedgerBatch): Promise<void> => {
  await passGuards(transaction, positions);
  // Runs in a fixed order, like rows within a run: two writers wait for each other instead of running into a deadlock.
  for (const entries of [...runs].sort((one, other) => one.runId - other.runId)) await enter(transaction, entries);
};

const enter = async (transaction: Prisma.TransactionClient, entries: RunEntries): Promise<void> => {
  const { runId, deltas, members, marks, sent, deadLetters, recovered } = entries;
  if (deltas.values.length > 0) await transaction.$executeRaw(addToCells(runId, summedInKeyOrder(deltas)));
  if (members.length > 0) await addMembers(transaction, runId, members);
  if (marks.length > 0) await transaction.$executeRaw(overwriteMarks(runId, slicesInKeyOrder(marks)));
  if (sent.length > 0) await transaction.$executeRaw(overwriteSent(runId, slicesInKeyOrder(sent)));
  if (deadLetters.length > 0) await transaction.$executeRaw(keepDeadLetters(runId, deadLetters));
  if (recovered.length > 0) await transaction.$executeRaw(recoverDeadLetters(runId, recovered));
};

const passGuards = async (transaction: Prisma.TransactionClient, steps: readonly SourceStep[]): Promise<void> => {
  const first = steps.filter(({ from }) => from === 0);
  const later = steps.filter(({ from }) => from > 0);
  if (first.length > 0 && (await transaction.$executeRaw(openPositions(first))) < first.length) throw new GuardLost();
  if (later.length > 0 && (await transaction.$executeRaw(movePositions(later))) < later.length) throw new GuardLost();
};
