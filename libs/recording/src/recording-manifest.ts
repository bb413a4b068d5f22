/** The schemas of `_manifest.json` and of the files that precede it. */
import { firstGeneration } from '@tietovirta/messages';
import { storedScenario, toStored } from '@tietovirta/scenarios';
import { z } from 'zod';

/**
 * Versions of the folder's layout that are read; others are refused. In format 1 slices had neither `opening` nor `direction`, and the
 * files that are no messages had names without `_`.
 */
export const recordingFormats = [1, 2] as const;
export type RecordingFormat = (typeof recordingFormats)[number];

/** The one that is written. */
export const recordingFormat = 2 satisfies RecordingFormat;

const count = z.int().min(0);
const text = z.string().min(1);
const date = z.iso.date();

const recordedFrame = z.strictObject({
  /** Messages in the frame. */
  rows: count,
  /** Place of its record batch in the file and its length; 0 bytes for a frame that was unreadable when it was recorded. */
  offset: count,
  bytes: count,
  crc32: count.max(0xffffffff),
});

const recordedSlice = z.strictObject({
  path: text,
  messageType: text,
  /** Day of the year (0 = 1 January) and its date; for follow-ups of the day on which their conversations opened. */
  day: count.max(365),
  date,
  rows: count,
  bytes: count,
  sha256: z.hex().length(64),
  frames: z.array(recordedFrame).min(1),
});

export const recordingStart = z.object({
  product: z.literal('tietovirta'),
  format: z.literal(recordingFormats),
  productVersion: text,
  /** Which generation of messages it holds; recordings of before this was written are of the first. */
  generation: z.int().min(1).default(firstGeneration),
  /** No message is about a real person. */
  synthetic: z.literal(true),
  scenario: storedScenario,
});

export const workerList = z.strictObject({ isComplete: z.boolean(), slices: z.array(recordedSlice) });

export const recordingManifest = recordingStart.extend({
  seed: count,
  year: z.int(),
  /** Over the content of all messages; a replay that counts the same messages has the same. */
  streamHash: z.hex().length(64),
  totals: z.strictObject({ files: count, frames: count, messages: count, bytes: count }),
  files: z.array(recordedSlice),
});

export type RecordedFrame = z.infer<typeof recordedFrame>;
export type RecordedSlice = z.infer<typeof recordedSlice>;
export type RecordingStart = z.infer<typeof recordingStart>;
export type WorkerList = z.infer<typeof workerList>;
export type RecordingManifest = z.infer<typeof recordingManifest>;

/** Sums over the files. */
export const totalsOf = (files: readonly RecordedSlice[]): RecordingManifest['totals'] => ({
  files: files.length,
  frames: files.reduce((sum, file) => sum + file.frames.length, 0),
  messages: files.reduce((sum, file) => sum + file.rows, 0),
  bytes: files.reduce((sum, file) => sum + file.bytes, 0),
});

/** As JSON that people can read, in the form that the schema reads. */
export const formatStart = (start: RecordingStart): string =>
  JSON.stringify({ ...start, scenario: toStored(start.scenario) }, null, 2);

/** Formats a manifest for readers: the facts first, then one line a file. */
export function formatManifest({ files, ...facts }: RecordingManifest): string {
  const head = formatStart(facts).slice(0, -2);
  return `${head},\n  "files": [\n${files.map((file) => `    ${JSON.stringify(file)}`).join(',\n')}\n  ]\n}\n`;
}
