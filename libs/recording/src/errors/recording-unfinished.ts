import { RecordingError } from './recording-error.js';

/** The run that made it was stopped or died: not all of its messages are there. */
export class RecordingUnfinished extends RecordingError {
  readonly code = 'RECORDING_UNFINISHED';

  constructor(folder: string, what: string) {
    super(
      `The recording ${folder} was never finished: ${what}.`,
      'Its .arrow files are whole and can be read with any Arrow tool, but it cannot be replayed. ' +
        'Run again with --record and another folder.',
    );
  }
}
