/** Pictures of a run that others play, read from its ledger: for a stack, where counters write what only the database knows as a whole. */
import type { Archive, RunRecord } from '@tietovirta/archive';
import type { LiveLayout, LiveState } from '@tietovirta/control-contract';
import type { Ledger } from '@tietovirta/ledger';
import { systemClock, type Clock } from '@tietovirta/retries';
import { keptPace } from '../resources/kept-pace.js';
import { PlanWorkHere } from '../plan-work/plan-work.js';
import { LiveRuns } from './live-runs.js';

export interface WatchedLedger {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly run: RunRecord;
  /** Wall time, ms since 1970. */
  readonly wallMs: () => number;
  readonly clock?: Clock;
  readonly signal: AbortSignal;
}

/** Least pause between two looks; a ledger that takes long to read is given ten times as long a rest. */
const leastPauseMs = 1_000;

/** A picture a second at most, until the signal is aborted or the run has ended; the last one shows how. */
export async function* watchLedger({
  ledger,
  archive,
  run,
  wallMs,
  clock = systemClock,
  signal,
}: WatchedLedger): AsyncGenerator<{ readonly layout: LiveLayout; readonly state: LiveState }> {
  const live = await new LiveRuns(ledger, wallMs, new PlanWorkHere(() => clock.giveWay())).of(run);
  for (;;) {
    const startedMs = clock.now();
    const now = (await archive.find(run.id)) ?? run;
    const { status } = now;
    const pace = status === 'running' ? keptPace(now) : undefined;
    const state = status === 'running' && pace?.isPaused === true ? (pace.isMoving ? 'pausing' : 'paused') : status;
    const sums = await ledger.sums(run.id);
    live.replace(await ledger.read(run.id), wallMs());
    yield { layout: live.layout, state: live.state({ nowMs: wallMs(), state, sent: sums.sent, pace }) };
    if (signal.aborted || status !== 'running') return;
    await clock.pause(Math.max(leastPauseMs, 10 * (clock.now() - startedMs)), signal);
  }
}
