import { RecordingError } from './recording-error.js';

/** A frame of the slice is missing before this one. The transport violated its order, and the file would have a hole. */
export class FrameOutOfOrder extends RecordingError {
  readonly code = 'RECORDING_FRAME_OUT_OF_ORDER';

  constructor(slice: string, expected: number, found: number) {
    super(
      {
        fi: `${slice}: tallennettavaksi tuli paikka ${found}, kun odotettiin paikkaa ${expected}.`,
        en: `${slice}: index ${found} was to be recorded where ${expected} was expected.`,
      },
      { fi: 'Aja uudelleen.', en: 'Run again.' },
    );
  }
}
