import { UserError } from '@tietovirta/wording';

/** A run or a recording has another scenario than was asked for. */
export class SettingsContradicted extends UserError {
  readonly code = 'SETTINGS_CONTRADICTED';
}
