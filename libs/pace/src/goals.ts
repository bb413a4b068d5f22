/** Where a clock that stands at an instant may be sent to. */
import { clockRefused } from './pace-refused.js';
import type { StepUnit, Timeline } from './timeline.js';

/** The end of the unit that comes next. @throws PaceRefused at the end of the window */
export function stepGoal(timeline: Timeline, unit: StepUnit, standsMs: number): number {
  if (standsMs >= timeline.endMs) throw clockRefused.atEnd();
  return timeline.endOf(unit, standsMs);
}

/** @throws PaceRefused for an instant that is past, that lies outside the window, or that is no whole minute */
export function jumpGoal(timeline: Timeline, instantMs: number, standsMs: number): number {
  if (instantMs !== timeline.minuteAt(instantMs)) throw clockRefused.outside(timeline);
  if (instantMs < standsMs) throw clockRefused.back(standsMs);
  return instantMs;
}
