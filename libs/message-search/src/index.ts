export { type AskedFor } from './criteria.js';
export { findMessages, type FindOptions } from './find-messages.js';
export { foundText, type FoundMessages, type FoundTextOptions } from './found-text.js';
export { SearchRefused } from './search-refused.js';
