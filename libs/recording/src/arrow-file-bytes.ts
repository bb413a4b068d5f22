/**
 * The bytes of an Arrow file while it is written. They are returned as views, so that they reach the disk without being copied.
 * The parent class omits the schema message at the start that the format requires and streaming readers need; this class writes it.
 */
import { Message, RecordBatchFileWriter, type RecordBatch, type Schema } from 'apache-arrow';

/** The place of a record batch in the file, in bytes. */
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

  /** Returns the bytes since the last call, in order; they are valid as long as the batches are. */
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
