/**
 * Joins single messages that follow each other in a source into frames, so that handlers work once for each frame instead of once
 * for each message.
 */
import { ColumnMemory, columnsIn, encodeColumns, firstRows, frameRows, frameVersion, type BodyPool, type Frame, type FrameHeader, type MessageColumns } from '@tietovirta/messages'; // oxfmt-ignore
import { calendarYear } from '@tietovirta/calendar';
import { readEnvelope } from './envelope-row.js';
import { readMessage } from './message-row.js';
import type { ReadRecord } from './read-record.js';

export interface JoinedFrame {
  readonly frame: Frame;
  readonly position: number;
  readonly nextPosition: number;
  readonly publishedAtMs: number | undefined;
}

interface Joining {
  readonly first: ReadRecord;
  last: ReadRecord;
  readonly columns: MessageColumns;
  rows: number;
}

export class MessageJoiner {
  private readonly memory = new ColumnMemory(frameRows);
  private joining: Joining | undefined;

  constructor(private readonly bodies: BodyPool) {}

  /** Whether a message can be added to the frame that is being joined. */
  continues(record: ReadRecord): boolean {
    const { joining } = this;
    return joining === undefined || (joining.rows < frameRows && isNext(joining.last, record));
  }

  /**
   * Adds a message for which `continues` is true.
   * @throws RecordUnreadable; the messages that were added before stay
   */
  add(record: ReadRecord): void {
    const { joining } = this;
    const columns = joining?.columns ?? this.columnsFor(record);
    const { said } = record;
    const row = joining?.rows ?? 0;
    if (said === undefined) readMessage(record, columns, row);
    else readEnvelope(said, record, columns, row);
    if (joining === undefined) this.joining = { first: record, last: record, columns, rows: 1 };
    else {
      joining.last = record;
      joining.rows += 1;
    }
  }

  private columnsFor({ type, header }: ReadRecord): MessageColumns {
    const { year, day, firstOrdinal } = header;
    return firstRows(columnsIn(this.memory, type), frameRows, firstOrdinal, calendarYear(year).dayStartsMs[day]);
  }

  /** The frame of all that was added, if anything was. */
  take(): JoinedFrame | undefined {
    const { joining } = this;
    if (joining === undefined) return undefined;
    this.joining = undefined;
    const { first, last, columns, rows } = joining;
    const { next, isLast } = last.header;
    const header: FrameHeader = { ...first.header, version: frameVersion, next, isLast, rows };
    const body = encodeColumns(firstRows(columns, rows), this.bodies);
    const { position, publishedAtMs } = first;
    return { frame: { header, body }, position, nextPosition: last.position + 1, publishedAtMs };
  }
}

function isNext({ position, header, type }: ReadRecord, follower: ReadRecord): boolean {
  const { header: next } = follower;
  return (
    follower.type === type &&
    follower.position === position + 1 &&
    next.day === header.day &&
    next.run === header.run &&
    next.year === header.year &&
    !header.isLast &&
    (next.isSparse === true) === (header.isSparse === true) &&
    (header.isSparse === true
      ? next.index >= header.next
      : next.index === header.next && next.firstOrdinal === header.firstOrdinal + 1)
  );
}
