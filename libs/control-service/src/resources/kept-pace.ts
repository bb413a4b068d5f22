/** How the run of others passes its simulated time, as whoever coordinates it has written to the archive. */
import { scenarioOrRefusal, type RunRecord } from '@tietovirta/archive';
import type { PaceStanding } from '@tietovirta/pace';
import { ScenarioRefused } from '@tietovirta/scenarios';

/** Undefined of a run that has told nothing yet, or that this version cannot read. */
export function keptPace(run: RunRecord): PaceStanding | undefined {
  const { clock } = run;
  const scenario = scenarioOrRefusal(run);
  if (clock === undefined || scenario instanceof ScenarioRefused) return undefined;
  const { isPaused, isMoving, lateMs, instantMs } = clock;
  return { speed: scenario.speed, isPaused, isMoving, lateMs, instantMs: instantMs ?? undefined };
}
