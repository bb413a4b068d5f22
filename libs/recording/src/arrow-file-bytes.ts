/**
 * An Arrow file in the making, without the file: hands out the bytes of each step as views, so that they reach the disk
 * without being copied. The parent class leaves out the schema message that the format asks for at the start (a reader that
 * streams needs it); here it is written.
 */
import { Message, RecordBatchFileWriter, type RecordBatch, type Schema } from 'apache-arrow';

/** Where a record batch lies in the file. */
export interface Block {
  readonly offset: number;
  readonly bytes: number;
}

export class ArrowFileBytes extends RecordBatchFileWriter {
  private readonly chunks: Uint8Array[] = [];

  constructor(schema: Schema) {
    super();
    this.reset(undefined, schema);
  }

  /** Adds a batch of the schema. */
  add(batch: RecordBatch): Block {
    this.write(batch);
    const { offset, metaDataLength, bodyLength } = this._recordBatchBlocks.at(
      -1,
    ) as (typeof this._recordBatchBlocks)[0];
    return { offset, bytes: metaDataLength + bodyLength };
  }

  /** Everything since the last call, in order; valid as long as the batches are. */
  take(): readonly Uint8Array[] {
    return this.chunks.splice(0);
  }

  protected override _writeSchema(schema: Schema): this {
    return super._writeSchema(schema)._writeMessage(Message.from(schema));
  }

  protected override _write(chunk: ArrayBufferView): this {
    if (!this._started || chunk.byteLength === 0) return this;
    this.chunks.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    this._position += chunk.byteLength;
    return this;
  }
}
