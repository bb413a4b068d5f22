/** The control API: watch, start, stop and look into runs. */
export type { ControlBackend, RunPlayer } from './control-backend.js';
export { ControlDesk } from './control-desk.js';
export { embeddedDesk, type EmbeddedDesk, type EmbeddedDeskOptions } from './embedded-desk.js';
export { ApiRefused } from './http/api-refused.js';
export { NobodyMayAsk } from './http/access.js';
export { PlanWorkFailed } from './plan-work/plan-work-failed.js';
export { openControl, type OpenControl, type OpenControlOptions } from './open-control.js';
export { portToTake } from './port-to-take.js';
export { pageFolder } from './http/page-folder.js';
export { prepareStackControl } from './stack/prepare-stack-control.js';
export { StackControlModule } from './stack/stack-control.module.js';
export type { StackControlBackend } from './stack/stack-control-backend.js';
export { watchLedger, type WatchedLedger } from './live/watch-ledger.js';
export { followServer } from './client/follow-server.js';
export { runsOfServer, runsOfStack, type ListedRuns } from './client/runs-now.js';
export { rememberServer, serverOf } from './client/served-store.js';
