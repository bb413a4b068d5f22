/**
 * Reads the cells and marks of a run. A run has some hundred thousand of them, and Prisma takes seconds to convert that many rows. So
 * the database joins every column of a message type into one text: 183 000 cells take 0.4 s instead of 2.7 s.
 */
import type { CellDeltas, Hole, SentMark, SliceMark } from '@tietovirta/counting';
import type { LedgerSums } from '@tietovirta/ledger';
import type { Prisma } from '../generated/client.js';
import { safeInteger } from './safe-integer.js';

const numbersOf = (joined: string): number[] => joined.split(',').map((digits) => safeInteger(Number(digits)));

interface CellColumns {
  readonly message_type: string;
  readonly measure: string;
  readonly periods: string;
  readonly cells: string;
  readonly values: string;
}

/** All cells of a run, by message type, measure, period and cell. */
export const readCells = async (transaction: Prisma.TransactionClient, runId: number): Promise<CellDeltas> => {
  const measures = await transaction.$queryRaw<CellColumns[]>`
    SELECT message_type, measure,
           string_agg(period::text, ',' ORDER BY period, cell) AS periods,
           string_agg(cell::text, ',' ORDER BY period, cell) AS cells,
           string_agg(value::text, ',' ORDER BY period, cell) AS values
      FROM ledger_cells WHERE run_id = ${runId}::int GROUP BY message_type, measure ORDER BY message_type, measure`;
  const cells = measures.map((each) => numbersOf(each.cells));
  return {
    messageTypes: measures.flatMap(({ message_type: type }, place) => cells[place]?.map(() => type) ?? []),
    measures: measures.flatMap(({ measure }, place) => cells[place]?.map(() => measure) ?? []),
    periods: measures.flatMap((each) => numbersOf(each.periods)),
    cells: cells.flat(),
    values: measures.flatMap((each) => each.values.split(',').map(BigInt)),
  };
};

interface MarkColumns {
  readonly message_type: string;
  readonly days: string;
  readonly next_indexes: string;
  readonly completes: string;
  readonly counted: string;
  readonly set_aside: string;
  readonly hashes_low: string;
  readonly hashes_high: string;
  readonly holes: string;
}

/** Of each row: index, next and messages of each hole. */
const holesOf = (joined: string): Hole[][] =>
  joined.split(',').map((row) => {
    const numbers = row === '' ? [] : row.split(' ').map((digits) => safeInteger(Number(digits)));
    return Array.from({ length: numbers.length / 3 }, (_, hole) => ({
      index: numbers[3 * hole] as number,
      next: numbers[3 * hole + 1] as number,
      messages: numbers[3 * hole + 2] as number,
    }));
  });

const marksOf = (type: MarkColumns): SliceMark[] => {
  const nextIndexes = numbersOf(type.next_indexes);
  const completes = numbersOf(type.completes);
  const counted = numbersOf(type.counted);
  const setAside = numbersOf(type.set_aside);
  const hashesLow = numbersOf(type.hashes_low);
  const hashesHigh = numbersOf(type.hashes_high);
  const holes = holesOf(type.holes);
  return numbersOf(type.days).map((day, row) => ({
    messageType: type.message_type,
    day,
    nextIndex: nextIndexes[row] ?? 0,
    isComplete: completes[row] === 1,
    counted: counted[row] ?? 0,
    setAside: setAside[row] ?? 0,
    hashLow: hashesLow[row] ?? 0,
    hashHigh: hashesHigh[row] ?? 0,
    holes: holes[row] ?? [],
  }));
};

/** All marks of a run, by message type and day. */
export const readMarks = async (transaction: Prisma.TransactionClient, runId: number): Promise<SliceMark[]> => {
  const types = await transaction.$queryRaw<MarkColumns[]>`
    SELECT message_type,
           string_agg(day::text, ',' ORDER BY day) AS days,
           string_agg(next_index::text, ',' ORDER BY day) AS next_indexes,
           string_agg(is_complete::int::text, ',' ORDER BY day) AS completes,
           string_agg(counted::text, ',' ORDER BY day) AS counted,
           string_agg(set_aside::text, ',' ORDER BY day) AS set_aside,
           string_agg(hash_low::text, ',' ORDER BY day) AS hashes_low,
           string_agg(hash_high::text, ',' ORDER BY day) AS hashes_high,
           string_agg(array_to_string(holes, ' '), ',' ORDER BY day) AS holes
      FROM slice_marks WHERE run_id = ${runId}::int GROUP BY message_type ORDER BY message_type`;
  return types.flatMap(marksOf);
};

interface SentColumns {
  readonly message_type: string;
  readonly days: string;
  readonly next_indexes: string;
  readonly messages: string;
  /** Empty between the commas where the hash is unknown. */
  readonly hashes_low: string;
  readonly hashes_high: string;
  readonly holes: string;
}

const sentOf = (type: SentColumns): SentMark[] => {
  const nextIndexes = numbersOf(type.next_indexes);
  const messages = numbersOf(type.messages);
  const lows = type.hashes_low.split(',');
  const highs = type.hashes_high.split(',');
  const holes = holesOf(type.holes);
  return numbersOf(type.days).map((day, row) => ({
    messageType: type.message_type,
    day,
    nextIndex: nextIndexes[row] ?? 0,
    messages: messages[row] ?? 0,
    content: lows[row] === '' ? null : { low: Number(lows[row]), high: Number(highs[row]) },
    holes: holes[row] ?? [],
  }));
};

/** All marks of what a run has sent, by message type and day. */
export const readSent = async (transaction: Prisma.TransactionClient, runId: number): Promise<SentMark[]> => {
  const types = await transaction.$queryRaw<SentColumns[]>`
    SELECT message_type,
           string_agg(day::text, ',' ORDER BY day) AS days,
           string_agg(next_index::text, ',' ORDER BY day) AS next_indexes,
           string_agg(messages::text, ',' ORDER BY day) AS messages,
           string_agg(coalesce(hash_low::text, ''), ',' ORDER BY day) AS hashes_low,
           string_agg(coalesce(hash_high::text, ''), ',' ORDER BY day) AS hashes_high,
           string_agg(array_to_string(holes, ' '), ',' ORDER BY day) AS holes
      FROM sent_marks WHERE run_id = ${runId}::int GROUP BY message_type ORDER BY message_type`;
  return types.flatMap(sentOf);
};

type SumColumns = Readonly<Record<keyof LedgerSums, string>>;

/** The sums of all marks of a run, in one statement. A hole takes three numbers of its column. */
export const readSums = async (
  client: Pick<Prisma.TransactionClient, '$queryRaw'>,
  runId: number,
): Promise<LedgerSums> => {
  const [sums] = await client.$queryRaw<[SumColumns]>`
    SELECT coalesce(sum(counted), 0)::text AS counted,
           coalesce(sum(set_aside), 0)::text AS "setAside",
           coalesce(sum(messages), 0)::text AS sent,
           coalesce(sum(next_index), 0)::text AS reached,
           (coalesce(sum(cardinality(holes)), 0) / 3)::text AS holes
      FROM (SELECT counted, set_aside, 0 AS messages, next_index, holes FROM slice_marks WHERE run_id = ${runId}::int
             UNION ALL
            SELECT 0, 0, messages, next_index, holes FROM sent_marks WHERE run_id = ${runId}::int) AS marks`;
  return {
    counted: safeInteger(Number(sums.counted)),
    setAside: safeInteger(Number(sums.setAside)),
    sent: safeInteger(Number(sums.sent)),
    reached: safeInteger(Number(sums.reached)),
    holes: safeInteger(Number(sums.holes)),
  };
};
