/** A run was asked for that was never started in this archive. */
export class UnknownRun extends Error {
  readonly code = 'RUN_UNKNOWN';

  constructor(readonly runId: number) {
    super(`There is no run ${runId} in the archive.`);
    this.name = 'UnknownRun';
  }
}
