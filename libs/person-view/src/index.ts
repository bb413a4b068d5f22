export type { LifeView } from './life-view.js';
export { findPerson } from './find-person.js';
export { lifeText, type LifeTextOptions } from './life-text.js';
export { lifeView } from './life-view.js';
export { messagesAbout, type MessageAbout } from './messages-about.js';
export { messagesText } from './messages-text.js';
export { PersonRefused } from './person-refused.js';
export { firstYearShown, lastYearShown } from './years-shown.js';
