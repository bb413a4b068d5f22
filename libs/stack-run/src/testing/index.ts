export {
  EmbeddedStack,
  longScenario,
  quickTimings,
  shortScenario,
  type EmbeddedStackOptions,
} from './embedded-stack.js';
