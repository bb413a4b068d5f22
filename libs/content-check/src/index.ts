export { checkContent, type CheckedContent } from './check-content.js';
export { contentChecks } from './contents.js';
export { contentJson } from './content-json.js';
export type { ContentLine, Verdict } from './content-line.js';
export type { ContentSource } from './content-source.js';
export { contentText, verdictCounts } from './content-text.js';
export { PlannedMessages } from './planned-messages.js';
