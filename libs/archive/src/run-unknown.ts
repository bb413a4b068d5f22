import { UserError } from '@tietovirta/wording';

/** A run was asked for that was never started in this archive. */
export class RunUnknown extends UserError {
  readonly code = 'RUN_UNKNOWN';

  constructor(readonly runId: number) {
    super({ fi: `Arkistossa ei ole ajoa ${runId}.`, en: `There is no run ${runId} in the archive.` });
  }
}
