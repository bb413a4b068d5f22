/**
 * The sets of distinct measures. Each batch adds the keys that are new, as rows of their own: rewriting a set of millions of keys for
 * each batch would write gigabytes a year. A cell that has gathered many rows gets one in their place, in the transaction of a batch.
 */
import { KeySet, type CellMembers } from '@tietovirta/counting';
import type { Prisma } from '../generated/client.js';
import { arrayOf } from './array-of.js';

/**
 * Adds sets to their cells. Their bytes travel as one text in base 64: the engine in the process would write each byte as two signs, one by one,
 * which took a second of a year.
 */
export const addMembers = async (
  transaction: Prisma.TransactionClient,
  runId: number,
  members: readonly CellMembers[],
): Promise<void> => {
  await transaction.$executeRaw`
    INSERT INTO ledger_members (run_id, message_type, measure, period, cell, members)
    SELECT ${runId}::int, keys.message_type, keys.measure, keys.period, keys.cell, decode(keys.members, 'base64')
      FROM unnest(${arrayOf(members.map(({ messageType }) => messageType))}::text[], ${arrayOf(members.map(({ measure }) => measure))}::text[],
                  ${arrayOf(members.map(({ period }) => period))}::int[], ${arrayOf(members.map(({ cell }) => cell))}::int[],
                  ${arrayOf(members.map((cell) => inBase64(cell.members)))}::text[])
        AS keys (message_type, measure, period, cell, members)`;
};

const inBase64 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

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
    const rows = await transaction.$queryRaw<{ members: string }[]>`
      DELETE FROM ledger_members
       WHERE run_id = ${runId}::int AND message_type = ${messageType} AND measure = ${measure}
         AND period = ${period}::int AND cell = ${cell}::int
      RETURNING encode(members, 'base64') AS members`;
    if (rows.length === 0) continue;
    await addMembers(transaction, runId, [{ messageType, measure, period, cell, members: joined(rows) }]);
  }
};

/**
 * All sets of a run, by message type, measure, period and cell; those of a cell as one. Asked for cell by cell: all at once a year's sets would stand
 * three times in memory, as the database's answer, as text and as bytes, when a run has its most.
 */
export const readMembers = async (transaction: Prisma.TransactionClient, runId: number): Promise<CellMembers[]> => {
  const cells = await transaction.ledgerMembers.groupBy({
    by: ['messageType', 'measure', 'period', 'cell'],
    where: { runId },
    orderBy: [{ messageType: 'asc' }, { measure: 'asc' }, { period: 'asc' }, { cell: 'asc' }],
  });
  const sets: CellMembers[] = [];
  for (const { messageType, measure, period, cell } of cells) {
    // In base 64, like those that are written: read as bytes they would be made from two signs each, one by one.
    const rows = await transaction.$queryRaw<{ members: string }[]>`
      SELECT encode(members, 'base64') AS members FROM ledger_members
       WHERE run_id = ${runId}::int AND message_type = ${messageType} AND measure = ${measure}
         AND period = ${period}::int AND cell = ${cell}::int ORDER BY id`;
    sets.push({ messageType, measure, period, cell, members: joined(rows) });
  }
  return sets;
};

/** One set of those in the rows of a cell. */
function joined(rows: readonly { readonly members: string }[]): Uint8Array {
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return Buffer.from(only.members, 'base64');
  const keys = new KeySet();
  for (const { members } of rows) keys.add(Buffer.from(members, 'base64'));
  return keys.bytes();
}
