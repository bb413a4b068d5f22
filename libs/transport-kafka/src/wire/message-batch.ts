/** A frame that travels as single messages. They are written when a request takes them, so that few of them wait in memory. */
import type { MessageType } from '@tietovirta/exchanges';
import { formatPlan, instantAt, ordinalAt, type BodyPool, type Frame, type MessageColumns, type PlanAddress } from '@tietovirta/messages'; // oxfmt-ignore
import { fieldOf, type RecordBatchWriter } from '@tietovirta/kafka-client';
import { crc32 } from 'node:zlib';
import { crcName, envelopeLayout, indexName, lastHeader, type EnvelopeLayout } from './envelope-layout.js';
import { envelopeSayers, type Say } from './envelope-sayers.js';
import { instantText } from './instant-text.js';
import { MessageJson } from './message-json.js';
import type { OutgoingBatch } from './outgoing-batch.js';
import { checksums, messageCrcTail } from './record-headers.js';

/** Of a single message with its envelope, about. */
const messageBytes = 650;

export interface MessageBatchOptions {
  /** Fingerprint of the plan, as addresses have it. */
  readonly plan?: string | undefined;
  readonly bodies?: BodyPool | undefined;
  /** The rows that travel, in their order. Default: all. */
  readonly rows?: Uint32Array;
  /** Records have the simulated time of their messages. Default: the wall time at which they are sent. */
  readonly isTimedBySimulation?: boolean;
}

export class MessageBatch implements OutgoingBatch {
  readonly bytes: number;
  readonly wireBytes: number;
  readonly smallestBytes = 0;
  readonly isCpuBound = true;
  readonly requestBytes = 512 * 1024;
  private readonly layout: EnvelopeLayout;
  private readonly parts: MessageParts;
  private readonly key: Buffer;
  private readonly rows: Uint32Array;
  private written = 0;

  constructor(
    private readonly frame: Frame,
    private readonly columns: MessageColumns,
    key: string,
    private readonly options: MessageBatchOptions = {},
  ) {
    this.rows = options.rows ?? Uint32Array.from({ length: columns.rows }, (_, row) => row);
    this.bytes = frame.body.byteLength;
    this.wireBytes = messageBytes * this.rows.length;
    this.key = fieldOf(key);
    const { type } = columns;
    const { run, day, year, isByTime = false } = frame.header;
    const of = { year, plan: options.plan };
    this.layout = envelopeLayout({ type, run, day, of, isByTime });
    this.parts = partsOf(type, of);
  }

  writeTo(writer: RecordBatchWriter, bytes: number): void {
    do {
      this.write(writer);
      this.written += 1;
    } while (writer.bytes < bytes && !this.isEmpty());
  }

  isEmpty(): boolean {
    return this.written >= this.rows.length;
  }

  acknowledged(): void {
    this.options.bodies?.give(this.frame.body);
  }

  /** The envelope says everything; but facts in the address or the source get no header of their own: each takes bytes and time. */
  private write(writer: RecordBatchWriter): void {
    const { layout, parts, columns, frame } = this;
    const row = this.rows[this.written] as number;
    const { names, isSparse } = layout;
    const ordinal = ordinalAt(columns, row);
    const address = layout.addressHead + String(ordinal);
    const instantMs = instantAt(columns, row);
    const message = { ordinal, address, time: instantText(instantMs) };
    const index = isSparse ? '' : String(frame.header.index + row);
    const isLast = !isSparse && frame.header.isLast && row === columns.rows - 1;
    writer.begin(this.key, this.options.isTimedBySimulation === true ? instantMs : undefined);
    writer.putBody(parts.json.textOf(columns, row, String(ordinal), message.time), layout.headers + (isLast ? 1 : 0));
    writer.putReady(layout.shared);
    writer.putText(address);
    if (!isSparse) {
      writer.putReady(indexName);
      writer.putText(index);
    }
    let attributes = '';
    for (let nth = 0; nth < names.length; nth += 1) {
      const text = (parts.sayers[nth] as Say)(columns, row, message);
      writer.putReady(names[nth] as Buffer);
      writer.putText(text);
      attributes += ` ${text}`;
    }
    writer.putReady(crcName);
    writer.putText(checksums(undefined, crc32(messageCrcTail({ address, index, isLast }, attributes), layout.crc)));
    if (isLast) writer.putReady(lastHeader);
    writer.end();
  }
}

/** What is made once a type and plan, because there are many frames of few messages. */
interface MessageParts {
  readonly json: MessageJson;
  readonly sayers: readonly Say[];
}

const known = new Map<MessageType, Map<string, MessageParts>>();

function partsOf(type: MessageType, of: PlanAddress): MessageParts {
  const plan = formatPlan(of);
  const plans = known.get(type) ?? new Map<string, MessageParts>();
  const found = plans.get(plan) ?? { json: new MessageJson(type, of), sayers: envelopeSayers(type, of) };
  known.set(type, plans.set(plan, found));
  return found;
}
