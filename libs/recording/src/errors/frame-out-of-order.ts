import { RecordingError } from './recording-error.js';

/** A frame of a slice is missing before this one: the transport broke its promise, and the file would have a hole. */
export class FrameOutOfOrder extends RecordingError {
  readonly code = 'RECORDING_FRAME_OUT_OF_ORDER';

  constructor(slice: string, expected: number, found: number) {
    super(`${slice}: index ${found} came to be recorded where ${expected} was expected.`, 'Run again.');
  }
}
