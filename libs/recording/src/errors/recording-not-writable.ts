import { RecordingError } from './recording-error.js';

/** The folder cannot be made, or nothing can be written in it. */
export class RecordingNotWritable extends RecordingError {
  readonly code = 'RECORDING_NOT_WRITABLE';

  constructor(folder: string, cause: Error) {
    super(
      `The recording ${folder} cannot be written (${cause.message}).`,
      'Give yourself the right to write there, or name another folder with --record.',
      { cause },
    );
  }
}
