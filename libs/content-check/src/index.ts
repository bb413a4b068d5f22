export { checkContent, type CheckedContent } from './check-content.js';
export { contentChecks } from './contents.js';
export { contentJson } from './content-json.js';
export type { ContentLine, Verdict } from './content-line.js';
export { FramedMessages, type KeptFrames } from './framed-messages.js';
export type { ContentSource } from './content-source.js';
export { contentText } from './content-text.js';
export { verdictOfAll } from './verdict-of-all.js';
export { PlannedMessages } from './planned-messages.js';
