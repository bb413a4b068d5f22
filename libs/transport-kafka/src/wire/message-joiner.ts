/**
 * Joins single messages that follow each other in a source into frames, so that handlers work once for each frame instead of once
 * for each message.
 */
import { ColumnMemory, columnsIn, encodeColumns, firstRows, frameRows, frameVersion, type BodyPool, type Frame, type FrameHeader, type MessageColumns } from '@tietovirta/messages'; // oxfmt-ignore
import { calendarYear } from '@tietovirta/calendar';
import type { RecordCursor } from '@tietovirta/kafka-client';
import { EnvelopeFollower } from './envelope-follower.js';
import { readEnvelope } from './envelope-row.js';
import { readMessage } from './message-row.js';
import type { ReadRecord } from './read-record.js';

export interface JoinedFrame {
  readonly frame: Frame;
  readonly position: number;
  readonly nextPosition: number;
  readonly publishedAtMs: number | undefined;
}

/** Where the message stands that was added last. */
interface Reached {
  readonly position: number;
  /** Index that is expected next. */
  readonly next: number;
  readonly ordinal: number;
  readonly isLast: boolean;
}

interface Joining {
  readonly first: ReadRecord;
  readonly columns: MessageColumns;
  /** Absent where the bodies say everything. */
  readonly follower: EnvelopeFollower | undefined;
  last: Reached;
  rows: number;
}

export class MessageJoiner {
  private readonly memory = new ColumnMemory(frameRows);
  private joining: Joining | undefined;

  constructor(private readonly bodies: BodyPool) {}

  /** Adds a message straight from its record, when it continues the frame that is being joined and nothing about it is special. */
  follow(record: RecordCursor): boolean {
    const { joining } = this;
    const follower = joining?.follower;
    if (joining === undefined || follower === undefined || joining.rows >= frameRows) return false;
    if (!follower.read(record, joining.columns, joining.rows)) return false;
    const { ordinal, index, isLast } = follower;
    if (!isNext(joining, { position: record.position, index, ordinal })) return false;
    joining.last = { position: record.position, next: index + 1, ordinal, isLast };
    joining.rows += 1;
    return true;
  }

  /** Whether a message can be added to the frame that is being joined. */
  continues({ position, header, type }: ReadRecord): boolean {
    const { joining } = this;
    if (joining === undefined) return true;
    const { first, rows } = joining;
    const { day, run, year, isSparse, isByTime, index, firstOrdinal } = header;
    return (
      rows < frameRows &&
      type === first.type &&
      day === first.header.day &&
      run === first.header.run &&
      year === first.header.year &&
      (isSparse === true) === (first.header.isSparse === true) &&
      (isByTime === true) === (first.header.isByTime === true) &&
      isNext(joining, { position, index, ordinal: firstOrdinal })
    );
  }

  /**
   * Adds a message for which `continues` is true.
   * @throws RecordUnreadable; the messages that were added before stay
   */
  add(record: ReadRecord): void {
    const { joining } = this;
    const columns = joining?.columns ?? this.columnsFor(record);
    const { said, position, header } = record;
    const row = joining?.rows ?? 0;
    if (said === undefined) readMessage(record, columns, row);
    else readEnvelope(said, record, columns, row);
    const last = { position, next: header.next, ordinal: header.firstOrdinal, isLast: header.isLast };
    if (joining === undefined) this.joining = { first: record, last, columns, rows: 1, follower: followerOf(record) };
    else {
      joining.last = last;
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
    const { next, isLast } = last;
    const header: FrameHeader = { ...first.header, version: frameVersion, next, isLast, rows };
    const body = encodeColumns(firstRows(columns, rows), this.bodies);
    const { position, publishedAtMs } = first;
    return { frame: { header, body }, position, nextPosition: last.position + 1, publishedAtMs };
  }
}

interface Place {
  readonly position: number;
  readonly index: number;
  readonly ordinal: number;
}

function isNext({ first, last }: Joining, { position, index, ordinal }: Place): boolean {
  if (position !== last.position + 1 || last.isLast) return false;
  if (first.header.isSparse === true) return index >= last.next;
  if (index !== last.next) return false;
  return isInOrderOfTime(first) || ordinal === last.ordinal + 1;
}

/** Follow-ups that come when they are due, in whatever order their ordinals are. */
const isInOrderOfTime = ({ header, type }: ReadRecord): boolean =>
  header.isByTime === true && type.kind === 'follow-up';

function followerOf({ type, header, plan, said }: ReadRecord): EnvelopeFollower | undefined {
  if (said === undefined) return undefined;
  const { run, day, year, isByTime = false } = header;
  return new EnvelopeFollower({ type, run, day, of: { year, plan }, isByTime });
}
