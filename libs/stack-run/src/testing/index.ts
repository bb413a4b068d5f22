export { EmbeddedStack, quickPace, shortScenario, type EmbeddedStackOptions } from './embedded-stack.js';
