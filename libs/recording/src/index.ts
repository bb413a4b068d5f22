export { FrameOutOfOrder } from './errors/frame-out-of-order.js';
export { NotARecording } from './errors/not-a-recording.js';
export { RecordingDamaged, type RecordingFault } from './errors/recording-damaged.js';
export { RecordingDiskFull } from './errors/recording-disk-full.js';
export { RecordingError } from './errors/recording-error.js';
export { RecordingFolderTaken } from './errors/recording-folder-taken.js';
export { RecordingNotWritable } from './errors/recording-not-writable.js';
export { RecordingOfOtherFormat } from './errors/recording-of-other-format.js';
export { RecordingUnfinished } from './errors/recording-unfinished.js';
export { openRecording, type OpenRecordingOptions } from './open-recording.js';
export { readManifest } from './read-manifest.js';
export { recordedScenario } from './recorded-scenario.js';
export { RecordedSlices } from './recorded-slices.js';
export {
  recordingFormat,
  type RecordedFrame,
  type RecordedSlice,
  type RecordingManifest,
} from './recording-manifest.js';
export { SliceRecorder, type RecorderPlace } from './slice-recorder.js';
export { startRecording, type RecordedRun, type RecordingOptions, type StartedRecording } from './start-recording.js';
export { writePeople, type PeopleFile } from './write-people.js';
export type { PeopleFormat } from './person-directory.js';
