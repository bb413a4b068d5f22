import type { Label } from '@tietovirta/wording';
import { RecordingError } from './recording-error.js';

/** The folder is not empty. Nothing in it was changed. */
export class RecordingFolderTaken extends RecordingError {
  readonly code = 'RECORDING_FOLDER_TAKEN';

  constructor(folder: string, what: Label) {
    super(
      {
        fi: `Tallennetta ei voi kirjoittaa kansioon ${folder}: ${what.fi}.`,
        en: `${folder} cannot take a recording: ${what.en}.`,
      },
      {
        fi: 'Nimeä uusi tai tyhjä kansio valitsimella --record.',
        en: 'Name a new or an empty folder with --record.',
      },
    );
  }
}
