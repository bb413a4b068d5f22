import type { Label } from '@tietovirta/wording';
import { RecordingError } from './recording-error.js';

/** The run that made the recording was stopped or killed: messages are missing. */
export class RecordingUnfinished extends RecordingError {
  readonly code = 'RECORDING_UNFINISHED';

  constructor(folder: string, what: Label) {
    super(
      {
        fi: `Tallenne ${folder} jäi kesken: ${what.fi}.`,
        en: `The recording ${folder} was never finished: ${what.en}.`,
      },
      {
        fi:
          'Sen .arrow-tiedostot ovat ehjiä ja luettavissa millä tahansa Arrow-työkalulla, mutta sitä ei voi toistaa. ' +
          'Aja uudelleen valitsimella --record toiseen kansioon.',
        en:
          'Its .arrow files are whole and can be read with any Arrow tool, but it cannot be replayed. ' +
          'Run again with --record and another folder.',
      },
    );
  }
}
