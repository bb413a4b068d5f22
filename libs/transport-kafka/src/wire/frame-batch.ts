import type { BodyPool, Frame } from '@tietovirta/messages';
import type { RecordBatchWriter } from '@tietovirta/kafka-client';
import type { Wire } from '@tietovirta/scenarios/wire';
import { frameRecord } from './frame-record.js';
import type { OutgoingBatch } from './outgoing-batch.js';

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
    private readonly options: { readonly wire?: Wire; readonly bodies?: BodyPool | undefined } = {},
  ) {
    this.bytes = frame.body.byteLength;
    this.wireBytes = this.bytes;
    this.smallestBytes = this.bytes;
  }

  writeTo(writer: RecordBatchWriter): void {
    this.isTaken = true;
    writer.add(frameRecord(this.frame, this.key, this.options.wire));
  }

  isEmpty(): boolean {
    return this.isTaken;
  }

  acknowledged(): void {
    this.options.bodies?.give(this.frame.body);
  }
}
