/**
 * The statements of one batch. Rows travel as arrays, one per column, so that a batch of any size is a handful of
 * statements with a handful of parameters, and the text of a statement never changes.
 *
 * Rows are written in the order in which they come, which must be that of their keys (`in-key-order.ts`): two writers of the same
 * run on a server then wait for each other instead of running into a deadlock.
 */
import type { CellDeltas, DeadLetter, Hole, RunEntries, SentMark, SliceMark } from '@tietovirta/counting';
import { Prisma } from '../generated/client.js';
import type { SourceStep } from '@tietovirta/ledger';
import { arrayOf } from './array-of.js';

type Sql = Prisma.Sql;

/** PostgreSQL cannot keep the character U+0000 in a text; the reason of an unreadable message may hold one. */
const storable = (text: string): string => text.replaceAll('\u0000', '\uFFFD');

/** Holes as one text a mark: unnest would flatten arrays of different length. */
const holesText = (marks: readonly { readonly holes: readonly Hole[] }[]): string[] =>
  marks.map(({ holes }) => holes.map(({ index, next, messages }) => `${index} ${next} ${messages}`).join(' '));

/** Moves sources that never moved: the number of affected rows is the number of sources that stood at 0. */
export const openPositions = (steps: readonly SourceStep[]): Sql => Prisma.sql`
  INSERT INTO source_positions AS kept (source, position)
  SELECT step.source, step.reached
    FROM unnest(${arrayOf(steps.map((step) => step.source))}::text[], ${arrayOf(steps.map((step) => step.to))}::bigint[])
      AS step (source, reached)
   ORDER BY step.source
  ON CONFLICT (source) DO UPDATE SET position = excluded.position WHERE kept.position = 0`;

/** Moves sources on: the number of affected rows is the number of sources that stood where the batch expects them. */
export const movePositions = (steps: readonly SourceStep[]): Sql => Prisma.sql`
  UPDATE source_positions AS kept SET position = step.reached
    FROM unnest(${arrayOf(steps.map((step) => step.source))}::text[], ${arrayOf(steps.map((step) => step.from))}::bigint[],
                ${arrayOf(steps.map((step) => step.to))}::bigint[]) AS step (source, expected, reached)
   WHERE kept.source = step.source AND kept.position = step.expected`;

/** Adds deltas to the cells; each cell may stand in them once. */
export const addToCells = (runId: number, deltas: CellDeltas): Sql => Prisma.sql`
  INSERT INTO ledger_cells AS kept (run_id, message_type, measure, period, cell, value)
  SELECT ${runId}::int, delta.message_type, delta.measure, delta.period, delta.cell, delta.value
    FROM unnest(${arrayOf(deltas.messageTypes)}::text[], ${arrayOf(deltas.measures)}::text[],
                ${arrayOf(deltas.periods)}::int[], ${arrayOf(deltas.cells)}::int[], ${arrayOf(deltas.values)}::bigint[])
      AS delta (message_type, measure, period, cell, value)
  ON CONFLICT (run_id, message_type, measure, period, cell) DO UPDATE SET value = kept.value + excluded.value`;

/** Writes marks over the older ones; each slice may stand in them once. */
export const overwriteMarks = (runId: number, marks: readonly SliceMark[]): Sql => Prisma.sql`
  INSERT INTO slice_marks
    (run_id, message_type, day, next_index, is_complete, counted, set_aside, hash_low, hash_high, holes)
  SELECT ${runId}::int, mark.message_type, mark.day, mark.next_index, mark.is_complete, mark.counted, mark.set_aside,
         mark.hash_low, mark.hash_high, string_to_array(mark.holes, ' ')::bigint[]
    FROM unnest(${arrayOf(marks.map((mark) => mark.messageType))}::text[], ${arrayOf(marks.map((mark) => mark.day))}::int[],
                ${arrayOf(marks.map((mark) => mark.nextIndex))}::bigint[], ${arrayOf(marks.map((mark) => mark.isComplete))}::boolean[],
                ${arrayOf(marks.map((mark) => mark.counted))}::bigint[], ${arrayOf(marks.map((mark) => mark.setAside))}::bigint[],
                ${arrayOf(marks.map((mark) => mark.hashLow))}::bigint[], ${arrayOf(marks.map((mark) => mark.hashHigh))}::bigint[],
                ${arrayOf(holesText(marks))}::text[])
      AS mark (message_type, day, next_index, is_complete, counted, set_aside, hash_low, hash_high, holes)
  ON CONFLICT (run_id, message_type, day) DO UPDATE SET
    next_index = excluded.next_index, is_complete = excluded.is_complete, counted = excluded.counted,
    set_aside = excluded.set_aside, hash_low = excluded.hash_low, hash_high = excluded.hash_high,
    holes = excluded.holes`;

