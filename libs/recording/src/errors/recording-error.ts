import { UserError } from '@tietovirta/wording';

/** A recording cannot be made or used. Programs compare `code`, which never changes. */
export abstract class RecordingError extends UserError {
  abstract override readonly code: `RECORDING_${string}`;
}
