import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from '@tietovirta/messages';
import type { RecordingManifest } from '../recording-manifest.js';
import { SliceRecorder } from '../slice-recorder.js';
import { startRecording } from '../start-recording.js';
import { countFrames, sampleScenario, type CountedFrames } from './sample-run.js';

/** A folder of its own for each test, below the machine's temporary one. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'tietovirta-recording-'));

export interface SampleRecording {
  readonly folder: string;
  readonly manifest: RecordingManifest;
  /** What was counted while it was recorded. */
  readonly counted: CountedFrames;
}

/** Records frames as a run of two workers does: the conversations of a slice go to the same one. */
export function recordSample(frames: readonly Frame[], folder = temporaryFolder()): SampleRecording {
  const recording = startRecording({ folder, productVersion: '9.8.7', scenario: sampleScenario });
  const recorders = [0, 1].map((worker) => new SliceRecorder({ folder, worker }));
  for (const frame of frames) recorders[frame.header.day % 2]?.record(frame);
  for (const recorder of recorders) recorder.end();
  const counted = countFrames(frames);
  const messages = counted.messages + counted.setAside;
  return { folder, manifest: recording.finish({ messages, streamHash: counted.hash }), counted };
}
