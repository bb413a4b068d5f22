/** A frame that travels as single messages; they are written when it is their turn, so that few of them wait. */
import {
  instantAt,
  ordinalAt,
  type BodyPool,
  type Frame,
  type FrameHeader,
  type MessageColumns,
} from '@tietovirta/messages';
import { crc32 } from 'node:zlib';
import type { OutgoingRecord } from '../client/kafka-client.js';
import { instantText } from './instant-text.js';
import { MessageJson } from './message-json.js';
import type { Parcel } from './parcel.js';
import { checksums, placeCrc, sliceCrc, sourcePrefix, typePrefix, typeSuffix } from './record-headers.js';
import { contentTypes } from './wire.js';

/** More than any message has: names are short and lists closed. */
const largestMessageBytes = 4_096;

export class MessageParcel implements Parcel {
  readonly bytes: number;
  readonly smallestBytes = 0;
  readonly isLaborious = true;
  private readonly json: MessageJson;
  private readonly shared: Shared;
  private row = 0;

  constructor(
    private readonly frame: Frame,
    private readonly columns: MessageColumns,
    private readonly key: Buffer,
    private readonly bodies?: BodyPool,
  ) {
    this.bytes = frame.body.byteLength;
    this.json = new MessageJson(columns.type, frame.header.year);
    this.shared = sharedBy(frame.header, columns);
  }

  take(bytes: number): readonly OutgoingRecord[] {
    const memory = Buffer.allocUnsafeSlow(bytes + largestMessageBytes);
    const records: OutgoingRecord[] = [];
    let at = 0;
    while (at < bytes && this.row < this.columns.rows) {
      const time = instantText(instantAt(this.columns, this.row));
      const length = memory.write(this.json.textOf(this.columns, this.row, time), at);
      const value = memory.subarray(at, at + length);
      records.push({ key: this.key, value, headers: this.headers(time, crc32(value)) });
      at += length;
      this.row += 1;
    }
    return records;
  }

  isEmpty(): boolean {
    return this.row >= this.columns.rows;
  }

  acknowledged(): void {
    this.bodies?.give(this.frame.body);
  }

  /** What the address and the source say is not said again: each header costs the client as much as the whole body. */
  private headers(time: string, bodyCrc: number): Record<string, string> {
    const { columns, row, shared } = this;
    const firstOrdinal = ordinalAt(columns, row);
    const index = shared.isSparse ? firstOrdinal : this.frame.header.index + row;
    const isLast = !shared.isSparse && this.frame.header.isLast && row === columns.rows - 1;
    const place = { index, next: index + 1, rows: 1, firstOrdinal, isLast, isSparse: shared.isSparse };
    const headers: Record<string, string> = {
      ce_specversion: '1.0',
      ce_id: shared.idHead + String(firstOrdinal),
      ce_source: shared.source,
      ce_type: shared.eventType,
      ce_time: time,
      'content-type': contentTypes.messages,
      ce_tvversion: shared.version,
      ce_tvday: shared.day,
      ce_tvindex: String(index),
      ce_tvcrc: checksums(bodyCrc, placeCrc(place, shared.crc)),
    };
    if (shared.isSparse) headers['ce_tvsparse'] = 'true';
    if (isLast) headers['ce_tvlast'] = 'true';
    return headers;
  }
}

/** The same for all messages of a frame. */
interface Shared {
  readonly idHead: string;
  readonly source: string;
  readonly eventType: string;
  readonly version: string;
  readonly day: string;
  readonly crc: number;
  /** Openings keep their place in the slice; follow-ups, which come with gaps, have their ordinal. */
  readonly isSparse: boolean;
}

const sharedBy = (header: FrameHeader, columns: MessageColumns): Shared => ({
  idHead: `${header.year}/${header.messageType}/`,
  source: sourcePrefix + header.run,
  eventType: typePrefix + header.messageType + typeSuffix.messages,
  version: String(header.version),
  day: String(header.day),
  crc: sliceCrc(header),
  isSparse: columns.ordinals !== undefined,
});
