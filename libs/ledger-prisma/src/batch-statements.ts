/**
 * The statements of one batch. Rows travel as arrays, one per column, so that a batch of any size is a handful of
 * statements with a handful of parameters, and the text of a statement never changes.
 *
 * Rows are written in the order of their keys: two writers of the same run on a server then wait for each other
 * instead of locking each other out.
 */
import { Prisma } from '@tietovirta/prisma-client';
import type { CellDeltas, DeadLetter, PartitionStep, SliceMark } from '@tietovirta/ledger';

type Sql = Prisma.Sql;

/** PostgreSQL cannot keep the character U+0000 in a text; the reason of an unreadable message may hold one. */
const storable = (text: string): string => text.replaceAll('\u0000', '\uFFFD');

/** Moves partitions that never moved: the number of affected rows tells how many stood at 0. */
export const openPositions = (runId: number, steps: readonly PartitionStep[]): Sql => Prisma.sql`
  INSERT INTO partition_positions AS kept (run_id, partition, position)
  SELECT ${runId}::int, step.partition, step.reached
    FROM unnest(${steps.map((step) => step.partition)}::int[], ${steps.map((step) => step.to)}::bigint[])
      AS step (partition, reached)
   ORDER BY step.partition
  ON CONFLICT (run_id, partition) DO UPDATE SET position = excluded.position WHERE kept.position = 0`;

/** Moves partitions on: the number of affected rows tells how many stood where the batch expects them. */
export const movePositions = (runId: number, steps: readonly PartitionStep[]): Sql => Prisma.sql`
  UPDATE partition_positions AS kept SET position = step.reached
    FROM unnest(${steps.map((step) => step.partition)}::int[], ${steps.map((step) => step.from)}::bigint[],
                ${steps.map((step) => step.to)}::bigint[]) AS step (partition, expected, reached)
   WHERE kept.run_id = ${runId}::int AND kept.partition = step.partition AND kept.position = step.expected`;

/** Adds deltas to the cells; a cell may stand in them more than once. */
export const addToCells = (runId: number, { messageTypes, days, cells, counts }: CellDeltas): Sql => Prisma.sql`
  INSERT INTO ledger_cells AS kept (run_id, message_type, day, cell, count)
  SELECT ${runId}::int, delta.message_type, delta.day, delta.cell, sum(delta.count)::bigint
    FROM unnest(${messageTypes}::text[], ${days}::int[], ${cells}::int[], ${counts}::bigint[])
      AS delta (message_type, day, cell, count)
   GROUP BY 2, 3, 4
   ORDER BY 2, 3, 4
  ON CONFLICT (run_id, message_type, day, cell) DO UPDATE SET count = kept.count + excluded.count`;

/** Writes marks over the older ones; each slice may stand in them once. */
export const overwriteMarks = (runId: number, marks: readonly SliceMark[]): Sql => Prisma.sql`
  INSERT INTO slice_marks
    (run_id, message_type, day, next_frame, is_complete, counted, set_aside, hash_low, hash_high)
  SELECT ${runId}::int, mark.*
    FROM unnest(${marks.map((mark) => mark.messageType)}::text[], ${marks.map((mark) => mark.day)}::int[],
                ${marks.map((mark) => mark.nextFrame)}::bigint[], ${marks.map((mark) => mark.isComplete)}::boolean[],
                ${marks.map((mark) => mark.counted)}::bigint[], ${marks.map((mark) => mark.setAside)}::bigint[],
                ${marks.map((mark) => mark.hashLow)}::bigint[], ${marks.map((mark) => mark.hashHigh)}::bigint[])
      AS mark (message_type, day, next_frame, is_complete, counted, set_aside, hash_low, hash_high)
   ORDER BY mark.message_type, mark.day
  ON CONFLICT (run_id, message_type, day) DO UPDATE SET
    next_frame = excluded.next_frame, is_complete = excluded.is_complete, counted = excluded.counted,
    set_aside = excluded.set_aside, hash_low = excluded.hash_low, hash_high = excluded.hash_high`;

/** Keeps dead letters in their order. */
export const keepDeadLetters = (runId: number, letters: readonly DeadLetter[]): Sql => Prisma.sql`
  INSERT INTO dead_letters (run_id, message_type, day, frame, messages, code, reason)
  SELECT ${runId}::int, letter.message_type, letter.day, letter.frame, letter.messages, letter.code, letter.reason
    FROM unnest(${letters.map((letter) => letter.messageType)}::text[], ${letters.map((letter) => letter.day)}::int[],
                ${letters.map((letter) => letter.frame)}::bigint[],
                ${letters.map((letter) => letter.messages)}::bigint[],
                ${letters.map((letter) => storable(letter.code))}::text[],
                ${letters.map((letter) => storable(letter.reason))}::text[]) WITH ORDINALITY
      AS letter (message_type, day, frame, messages, code, reason, place)
   ORDER BY letter.place`;
