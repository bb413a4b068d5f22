import type { RunRecord } from '@tietovirta/archive';

/** Whether a run was played to its end, so that nothing can go on with it. */
export const hasEnded = (run: Pick<RunRecord, 'status'> | undefined): boolean =>
  run?.status === 'finished' || run?.status === 'differing';
