/** Turns fetched records into what a subscriber gets: frames, and records that cannot be read. */
import type { BodyPool, Frame } from '@tietovirta/messages';
import type { Delivery, UnreadableRecord } from '@tietovirta/transport';
import type { RecordCursor } from '@tietovirta/kafka-client';
import { isSetAside } from '@tietovirta/wording';
import { ownBody } from './frame-record.js';
import { MessageJoiner } from './message-joiner.js';
import { readRecord, type ReadRecord } from './read-record.js';
import { RecordUnreadable } from './record-unreadable.js';

export interface RecordReaderOptions {
  /** A larger body is unreadable. */
  readonly largestBodyBytes: number;
  /** Where bodies of frames are taken from. */
  readonly bodies: BodyPool;
}

export type ReadResult =
  | { readonly kind: 'frame'; readonly delivery: Delivery }
  | { readonly kind: 'unreadable'; readonly record: UnreadableRecord };

/** Reads records lazily, in the order of their positions. */
export class RecordReader {
  private readonly joiner: MessageJoiner;

  constructor(private readonly options: RecordReaderOptions) {
    this.joiner = new MessageJoiner(options.bodies);
  }

  *resultsOf(records: RecordCursor, source: string): Generator<ReadResult, void, undefined> {
    while (records.next()) {
      if (records.fault === undefined && this.joiner.follow(records)) continue;
      const record = this.read(records, source);
      if (isResult(record) || !isSingleMessage(record) || !this.joiner.continues(record)) yield* this.joined(source);
      if (isResult(record)) yield record;
      else if (isSingleMessage(record)) {
        const refused = this.join(record, source);
        if (refused === undefined) continue;
        yield* this.joined(source);
        yield refused;
      } else yield this.whole(record, source);
    }
    yield* this.joined(source);
  }

  private read(records: RecordCursor, source: string): ReadRecord | ReadResult {
    const { position, nextPosition, fault } = records;
    try {
      if (fault !== undefined) throw fault;
      return readRecord(records.record(), this.options.largestBodyBytes);
    } catch (error) {
      return unreadable(error, { source, position, nextPosition });
    }
  }

  private join(record: ReadRecord, source: string): ReadResult | undefined {
    try {
      this.joiner.add(record);
      return undefined;
    } catch (error) {
      return unreadable(error, { source, position: record.position, nextPosition: record.position + 1 });
    }
  }

  private *joined(source: string): Generator<ReadResult, void, undefined> {
    const joined = this.joiner.take();
    if (joined !== undefined) yield { kind: 'frame', delivery: { ...joined, source } };
  }

  private whole({ header, body, position, publishedAtMs }: ReadRecord, source: string): ReadResult {
    const frame: Frame = { header, body: ownBody(body, this.options.bodies) };
    const nextPosition = position + 1;
    return { kind: 'frame', delivery: { frame, source, position, nextPosition, publishedAtMs } };
  }
}

const isResult = (value: ReadRecord | ReadResult): value is ReadResult => 'kind' in value;

/** A withheld answer has no message to join, on either wire. */
const isSingleMessage = ({ wire, header }: ReadRecord): boolean => wire === 'messages' && header.isWithheld !== true;

function unreadable(error: unknown, place: Pick<UnreadableRecord, 'source' | 'position' | 'nextPosition'>): ReadResult {
  if (!isSetAside(error)) throw error;
  const { code, message } = error;
  const header = error instanceof RecordUnreadable ? error.header : undefined;
  return { kind: 'unreadable', record: { ...place, code, reason: message, header } };
}
