/** The slices of a recording as frames, to be published again. */
import { calendarYear } from '@tietovirta/calendar';
import { findMessageType } from '@tietovirta/exchanges';
import { sliceKey, encodeColumns, frameVersion, type Frame, type FrameHeader } from '@tietovirta/messages';
import type { RecordedSlice, RecordingManifest } from './recording-manifest.js';
import { SliceLayout } from './slice-layout.js';
import { SliceReader } from './slice-reader.js';

export class RecordedSlices {
  private readonly slices: ReadonlyMap<string, RecordedSlice>;
  private readonly layouts = new Map<string, SliceLayout>();

  /** @param manifest of the folder, free of contradictions (readManifest, openRecording) */
  constructor(
    private readonly folder: string,
    readonly manifest: RecordingManifest,
  ) {
    this.slices = new Map(manifest.files.map((slice) => [sliceKey(slice), slice]));
  }

  /**
   * The frames of a slice in their order; none when the recording has no such slice. A frame with a wrong checksum has an empty
   * body, so that the counter sets it aside, with its number of messages.
   *
   * @throws RecordingDamaged when the file cannot be opened or is laid out in another way
   */
  *framesOf(messageType: string, day: number): Generator<Frame, void, undefined> {
    const slice = this.slices.get(sliceKey({ messageType, day }));
    if (slice === undefined) return;
    const dayStartMs = calendarYear(this.manifest.year).dayStartsMs[day] as number;
    const reader = new SliceReader(this.folder, slice, { layout: this.layoutOf(messageType), dayStartMs });
    try {
      let index = 0;
      for (const [place, frame] of slice.frames.entries()) {
        const columns = reader.columnsOf(frame);
        const header: FrameHeader = {
          version: frameVersion,
          year: this.manifest.year,
          run: '',
          messageType,
          day,
          index,
          // An empty frame of follow-ups takes an index too: it stands for openings without answers.
          next: index + Math.max(1, frame.rows),
          isLast: place === slice.frames.length - 1,
          rows: frame.rows,
          firstOrdinal: columns?.firstOrdinal ?? 0,
        };
        index = header.next;
        yield { header, body: columns === undefined ? new Uint8Array(0) : encodeColumns(columns) };
      }
    } finally {
      reader.close();
    }
  }

  private layoutOf(messageType: string): SliceLayout {
    let layout = this.layouts.get(messageType);
    if (layout === undefined)
      this.layouts.set(messageType, (layout = new SliceLayout(findMessageType(messageType), this.manifest.format)));
    return layout;
  }
}
