/** Fetched records as what a subscriber gets: frames, and what cannot be read. */
import type { BodyPool, Frame } from '@tietovirta/messages';
import type { Delivery, UnreadableRecord } from '@tietovirta/transport';
import type { StoredRecord } from '@tietovirta/kafka-client';
import { ownBody } from './frame-record.js';
import { MessageJoiner } from './message-joiner.js';
import { readRecord, type ReadRecord } from './read-record.js';
import { RecordUnreadable } from './record-unreadable.js';

export interface ReadingLimits {
  readonly largestBodyBytes: number;
  readonly bodies: BodyPool;
}

export type Piece =
  | { readonly kind: 'frame'; readonly delivery: Delivery }
  | { readonly kind: 'unreadable'; readonly record: UnreadableRecord };

/** In the order of positions; made one at a time, as they are asked for. */
export class RecordReading {
  private readonly joiner: MessageJoiner;

  constructor(private readonly limits: ReadingLimits) {
    this.joiner = new MessageJoiner(limits.bodies);
  }

  *piecesOf(records: Iterable<StoredRecord>, source: string): Generator<Piece, void, undefined> {
    for (const stored of records) {
      const record = this.read(stored, source);
      if (isPiece(record) || !isSingleMessage(record) || !this.joiner.continues(record)) yield* this.joined(source);
      if (isPiece(record)) yield record;
      else if (isSingleMessage(record)) {
        const refused = this.join(record, source);
        if (refused === undefined) continue;
        yield* this.joined(source);
        yield refused;
      } else yield this.whole(record, source);
    }
    yield* this.joined(source);
  }

  private read(stored: StoredRecord, source: string): ReadRecord | Piece {
    try {
      return readRecord(stored, this.limits.largestBodyBytes);
    } catch (error) {
      return unreadable(error, source, stored.position);
    }
  }

  private join(record: ReadRecord, source: string): Piece | undefined {
    try {
      this.joiner.add(record);
      return undefined;
    } catch (error) {
      return unreadable(error, source, record.position);
    }
  }

  private *joined(source: string): Generator<Piece, void, undefined> {
    const joined = this.joiner.take();
    if (joined !== undefined) yield { kind: 'frame', delivery: { ...joined, source } };
  }

  private whole({ header, body, position, publishedAtMs }: ReadRecord, source: string): Piece {
    const frame: Frame = { header, body: ownBody(body, this.limits.bodies) };
    const nextPosition = position + 1;
    return { kind: 'frame', delivery: { frame, source, position, nextPosition, publishedAtMs } };
  }
}

const isPiece = (value: ReadRecord | Piece): value is Piece => 'kind' in value;

/** What was withheld has no message to join, on either wire. */
const isSingleMessage = ({ wire, header }: ReadRecord): boolean => wire === 'messages' && header.isWithheld !== true;

function unreadable(error: unknown, source: string, position: number): Piece {
  if (!(error instanceof RecordUnreadable)) throw error;
  const { code, message, header } = error;
  return {
    kind: 'unreadable',
    record: { source, position, nextPosition: position + 1, code, reason: message, header },
  };
}
