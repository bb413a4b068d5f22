/**
 * A record batch as a broker hands it out (message format 2). kafkajs passes it on as if it were one message at its last position: it
 * compares positions, passes over what was aborted and control records, and looks at nothing else. Records are taken apart by a
 * cursor, where they are read.
 */
import { crc32c } from './crc32c.js';
import { BatchUnreadable } from './batch-unreadable.js';
import { decompress } from './decompress.js';
import { batchHeaderBytes, batchLengthEnd, batchMagic, batchPlaces } from './record-batch-writer.js';

const codecMask = 0x07;
const appendTimeFlag = 0x08;
const transactionFlag = 0x10;
const controlFlag = 0x20;

/** The records of a batch, one behind the other, not compressed. */
export interface BatchContent {
  readonly bytes: Buffer;
  readonly from: number;
  readonly records: number;
}

export class StoredBatch {
  /** Position of its first record. */
  readonly first: number;
  /** Its last position; a record that was there may be gone. */
  readonly last: number;
  /** The broker's time of the append is that of all records; else each has that of its publisher. */
  readonly isAppendTime: boolean;
  /** What kafkajs looks at: position, kind, and what it belongs to. */
  readonly offset: string;
  readonly isControlRecord: boolean;
  readonly key: Buffer | null;
  readonly batchContext: { readonly producerId: string; readonly inTransaction: boolean };
  /** How its records are compressed; 0: not at all. */
  readonly codec: number;
  private readonly fault: string | undefined;

  /** @param bytes of the whole batch */
  constructor(readonly bytes: Buffer) {
    this.fault = faultOf(bytes);
    const isFormat = bytes.length >= batchHeaderBytes && bytes[batchPlaces.magic] === batchMagic;
    const attributes = isFormat ? bytes.readInt16BE(batchPlaces.attributes) : 0;
    this.codec = attributes & codecMask;
    this.first = Number(bytes.readBigInt64BE(batchPlaces.baseOffset));
    this.last = this.first + (isFormat ? Math.max(0, bytes.readInt32BE(batchPlaces.lastOffsetDelta)) : 0);
    this.offset = String(this.last);
    this.isAppendTime = (attributes & appendTimeFlag) !== 0;
    this.isControlRecord = (attributes & controlFlag) !== 0;
    this.batchContext = {
      producerId: isFormat ? String(bytes.readBigInt64BE(batchPlaces.producerId)) : '-1',
      inTransaction: (attributes & transactionFlag) !== 0,
    };
    this.key = this.isControlRecord ? controlKey(bytes) : null;
  }

  /** The time of all records, or the one from which theirs are counted; milliseconds since 1970. */
  get timestampMs(): number {
    const { maxTimestamp, baseTimestamp } = batchPlaces;
    return Number(this.bytes.readBigInt64BE(this.isAppendTime ? maxTimestamp : baseTimestamp));
  }

  /** @throws BatchUnreadable */
  content(): BatchContent {
    if (this.fault !== undefined) throw new BatchUnreadable(this.fault);
    const { bytes } = this;
    const records = bytes.readInt32BE(batchPlaces.records);
    if (records < 0) throw new BatchUnreadable(`a batch says that it has ${records} records`);
    if (this.codec === 0) return { bytes, from: batchHeaderBytes, records };
    return { bytes: decompress(this.codec, bytes.subarray(batchHeaderBytes)), from: 0, records };
  }
}

function faultOf(bytes: Buffer): string | undefined {
  const magic = bytes[batchPlaces.magic];
  if (magic !== batchMagic) return `a batch has message format ${magic ?? 'none'}, this reader knows ${batchMagic}`;
  if (bytes.length < batchHeaderBytes) return `a batch of ${bytes.length} bytes has no header`;
  if (crc32c([bytes.subarray(batchPlaces.attributes)]) !== bytes.readUInt32BE(batchPlaces.crc))
    return 'a batch differs from its checksum';
  return undefined;
}

/** Says whether a transaction was committed or aborted. The one record has length, attributes, two numbers of one byte and its key. */
function controlKey(bytes: Buffer): Buffer | null {
  const keyAt = batchHeaderBytes + 5;
  return bytes.length < keyAt + 4 ? null : bytes.subarray(keyAt, keyAt + 4);
}

/** The batches of a fetched record set; the last one is often cut off, and is fetched again. */
export function storedBatches(recordSet: Buffer): readonly StoredBatch[] {
  const batches: StoredBatch[] = [];
  for (let at = 0; at + batchPlaces.magic < recordSet.length;) {
    const end = at + batchLengthEnd + Math.max(batchPlaces.magic + 1 - batchLengthEnd, recordSet.readInt32BE(at + batchPlaces.length)); // oxfmt-ignore
    if (end > recordSet.length) break;
    batches.push(new StoredBatch(recordSet.subarray(at, end)));
    at = end;
  }
  return batches;
}
