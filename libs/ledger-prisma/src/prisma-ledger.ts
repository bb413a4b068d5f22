/**
 * The ledger in a database: one transaction a batch. The guards are written first, so that a second writer of the
 * same partition waits at them and then finds them moved; a lost guard rolls everything back.
 */
import type { Database } from '@tietovirta/database';
import {
  checkBatch,
  type DeadLetter,
  type Ledger,
  type LedgerBatch,
  type LedgerState,
  type PartitionStep,
  type SliceMark,
} from '@tietovirta/ledger';
import type { Prisma } from '@tietovirta/prisma-client';
import { addToCells, keepDeadLetters, movePositions, openPositions, overwriteMarks } from './batch-statements.js';
import { safeInteger } from './safe-integer.js';
import { readCells, readMarks } from './state-statements.js';

/** Leaves the transaction without writing; never seen outside. */
class GuardLost extends Error {}

/** Far above what a batch takes: a slow disk must not fail a run (Prisma's own limit is 5 s). */
const patience = { maxWait: 60_000, timeout: 120_000 };

export class PrismaLedger implements Ledger {
  /** The database stays the caller's: it is shared with the archive, and closed by whoever opened it. */
  constructor(private readonly database: Database) {}

  async apply(runId: number, batch: LedgerBatch): Promise<'applied' | 'lost'> {
    checkBatch(batch);
    try {
      await this.database.client.$transaction((transaction) => writeBatch(transaction, runId, batch), patience);
      return 'applied';
    } catch (error) {
      if (error instanceof GuardLost) return 'lost';
      throw this.database.errorOf(error);
    }
  }

  async read(runId: number): Promise<LedgerState> {
    return this.answer(async (transaction) => {
      const steps = await transaction.partitionPosition.findMany({ where: { runId }, orderBy: { partition: 'asc' } });
      return {
        positions: new Map(steps.map(({ partition, position }) => [partition, safeInteger(position)])),
        marks: await readMarks(transaction, runId),
        cells: await readCells(transaction, runId),
      };
    });
  }

  async deadLetters(runId: number): Promise<readonly DeadLetter[]> {
    const letters = await this.answer(({ deadLetter }) =>
      deadLetter.findMany({ where: { runId }, orderBy: { id: 'asc' }, omit: { id: true, runId: true } }),
    );
    return letters.map((letter) => ({
      ...letter,
      frame: safeInteger(letter.frame),
      messages: safeInteger(letter.messages),
    }));
  }

  async close(): Promise<void> {}

  /** Reads everything as of one moment. */
  private async answer<T>(read: (transaction: Prisma.TransactionClient) => Promise<T>): Promise<T> {
    try {
      return await this.database.client.$transaction(read, { ...patience, isolationLevel: 'RepeatableRead' });
    } catch (error) {
      throw this.database.errorOf(error);
    }
  }
}

const writeBatch = async (
  transaction: Prisma.TransactionClient,
  runId: number,
  { positions, deltas, marks, deadLetters }: LedgerBatch,
): Promise<void> => {
  await passGuards(transaction, runId, positions);
  if (deltas.counts.length > 0) await transaction.$executeRaw(addToCells(runId, deltas));
  if (marks.length > 0) await transaction.$executeRaw(overwriteMarks(runId, lastOfEachSlice(marks)));
  if (deadLetters.length > 0) await transaction.$executeRaw(keepDeadLetters(runId, deadLetters));
};

const passGuards = async (
  transaction: Prisma.TransactionClient,
  runId: number,
  steps: readonly PartitionStep[],
): Promise<void> => {
  const first = steps.filter(({ from }) => from === 0);
  const later = steps.filter(({ from }) => from > 0);
  if (first.length > 0 && (await transaction.$executeRaw(openPositions(runId, first))) < first.length)
    throw new GuardLost();
  if (later.length > 0 && (await transaction.$executeRaw(movePositions(runId, later))) < later.length)
    throw new GuardLost();
};

/** A statement may write a row only once; the last mark of a slice is the one that stands. */
const lastOfEachSlice = (marks: readonly SliceMark[]): readonly SliceMark[] => [
  ...new Map(marks.map((mark) => [`${mark.messageType} ${mark.day}`, mark])).values(),
];
