/**
 * Records the frames that the endpoint of a worker delivers to the consumer group `recorders`. Holds an open file for each slice
 * under way and the list of complete slices, but no frame once it is written.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarYear, type CalendarYear } from '@tietovirta/calendar';
import { actorColumn, findMessageType, type MessageType } from '@tietovirta/exchanges';
import { isSetAside } from '@tietovirta/wording';
import { arrayOf, decodeFrame, frameVersion, type Frame, type MessageColumns } from '@tietovirta/messages';
import { FrameOutOfOrder } from './errors/frame-out-of-order.js';
import { recordingErrorOf } from './errors/recording-error-of.js';
import { inFolder, listName, marksName, slicePath, unfinishedName } from './folder-layout.js';
import { PersonMarks } from './person-marks.js';
import { recordingFormat, recordingStart, type RecordedSlice, type RecordingStart } from './recording-manifest.js';
import { SliceFile } from './slice-file.js';
import { SliceLayout } from './slice-layout.js';

export interface RecorderPlace {
  /** A folder that `startRecording` has prepared. */
  readonly folder: string;
  /** Number of the worker, which names the file with its list. */
  readonly worker: number;
}

export class SliceRecorder {
  private readonly start: RecordingStart;
  private readonly calendar: CalendarYear;
  private readonly layouts = new Map<string, SliceLayout>();
  private readonly open = new Map<string, SliceFile>();
  private readonly done = new Map<string, RecordedSlice>();
  private readonly persons = new PersonMarks();

  constructor(private readonly place: RecorderPlace) {
    this.start = recordingStart.parse(JSON.parse(readFileSync(join(place.folder, unfinishedName), 'utf8')));
    this.calendar = calendarYear(this.start.scenario.year);
  }

  /**
   * Writes a frame. A frame that was recorded already is ignored.
   *
   * @throws RecordingError
   */
  record(frame: Frame): void {
    const { messageType, day, index, next, isLast, rows } = frame.header;
    const date = this.calendar.days[day]?.date ?? `day-${day}`;
    const path = slicePath(messageType, date);
    if (this.done.has(path)) return;
    try {
      const file = this.open.get(path) ?? this.openFile(path, frame, date);
      if (index < file.nextIndex) return;
      if (index > file.nextIndex) throw new FrameOutOfOrder(path, file.nextIndex, index);
      const columns = readable(frame, this.layoutOf(messageType).type);
      if (columns === undefined) file.addUnreadable(rows);
      else this.write(file, columns);
      file.nextIndex = next;
      if (isLast) this.finish(file, { path, messageType, day, date });
    } catch (error) {
      throw recordingErrorOf(this.place.folder, error);
    }
  }

  private write(file: SliceFile, columns: MessageColumns): void {
    file.add(columns);
    for (const column of ['person', actorColumn]) {
      const persons = arrayOf(columns, column, 'uint32');
      if (persons !== undefined) this.persons.add(persons.subarray(0, columns.rows));
    }
  }

  /** Writes the list of this worker's slices and the persons in them; to be called after the last frame. @throws RecordingError */
  end(): void {
    const { folder, worker } = this.place;
    const list = { isComplete: this.open.size === 0, slices: [...this.done.values()] };
    try {
      for (const file of this.open.values()) file.abandon();
      this.open.clear();
      writeFileSync(join(folder, marksName(worker)), this.persons.toBytes(), { flag: 'wx' });
      writeFileSync(join(folder, listName(worker)), JSON.stringify(list), { flag: 'wx' });
    } catch (error) {
      throw recordingErrorOf(folder, error);
    }
  }

  private openFile(path: string, { header }: Frame, date: string): SliceFile {
    const { messageType } = header;
    const { folder } = this.place;
    const layout = this.layoutOf(messageType);
    const schema = layout.schema({
      product: 'tietovirta',
      version: this.start.productVersion,
      synthetic: 'true',
      generation: String(this.start.generation),
      'recording-format': String(recordingFormat),
      'frame-version': String(frameVersion),
      'message-type': messageType,
      year: String(header.year),
      date,
    });
    mkdirSync(inFolder(folder, messageType), { recursive: true });
    const file = new SliceFile(inFolder(folder, path), layout, schema);
    this.open.set(path, file);
    return file;
  }

  private finish(file: SliceFile, slice: Pick<RecordedSlice, 'path' | 'messageType' | 'day' | 'date'>): void {
    const { bytes, sha256, frames } = file.finish();
    const rows = frames.reduce((sum, frame) => sum + frame.rows, 0);
    this.open.delete(slice.path);
    this.done.set(slice.path, { ...slice, rows, bytes, sha256, frames });
  }

  private layoutOf(messageType: string): SliceLayout {
    let layout = this.layouts.get(messageType);
    if (layout === undefined) this.layouts.set(messageType, (layout = new SliceLayout(findMessageType(messageType))));
    return layout;
  }
}

/** Returns undefined for an unreadable frame, which the counter sets aside. */
function readable(frame: Frame, type: MessageType): MessageColumns | undefined {
  try {
    return decodeFrame(frame, type);
  } catch (error) {
    if (isSetAside(error)) return undefined;
    throw error;
  }
}
