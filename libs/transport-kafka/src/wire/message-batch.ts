/** A frame that travels as single messages. They are encoded when a request takes them, so that few of them wait in memory. */
import type { MessageType } from '@tietovirta/exchanges';
import {
  addressHead,
  arrayOf,
  formatPlan,
  instantAt,
  ordinalAt,
  type BodyPool,
  type Frame,
  type FrameHeader,
  type MessageColumns,
  type PlanAddress,
} from '@tietovirta/messages';
import { crc32 } from 'node:zlib';
import type { OutgoingRecord } from '@tietovirta/kafka-client';
import { instantText } from './instant-text.js';
import { MessageJson } from './message-json.js';
import type { OutgoingBatch } from './outgoing-batch.js';
import {
  checksums,
  messageCrc,
  sliceCrc,
  sourcePrefix,
  typePrefix,
  typeSuffix,
  type MessagePlace,
} from './record-headers.js';
import { contentTypes, messageVersion } from './wire-bodies.js';

/** More than any message has: names are short and lists closed. */
const largestMessageBytes = 4_096;

export class MessageBatch implements OutgoingBatch {
  readonly bytes: number;
  readonly smallestBytes = 0;
  readonly isCpuBound = true;
  /** kafkajs copies the list of records of a request once for every record in it; small requests stay in the processor's cache. */
  readonly requestBytes = 128 * 1024;
  private readonly json: MessageJson;
  private readonly shared: Shared;
  private row = 0;

  constructor(
    private readonly frame: Frame,
    private readonly columns: MessageColumns,
    private readonly key: Buffer,
    private readonly options: { readonly plan?: string | undefined; readonly bodies?: BodyPool | undefined } = {},
  ) {
    const of = { year: frame.header.year, plan: options.plan };
    this.bytes = frame.body.byteLength;
    this.json = jsonOf(columns.type, of);
    this.shared = sharedBy(frame.header, columns, of);
  }

  take(bytes: number): readonly OutgoingRecord[] {
    const memory = Buffer.allocUnsafeSlow(bytes + largestMessageBytes);
    const records: OutgoingRecord[] = [];
    let at = 0;
    while (at < bytes && this.row < this.columns.rows) {
      const time = instantText(instantAt(this.columns, this.row));
      const place = this.place();
      const length = memory.write(this.json.textOf(this.columns, this.row, place.ordinal, time), at);
      const value = memory.subarray(at, at + length);
      records.push({ key: this.key, value, headers: this.headers(place, time, crc32(value)) });
      at += length;
      this.row += 1;
    }
    return records;
  }

  isEmpty(): boolean {
    return this.row >= this.columns.rows;
  }

  acknowledged(): void {
    this.options.bodies?.give(this.frame.body);
  }

  private place(): MessagePlace {
    const { columns, row, shared, frame } = this;
    const { isSparse } = shared;
    const ordinal = ordinalAt(columns, row);
    const index = isSparse ? ordinal : frame.header.index + row;
    const isLast = !isSparse && frame.header.isLast && row === columns.rows - 1;
    return { index: String(index), next: String(index + 1), ordinal: String(ordinal), isLast, isSparse };
  }

  /** Facts in the address or the source get no header of their own: each header costs the client as much as the whole body. */
  private headers(place: MessagePlace, time: string, bodyCrc: number): Record<string, string> {
    const { shared } = this;
    const headers: Record<string, string> = {
      ce_specversion: '1.0',
      ce_id: shared.idHead + place.ordinal,
      ce_source: shared.source,
      ce_type: shared.eventType,
      ce_time: time,
      'content-type': contentTypes.messages,
      ce_tvversion: shared.version,
      ce_tvday: shared.day,
      ce_tvindex: place.index,
      ce_tvcrc: checksums(bodyCrc, messageCrc(place, shared.crc)),
    };
    if (shared.isSparse) headers['ce_tvsparse'] = 'true';
    if (place.isLast) headers['ce_tvlast'] = 'true';
    return headers;
  }
}

/** Cached, because there are many frames of few messages. */
const known = new Map<MessageType, Map<string, MessageJson>>();

function jsonOf(type: MessageType, of: PlanAddress): MessageJson {
  const plan = formatPlan(of);
  const ofType = known.get(type) ?? new Map<string, MessageJson>();
  const json = ofType.get(plan) ?? new MessageJson(type, of);
  known.set(type, ofType.set(plan, json));
  return json;
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

const sharedBy = (header: FrameHeader, columns: MessageColumns, of: PlanAddress): Shared => ({
  idHead: addressHead({ ...of, messageType: header.messageType }),
  source: sourcePrefix + header.run,
  eventType: typePrefix + header.messageType + typeSuffix.messages,
  version: String(messageVersion),
  day: String(header.day),
  crc: sliceCrc({ ...header, version: messageVersion }),
  isSparse: arrayOf(columns, 'ordinal', 'uint32') !== undefined,
});
