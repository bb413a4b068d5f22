import { TietovirtaError } from '@tietovirta/wording';

/** Readers have not come nearer for so long that making is given up; the job is tried again, and fails in the end. */
export class ReadersStalled extends TietovirtaError {
  readonly code = 'READERS_STALLED';
  readonly retry = 'later';

  constructor(names: readonly string[], waitedMs: number) {
    super(
      `readers are too far behind and read nothing for ${Math.round(waitedMs / 1000)} seconds: ${names.join(', ')}`,
    );
  }
}
