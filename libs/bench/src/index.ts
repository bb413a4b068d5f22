export type { BenchReport, PathRate, StepRate } from './bench-report.js';
export { measure, type BenchOrder } from './measure.js';
export { plainLoop } from './plain-loop.js';
