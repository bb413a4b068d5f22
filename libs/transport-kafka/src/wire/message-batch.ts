/** A frame that travels as single messages. They are encoded when a request takes them, so that few of them wait in memory. */
import type { MessageType } from '@tietovirta/exchanges';
import {
  addressHead,
  formatPlan,
  instantAt,
  ordinalAt,
  type BodyPool,
  type Frame,
  type FrameHeader,
  type MessageColumns,
  type PlanAddress,
} from '@tietovirta/messages';
import type { OutgoingRecord, RecordHeaders } from '@tietovirta/kafka-client';
import { envelopeSayers, type AttributeSayer, type SaidMessage } from './envelope-sayers.js';
import { instantText } from './instant-text.js';
import { MessageJson } from './message-json.js';
import type { OutgoingBatch } from './outgoing-batch.js';
import { checksums, messageCrc, sourcePrefix, typePrefix, typeSuffix } from './record-headers.js';
import { contentTypes, messageVersion } from './wire-bodies.js';

/** More than any message has: names are short and lists closed. */
const largestMessageBytes = 4_096;

export class MessageBatch implements OutgoingBatch {
  readonly bytes: number;
  readonly smallestBytes = 0;
  readonly isCpuBound = true;
  /** kafkajs copies the list of records of a request once for every record in it; small requests stay in the processor's cache. */
  readonly requestBytes = 128 * 1024;
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
    this.shared = sharedBy(frame.header, columns, of);
  }

  take(bytes: number): readonly OutgoingRecord[] {
    const memory = Buffer.allocUnsafeSlow(bytes + largestMessageBytes);
    const records: OutgoingRecord[] = [];
    let at = 0;
    while (at < bytes && this.row < this.columns.rows) {
      const message = this.message();
      const { ordinal, time } = message;
      const length = memory.write(this.shared.json.textOf(this.columns, this.row, String(ordinal), time), at);
      const value = memory.subarray(at, at + length);
      records.push({ key: this.key, value, headers: this.headers(message) });
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

  private message(): SaidMessage {
    const { columns, row, shared } = this;
    const ordinal = ordinalAt(columns, row);
    return { ordinal, address: shared.idHead + String(ordinal), time: instantText(instantAt(columns, row)) };
  }

  /** The envelope says everything; but facts in the address or the source get no header of their own: each costs the client time. */
  private headers(message: SaidMessage): RecordHeaders {
    const { shared, columns, row, frame } = this;
    const { address, time } = message;
    const { source, eventType, day, isSparse } = shared;
    const index = isSparse ? '' : String(frame.header.index + row);
    const isLast = !isSparse && frame.header.isLast && row === columns.rows - 1;
    // A copy of what is there already keeps its shape; headers that are added one by one cost several copies.
    const headers: Record<string, string> = { ...shared.headers };
    headers['ce_id'] = address;
    headers['ce_time'] = time;
    if (!isSparse) headers['ce_tvindex'] = index;
    let attributes = '';
    for (const { name, say } of shared.sayers) {
      const text = say(columns, row, message);
      headers[name] = text;
      attributes += ` ${text}`;
    }
    const place = { address, day, index, isLast };
    headers['ce_tvcrc'] = checksums(undefined, messageCrc(messageVersion, place, { source, eventType, attributes }));
    if (isLast) headers['ce_tvlast'] = 'true';
    return headers;
  }
}

/** What is made once a type and plan, because there are many frames of few messages. */
interface OfType {
  readonly json: MessageJson;
  readonly sayers: readonly AttributeSayer[];
}

const known = new Map<MessageType, Map<string, OfType>>();

function ofTypeIn(type: MessageType, of: PlanAddress): OfType {
  const plan = formatPlan(of);
  const plans = known.get(type) ?? new Map<string, OfType>();
  const found = plans.get(plan) ?? { json: new MessageJson(type, of), sayers: envelopeSayers(type, of) };
  known.set(type, plans.set(plan, found));
  return found;
}

/** The same for all messages of a frame. */
interface Shared extends OfType {
  readonly idHead: string;
  readonly source: string;
  readonly eventType: string;
  readonly day: string;
  /** All headers in their order; what each message says for itself is still empty. */
  readonly headers: Readonly<Record<string, string>>;
  /** Openings keep their place in the slice; follow-ups, which come with gaps, have their ordinal. */
  readonly isSparse: boolean;
}

function sharedBy(header: FrameHeader, { type }: MessageColumns, of: PlanAddress): Shared {
  const source = sourcePrefix + header.run;
  const eventType = typePrefix + header.messageType + typeSuffix.messages;
  const day = String(header.day);
  const isSparse = type.kind === 'follow-up';
  const { json, sayers } = ofTypeIn(type, of);
  const headers = {
    ce_specversion: '1.0',
    ce_id: '',
    ce_source: source,
    ce_type: eventType,
    ce_time: '',
    'content-type': contentTypes.messages,
    ...Object.fromEntries(sayers.map(({ name }) => [name, ''])),
    ce_tvversion: String(messageVersion),
    ce_tvday: day,
    ...(isSparse ? {} : { ce_tvindex: '' }),
    ce_tvcrc: '',
  };
  const idHead = addressHead({ ...of, messageType: header.messageType });
  return { json, sayers, idHead, source, eventType, day, headers, isSparse };
}
