export { openBareLoop, type BareLoop, type Sending } from './bare-loop.js';
export { deleteTopics } from './delete-topics.js';
