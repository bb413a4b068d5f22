import { UserError } from '@tietovirta/wording';

/** A recording that cannot be made or used, said so that a person can act. Programs go by `code`, which never changes. */
export abstract class RecordingError extends UserError {
  abstract readonly code: `RECORDING_${string}`;
}
