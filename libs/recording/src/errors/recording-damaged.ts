import { faultCount, type Label, type Language } from '@tietovirta/wording';
import { RecordingError } from './recording-error.js';

/** One fault of a recording. */
export interface RecordingFault {
  /** File in the folder of the recording, with a place in it behind `#`. */
  readonly path: string;
  readonly kind: 'missing' | 'truncated' | 'altered' | 'unreadable' | 'contradictory';
  readonly problem: Label;
}

const mostListed = 20;

/** Files differ from the manifest, or the manifest contradicts itself. `faults` has every fault, the message the first 20. */
export class RecordingDamaged extends RecordingError {
  readonly code = 'RECORDING_DAMAGED';

  constructor(
    readonly folder: string,
    readonly faults: readonly RecordingFault[],
  ) {
    const listed = (lang: Language): string =>
      faults
        .slice(0, mostListed)
        .map(({ path, problem }) => `\n  ${path}: ${problem[lang]}`)
        .join('');
    const rest = faults.length - mostListed;
    const count = faultCount(faults.length);
    super(
      {
        fi: `Tallenne ${folder} on vioittunut (${count.fi}):${listed('fi')}${rest > 0 ? `\n  ja ${rest} muuta` : ''}`,
        en: `The recording ${folder} is damaged (${count.en}):${listed('en')}${rest > 0 ? `\n  and ${rest} more` : ''}`,
      },
      {
        fi: 'Kopioi tallenne uudelleen sieltä, mistä se tuli, tai tallenna skenaario uudelleen.',
        en: 'Copy the recording once more from where it came from, or record the scenario again.',
      },
    );
  }
}
