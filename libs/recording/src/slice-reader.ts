/**
 * Reads one recorded slice, a frame at a time, with the memory of one frame. Each frame is read as an Arrow stream: the head of
 * the file (schema and dictionaries), then its record batch.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { MessageColumns } from '@tietovirta/messages';
import { isSetAside } from '@tietovirta/wording';
import { same, type Label } from '@tietovirta/wording';
import { RecordBatchReader, type RecordBatch } from 'apache-arrow';
import { RecordingDamaged } from './errors/recording-damaged.js';
import { inFolder } from './folder-layout.js';
import type { RecordedFrame, RecordedSlice } from './recording-manifest.js';
import type { SliceLayout } from './slice-layout.js';

/** Bytes before the schema: the magic word and its padding. */
const headFrom = 8;

export class SliceReader {
  private readonly descriptor: number;
  private readonly head: Uint8Array;
  private isCompared = false;

  constructor(
    private readonly folder: string,
    private readonly slice: RecordedSlice,
    private readonly meaning: { readonly layout: SliceLayout; readonly dayStartMs: number },
  ) {
    try {
      this.descriptor = openSync(inFolder(folder, slice.path), 'r');
    } catch (error) {
      const kind = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
      throw this.damage(kind, same(String(error)));
    }
    const first = slice.frames.find((frame) => frame.bytes > 0);
    this.head = new Uint8Array(Math.max(0, (first?.offset ?? 0) - headFrom));
    this.fill(this.head, headFrom);
  }

  /** The messages of a frame, in memory of their own; undefined when they are unreadable. @throws RecordingDamaged */
  columnsOf(frame: RecordedFrame): MessageColumns | undefined {
    if (frame.bytes === 0) return undefined;
    const stream = new Uint8Array(this.head.byteLength + frame.bytes);
    stream.set(this.head);
    const body = stream.subarray(this.head.byteLength);
    if (!this.fill(body, frame.offset) || crc32(body) !== frame.crc32) return undefined;
    const batch = batchOf(stream);
    if (batch === undefined || batch.numRows !== frame.rows) return undefined;
    this.compare(batch);
    try {
      return this.meaning.layout.columnsOf(batch, this.meaning.dayStartMs);
    } catch (error) {
      if (isSetAside(error)) return undefined;
      throw error;
    }
  }

  close(): void {
    closeSync(this.descriptor);
  }

  /** Values of dimensions are indices into a list: with another list they would silently mean something else. */
  private compare(batch: RecordBatch): void {
    if (this.isCompared) return;
    const difference = this.meaning.layout.differenceFrom(batch);
    if (difference !== undefined) throw this.damage('altered', difference);
    this.isCompared = true;
  }

  /** @returns false when the file ends before */
  private fill(target: Uint8Array, offset: number): boolean {
    let filled = 0;
    while (filled < target.byteLength) {
      const read = readSync(this.descriptor, target, filled, target.byteLength - filled, offset + filled);
      if (read === 0) return false;
      filled += read;
    }
    return true;
  }

  private damage(kind: 'missing' | 'unreadable' | 'altered', problem: Label): RecordingDamaged {
    return new RecordingDamaged(this.folder, [{ path: this.slice.path, kind, problem }]);
  }
}

function batchOf(stream: Uint8Array): RecordBatch | undefined {
  try {
    const [batch] = RecordBatchReader.from(stream);
    return batch;
  } catch {
    // The bytes are no Arrow stream; the caller sets the frame aside.
    return undefined;
  }
}
