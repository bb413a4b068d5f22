import { RecordingError } from './recording-error.js';

/** Something lies in the folder already; nothing in it is touched. */
export class RecordingFolderTaken extends RecordingError {
  readonly code = 'RECORDING_FOLDER_TAKEN';

  constructor(folder: string, what: string) {
    super(`${folder} cannot take a recording: ${what}.`, 'Name a new or an empty folder with --record.');
  }
}
