/**
 * Reads the cells and marks of a run. A run has some hundred thousand of them; as one row each, converting them costs
 * Prisma seconds, so the database joins every column of a message type into one text: measured 0.4 s instead of
 * 2.7 s for 183 000 cells.
 */
import type { CellDeltas, SliceMark } from '@tietovirta/ledger';
import type { Prisma } from '@tietovirta/prisma-client';
import { safeInteger } from './safe-integer.js';

const numbersOf = (joined: string): number[] => joined.split(',').map((digits) => safeInteger(Number(digits)));

interface CellColumns {
  readonly message_type: string;
  readonly days: string;
  readonly cells: string;
  readonly counts: string;
}

/** All cells of a run, by message type, day and cell. */
export const readCells = async (transaction: Prisma.TransactionClient, runId: number): Promise<CellDeltas> => {
  const types = await transaction.$queryRaw<CellColumns[]>`
    SELECT message_type,
           string_agg(day::text, ',' ORDER BY day, cell) AS days,
           string_agg(cell::text, ',' ORDER BY day, cell) AS cells,
           string_agg(count::text, ',' ORDER BY day, cell) AS counts
      FROM ledger_cells WHERE run_id = ${runId}::int GROUP BY message_type ORDER BY message_type`;
  const days = types.flatMap((type) => numbersOf(type.days));
  return {
    messageTypes: types.flatMap((type) => numbersOf(type.days).map(() => type.message_type)),
    days,
    cells: types.flatMap((type) => numbersOf(type.cells)),
    counts: types.flatMap((type) => numbersOf(type.counts)),
  };
};

interface MarkColumns {
  readonly message_type: string;
  readonly days: string;
  readonly next_frames: string;
  readonly completes: string;
  readonly counted: string;
  readonly set_aside: string;
  readonly hashes_low: string;
  readonly hashes_high: string;
}

const marksOf = (type: MarkColumns): SliceMark[] => {
  const nextFrames = numbersOf(type.next_frames);
  const completes = numbersOf(type.completes);
  const counted = numbersOf(type.counted);
  const setAside = numbersOf(type.set_aside);
  const hashesLow = numbersOf(type.hashes_low);
  const hashesHigh = numbersOf(type.hashes_high);
  return numbersOf(type.days).map((day, row) => ({
    messageType: type.message_type,
    day,
    nextFrame: nextFrames[row] ?? 0,
    isComplete: completes[row] === 1,
    counted: counted[row] ?? 0,
    setAside: setAside[row] ?? 0,
    hashLow: hashesLow[row] ?? 0,
    hashHigh: hashesHigh[row] ?? 0,
  }));
};

/** All marks of a run, by message type and day. */
export const readMarks = async (transaction: Prisma.TransactionClient, runId: number): Promise<SliceMark[]> => {
  const types = await transaction.$queryRaw<MarkColumns[]>`
    SELECT message_type,
           string_agg(day::text, ',' ORDER BY day) AS days,
           string_agg(next_frame::text, ',' ORDER BY day) AS next_frames,
           string_agg(is_complete::int::text, ',' ORDER BY day) AS completes,
           string_agg(counted::text, ',' ORDER BY day) AS counted,
           string_agg(set_aside::text, ',' ORDER BY day) AS set_aside,
           string_agg(hash_low::text, ',' ORDER BY day) AS hashes_low,
           string_agg(hash_high::text, ',' ORDER BY day) AS hashes_high
      FROM slice_marks WHERE run_id = ${runId}::int GROUP BY message_type ORDER BY message_type`;
  return types.flatMap(marksOf);
};
