export { readCriteria, type AskedFor, type Criteria } from './criteria.js';
export { foundText, type FoundMessages, type FoundTextOptions } from './found-text.js';
export { searchMessages, type SearchOptions } from './search-messages.js';
export { SearchRefused } from './search-refused.js';
