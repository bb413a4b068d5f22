import { RecordingError } from './recording-error.js';

/** One thing that is wrong with a recording. */
export interface RecordingFault {
  /** File in the folder of the recording; a place in it after `#`. */
  readonly path: string;
  readonly kind: 'missing' | 'truncated' | 'altered' | 'unreadable' | 'contradictory';
  readonly problem: string;
}

const mostTold = 20;

/** Files are not what the manifest says, or the manifest contradicts itself. Names every fault at once. */
export class RecordingDamaged extends RecordingError {
  readonly code = 'RECORDING_DAMAGED';

  constructor(
    readonly folder: string,
    readonly faults: readonly RecordingFault[],
  ) {
    const told = faults.slice(0, mostTold).map(({ path, problem }) => `  ${path}: ${problem}`);
    const more = faults.length > mostTold ? [`  and ${faults.length - mostTold} more`] : [];
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(
      [`The recording ${folder} is damaged (${count}):`, ...told, ...more].join('\n'),
      'Copy the recording once more from where it came from, or record the scenario again.',
    );
  }
}
