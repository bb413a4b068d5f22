import type { Label } from '@tietovirta/wording';
import { RecordingError } from './recording-error.js';

/** The folder is missing or holds something else. */
export class NotARecording extends RecordingError {
  readonly code = 'RECORDING_NOT_A_RECORDING';

  constructor(folder: string, what: Label, options?: ErrorOptions) {
    super(
      {
        fi: `${folder} ei ole Tietovirran tallenne: ${what.fi}.`,
        en: `${folder} is not a recording of Tietovirta: ${what.en}.`,
      },
      {
        fi: 'Nimeä kansio, jonka "tietovirta run --record" kirjoitti: se, jossa on _manifest.json.',
        en: 'Name the folder that "tietovirta run --record" wrote: the one that holds _manifest.json.',
      },
      options,
    );
  }
}
