/**
 * The sets of distinct measures. Each batch adds the keys that are new, as rows of their own: rewriting a set of millions of keys for
 * each batch would write gigabytes a year. A cell that has gathered many rows gets one in their place, in the transaction of a batch.
 */
import { KeySet, type CellMembers } from '@tietovirta/counting';
import type { Prisma } from '../generated/client.js';

/** Adds sets to their cells. */
export const addMembers = async (
  transaction: Prisma.TransactionClient,
  runId: number,
  members: readonly CellMembers[],
): Promise<void> => {
  await transaction.ledgerMembers.createMany({
    data: members.map(({ members: bytes, ...cell }) => ({ runId, ...cell, members: Uint8Array.from(bytes) })),
  });
};

/** Rows of one cell that are merged into one. */
const crowdedFrom = 64;

/** Makes one row of those of each cell that has gathered too many. */
export const mergeCrowded = async (transaction: Prisma.TransactionClient, runId: number): Promise<void> => {
  const crowded = await transaction.ledgerMembers.groupBy({
    by: ['messageType', 'measure', 'period', 'cell'],
    where: { runId },
    having: { id: { _count: { gte: crowdedFrom } } },
    // In one order for all, so that two counters wait for each other instead of running into a deadlock.
    orderBy: [{ messageType: 'asc' }, { measure: 'asc' }, { period: 'asc' }, { cell: 'asc' }],
  });
  for (const { messageType, measure, period, cell } of crowded) {
    // Whoever comes second waits for the locks of these rows and finds them gone.
    const rows = await transaction.$queryRaw<{ members: Uint8Array }[]>`
      DELETE FROM ledger_members
       WHERE run_id = ${runId}::int AND message_type = ${messageType} AND measure = ${measure}
         AND period = ${period}::int AND cell = ${cell}::int
      RETURNING members`;
    if (rows.length === 0) continue;
    const keys = new KeySet();
    for (const row of rows) keys.add(row.members);
    await addMembers(transaction, runId, [{ messageType, measure, period, cell, members: keys.bytes() }]);
  }
};

/** All sets of a run, by message type, measure, period and cell. */
export const readMembers = (transaction: Prisma.TransactionClient, runId: number): Promise<CellMembers[]> =>
  transaction.ledgerMembers.findMany({
    where: { runId },
    orderBy: [{ messageType: 'asc' }, { measure: 'asc' }, { period: 'asc' }, { cell: 'asc' }, { id: 'asc' }],
    omit: { id: true, runId: true },
  });
