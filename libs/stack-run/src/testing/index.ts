export { EmbeddedStack, quickTimings, shortScenario, type EmbeddedStackOptions } from './embedded-stack.js';