/** The same for marks of what was sent. */
export const overwriteSent = (runId: number, marks: readonly SentMark[]): Sql => Prisma.sql`
  INSERT INTO sent_marks (run_id, message_type, day, next_index, messages, hash_low, hash_high, holes)
  SELECT ${runId}::int, mark.message_type, mark.day, mark.next_index, mark.messages, mark.hash_low, mark.hash_high,
         string_to_array(mark.holes, ' ')::bigint[]
    FROM unnest(${arrayOf(marks.map((mark) => mark.messageType))}::text[], ${arrayOf(marks.map((mark) => mark.day))}::int[],
                ${arrayOf(marks.map((mark) => mark.nextIndex))}::bigint[], ${arrayOf(marks.map((mark) => mark.messages))}::bigint[],
                ${arrayOf(marks.map(({ content }) => content?.low ?? null))}::bigint[],
                ${arrayOf(marks.map(({ content }) => content?.high ?? null))}::bigint[],
                ${arrayOf(holesText(marks))}::text[])
      AS mark (message_type, day, next_index, messages, hash_low, hash_high, holes)
  ON CONFLICT (run_id, message_type, day) DO UPDATE SET
    next_index = excluded.next_index, messages = excluded.messages,
    hash_low = excluded.hash_low, hash_high = excluded.hash_high, holes = excluded.holes`;

/** Keeps dead letters in their order. */
export const keepDeadLetters = (runId: number, letters: readonly DeadLetter[]): Sql => Prisma.sql`
  INSERT INTO dead_letters
    (run_id, message_type, day, index, next, messages, code, reason, source, position, is_recovered)
  SELECT ${runId}::int, letter.message_type, letter.day, letter.index, letter.next, letter.messages, letter.code,
         letter.reason, letter.source, letter.position, letter.is_recovered
    FROM unnest(${arrayOf(letters.map((letter) => storable(letter.messageType)))}::text[],
                ${arrayOf(letters.map((letter) => letter.day))}::int[],
                ${arrayOf(letters.map((letter) => letter.index))}::bigint[], ${arrayOf(letters.map((letter) => letter.next))}::bigint[],
                ${arrayOf(letters.map((letter) => letter.messages))}::bigint[],
                ${arrayOf(letters.map((letter) => storable(letter.code)))}::text[],
                ${arrayOf(letters.map((letter) => storable(letter.reason)))}::text[],
                ${arrayOf(letters.map((letter) => letter.source))}::text[], ${arrayOf(letters.map((letter) => letter.position))}::bigint[],
                ${arrayOf(letters.map((letter) => letter.isRecovered))}::boolean[]) WITH ORDINALITY
      AS letter (message_type, day, index, next, messages, code, reason, source, position, is_recovered, place)
   ORDER BY letter.place`;

/** Notes which dead letters will not come again. */
export const giveUpDeadLetters = (runId: number, letters: readonly DeadLetter[]): Sql => Prisma.sql`
  UPDATE dead_letters AS letter SET is_given_up = true
    FROM unnest(${arrayOf(letters.map((letter) => storable(letter.messageType)))}::text[],
                ${arrayOf(letters.map((letter) => letter.day))}::int[], ${arrayOf(letters.map((letter) => letter.index))}::bigint[],
                ${arrayOf(letters.map((letter) => letter.source))}::text[], ${arrayOf(letters.map((letter) => letter.position))}::bigint[])
      AS given (message_type, day, index, source, position)
   WHERE letter.run_id = ${runId}::int AND NOT letter.is_recovered AND letter.message_type = given.message_type
     AND letter.day = given.day AND letter.index = given.index AND letter.source = given.source
     AND letter.position = given.position`;

/** Marks dead letters whose messages came again as recovered. */
export const recoverDeadLetters = (runId: number, parts: RunEntries['recovered']): Sql => Prisma.sql`
  UPDATE dead_letters AS letter SET is_recovered = true
    FROM unnest(${arrayOf(parts.map((part) => part.messageType))}::text[], ${arrayOf(parts.map((part) => part.day))}::int[],
                ${arrayOf(parts.map((part) => part.index))}::bigint[], ${arrayOf(parts.map((part) => part.next))}::bigint[])
      AS part (message_type, day, index, next)
   WHERE letter.run_id = ${runId}::int AND letter.message_type = part.message_type AND letter.day = part.day
     AND part.index <= letter.index AND letter.next <= part.next`;
