import { RecordingError } from './recording-error.js';

/** The folder is missing or holds something else. */
export class NotARecording extends RecordingError {
  readonly code = 'RECORDING_NOT_A_RECORDING';

  constructor(folder: string, what: string, options?: ErrorOptions) {
    super(
      `${folder} is not a recording of Tietovirta: ${what}.`,
      'Name the folder that "tietovirta run --record" wrote: the one that holds manifest.json.',
      options,
    );
  }
}
