/** Live pictures of a run, folded on the server, and how a terminal shows them. */
export { FigureCells } from './figure-cells.js';
export { figureStanding, type FigureNumbers, type FigureStanding } from './figure-standing.js';
export { foldBounds, LiveFeed, type LiveFeedOptions, type Viewer } from './live-feed.js';
export { LiveRun, type LiveRunOptions, type Moment } from './live-run.js';
export type { CountedEntries } from './run-counts.js';
export { RunMarks, workOutMarks, type MarkTables, type PlanMarks } from './run-marks.js';
export { TopScreen, type Picture, type Screen, type TopScreenOptions } from './top/top-screen.js';
