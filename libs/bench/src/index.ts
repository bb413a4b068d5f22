export type { BenchReport, PathRate, StepRate } from './bench-report.js';
export { benchText } from './bench-text.js';
export { measure, type BenchOptions } from './measure.js';
export { measureStack, type ProducerFlows, type StackBenchOptions } from './measure-stack.js';
export { plainLoop } from './plain-loop.js';
export { stackBenchText } from './stack-bench-text.js';
export type { Flow, StackBenchReport, StackPath, WireRates } from './stack-report.js';
export type { StackSample } from './stack-samples.js';
