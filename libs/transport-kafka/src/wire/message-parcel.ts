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
import { checksums, headerCrc, sourcePrefix, typePrefix, typeSuffix } from './record-headers.js';
import { contentTypes } from './wire.js';

/** More than any message has: names are short and lists closed. */
const largestMessageBytes = 4_096;

export class MessageParcel implements Parcel {
  readonly bytes: number;
  readonly smallestBytes = 0;
  private readonly json: MessageJson;
  private row = 0;

  constructor(
    private readonly frame: Frame,
    private readonly columns: MessageColumns,
    private readonly key: Buffer,
    private readonly bodies?: BodyPool,
  ) {
    this.bytes = frame.body.byteLength;
    this.json = new MessageJson(columns.type, frame.header.year);
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

  private headers(time: string, bodyCrc: number): Record<string, string> {
    const header = this.headerOf(ordinalAt(this.columns, this.row));
    const { run, messageType, year } = header;
    const headers: Record<string, string> = {
      ce_specversion: '1.0',
      ce_id: `${year}/${messageType}/${header.firstOrdinal}`,
      ce_source: sourcePrefix + run,
      ce_type: typePrefix + messageType + typeSuffix.messages,
      ce_time: time,
      'content-type': contentTypes.messages,
      ce_tvrun: run,
      ce_tvversion: String(header.version),
      ce_tvyear: String(year),
      ce_tvday: String(header.day),
      ce_tvindex: String(header.index),
      ce_tvnext: String(header.next),
      ce_tvrows: '1',
      ce_tvfirst: String(header.firstOrdinal),
      ce_tvcrc: checksums(bodyCrc, headerCrc(header)),
    };
    if (header.isSparse === true) headers['ce_tvsparse'] = 'true';
    if (header.isLast) headers['ce_tvlast'] = 'true';
    return headers;
  }

  /** Openings keep their place in the slice; follow-ups, which come with gaps, have their ordinal. */
  private headerOf(ordinal: number): FrameHeader {
    const { version, year, run, messageType, day, index, isLast } = this.frame.header;
    const isSparse = this.columns.ordinals !== undefined;
    const place = isSparse ? ordinal : index + this.row;
    const common = {
      version,
      year,
      run,
      messageType,
      day,
      index: place,
      next: place + 1,
      rows: 1,
      firstOrdinal: ordinal,
    };
    if (isSparse) return { ...common, isLast: false, isSparse };
    return { ...common, isLast: isLast && this.row === this.columns.rows - 1 };
  }
}
