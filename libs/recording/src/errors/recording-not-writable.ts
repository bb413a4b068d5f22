import { RecordingError } from './recording-error.js';

/** The folder cannot be made, or nothing can be written in it. */
export class RecordingNotWritable extends RecordingError {
  readonly code = 'RECORDING_NOT_WRITABLE';

  constructor(folder: string, cause: Error) {
    super(
      {
        fi: `Tallennetta ${folder} ei voi kirjoittaa (${cause.message}).`,
        en: `The recording ${folder} cannot be written (${cause.message}).`,
      },
      {
        fi: 'Anna itsellesi oikeus kirjoittaa sinne, tai nimeä toinen kansio valitsimella --record.',
        en: 'Give yourself the right to write there, or name another folder with --record.',
      },
      { cause },
    );
  }
}
