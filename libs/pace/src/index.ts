export { DueMessages, type DueMessagesOptions } from './due-messages.js';
export { mayWaitForDays } from './due-conversations.js';
export { PaceClock, type PaceGoal } from './pace-clock.js';
export type { SliceRows } from './slice-rows.js';
export { minuteMs, stepUnits, Timeline, wholeMinutes, type RunWindow, type StepUnit } from './timeline.js';
export { PaceRefused } from './pace-refused.js';
export { RunPace, type PaceStanding, type WithoutClock } from './run-pace.js';
