import type { BodyPool, Frame } from '@tietovirta/messages';
import type { RecordBatchWriter } from '@tietovirta/kafka-client';
import type { Wire } from '@tietovirta/scenarios/wire';
import { frameRecord } from './frame-record.js';
import type { OutgoingBatch } from './outgoing-batch.js';

export interface FrameBatchOptions {
  readonly wire?: Wire;
  readonly bodies?: BodyPool | undefined;
  /** The time of its record, in ms since 1970. Default: the wall time at which it is sent. */
  readonly timeMs?: number | undefined;
}

/** A frame that travels whole. */
export class FrameBatch implements OutgoingBatch {
  readonly bytes: number;
  readonly wireBytes: number;
  readonly smallestBytes: number;
  readonly isCpuBound = false;
  readonly requestBytes = Number.POSITIVE_INFINITY;
  private isTaken = false;

  constructor(
    private readonly frame: Frame,
    private readonly key: string,
    private readonly options: FrameBatchOptions = {},
  ) {
    this.bytes = frame.body.byteLength;
    this.wireBytes = this.bytes;
    this.smallestBytes = this.bytes;
  }

  writeTo(writer: RecordBatchWriter): void {
    this.isTaken = true;
    writer.add(frameRecord(this.frame, this.key, this.options.wire), this.options.timeMs);
  }

  isEmpty(): boolean {
    return this.isTaken;
  }

  acknowledged(): void {
    this.options.bodies?.give(this.frame.body);
  }
}
