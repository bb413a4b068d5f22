import { RecordingError } from './recording-error.js';

/** Its manifest follows another version of the format. */
export class RecordingOfOtherFormat extends RecordingError {
  readonly code = 'RECORDING_OF_OTHER_FORMAT';

  constructor(
    folder: string,
    readonly found: number,
    readonly known: readonly number[],
    madeBy: string,
  ) {
    super(
      {
        fi: `Tallenteen ${folder} muoto on ${found} (tekijä versio ${madeBy}); tämä versio lukee muodot ${known.join(' ja ')}.`,
        en: `The recording ${folder} has format ${found} (made by version ${madeBy}); this version reads formats ${known.join(' and ')}.`,
      },
      {
        fi: 'Toista se versiolla, joka sen teki, tai tallenna skenaario uudelleen tällä.',
        en: 'Replay it with the version that made it, or record the scenario again with this one.',
      },
    );
  }
}
