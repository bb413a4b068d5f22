import { faultCount, type Label, type Language } from '@tietovirta/wording';
import { RecordingError } from './recording-error.js';

/** One thing that is wrong with a recording. */
export interface RecordingFault {
  /** File in the folder of the recording; a place in it after `#`. */
  readonly path: string;
  readonly kind: 'missing' | 'truncated' | 'altered' | 'unreadable' | 'contradictory';
  readonly problem: Label;
}

const mostTold = 20;

/** Files are not what the manifest says, or the manifest contradicts itself. Names every fault at once. */
export class RecordingDamaged extends RecordingError {
  readonly code = 'RECORDING_DAMAGED';

  constructor(
    readonly folder: string,
    readonly faults: readonly RecordingFault[],
  ) {
    const told = (lang: Language): string =>
      faults
        .slice(0, mostTold)
        .map(({ path, problem }) => `\n  ${path}: ${problem[lang]}`)
        .join('');
    const rest = faults.length - mostTold;
    const count = faultCount(faults.length);
    super(
      {
        fi: `Tallenne ${folder} on vioittunut (${count.fi}):${told('fi')}${rest > 0 ? `\n  ja ${rest} muuta` : ''}`,
        en: `The recording ${folder} is damaged (${count.en}):${told('en')}${rest > 0 ? `\n  and ${rest} more` : ''}`,
      },
      {
        fi: 'Kopioi tallenne uudelleen sieltä, mistä se tuli, tai tallenna skenaario uudelleen.',
        en: 'Copy the recording once more from where it came from, or record the scenario again.',
      },
    );
  }
}
