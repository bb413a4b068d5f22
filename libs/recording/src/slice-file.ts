/**
 * Writes one slice, batch by batch, under a temporary name; the complete file gets its own name. Writes are synchronous, because
 * the memory of a frame is used again once the handler has returned.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { MessageColumns } from '@tietovirta/messages';
import type { Schema } from 'apache-arrow';
import { ArrowFileBytes } from './arrow-file-bytes.js';
import { partEnding } from './folder-layout.js';
import type { RecordedFrame } from './recording-manifest.js';
import type { SliceLayout } from './slice-layout.js';
import { writeAll } from './write-all.js';

export interface WrittenSlice {
  readonly bytes: number;
  readonly sha256: string;
  readonly frames: RecordedFrame[];
}

export class SliceFile {
  private readonly arrow: ArrowFileBytes;
  private readonly hash = createHash('sha256');
  private readonly frames: RecordedFrame[] = [];
  private readonly descriptor: number;
  private bytes = 0;

  constructor(
    private readonly path: string,
    private readonly layout: SliceLayout,
    private readonly schema: Schema,
  ) {
    this.arrow = new ArrowFileBytes(schema);
    this.descriptor = openSync(path + partEnding, 'wx');
  }

  /** Index in the slice that is expected next. */
  nextIndex = 0;

  add(columns: MessageColumns): void {
    const { offset, bytes } = this.arrow.add(this.layout.batchOf(columns, this.schema));
    this.frames.push({ rows: columns.rows, offset, bytes, crc32: this.writeFrom(offset) });
  }

  /** Records a frame that cannot be read, without content, so that a replay sets it aside as the run did. */
  addUnreadable(rows: number): void {
    this.frames.push({ rows, offset: this.bytes, bytes: 0, crc32: 0 });
  }

  finish(): WrittenSlice {
    this.arrow.finish();
    this.writeFrom(0);
    closeSync(this.descriptor);
    renameSync(this.path + partEnding, this.path);
    return { bytes: this.bytes, sha256: this.hash.digest('hex'), frames: this.frames };
  }

  /** Deletes the incomplete file. */
  abandon(): void {
    closeSync(this.descriptor);
    rmSync(this.path + partEnding, { force: true });
  }

  /** Writes the bytes that are ready. @returns checksum of those from `offset` on */
  private writeFrom(offset: number): number {
    const chunks = this.arrow.take();
    let checksum = 0;
    for (const chunk of chunks) {
      if (this.bytes >= offset) checksum = crc32(chunk, checksum);
      this.hash.update(chunk);
      this.bytes += chunk.byteLength;
    }
    writeAll(this.descriptor, chunks);
    return checksum;
  }
}
