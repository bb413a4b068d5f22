import { RecordingError } from './recording-error.js';

/** No space is left on the disk. The slice under way is incomplete; those before it are complete. */
export class RecordingDiskFull extends RecordingError {
  readonly code = 'RECORDING_DISK_FULL';

  constructor(folder: string, cause: Error) {
    super(
      {
        fi: `Levyllä, jolla tallenne ${folder} on, ei ole tilaa.`,
        en: `No space is left on the disk of the recording ${folder}.`,
      },
      {
        fi:
          'Vapauta tilaa tai nimeä kansio toiselta levyltä ja aja uudelleen valitsimella --record: tallenne tehdään yhdellä kertaa. ' +
          'Jakso (--from, --to), harvemmat tiedonvälitykset tai mittakaava pienentävät sitä.',
        en:
          'Free some space or name a folder on another disk, and run again with --record: a recording is made in one go. ' +
          'A window (--from, --to), fewer exchanges or a scale make it smaller.',
      },
      { cause },
    );
  }
}
