export { catalogueMarkdown, catalogueText, type CatalogueTextOptions } from './catalogue-text.js';
export { exchangeEntry, type ExchangeEntry, type TypeEntry } from './exchange-entry.js';
export { exchangeNamed } from './exchange-named.js';
export { exchangeMarkdown, exchangeText } from './exchange-text.js';
export { ExchangeUnknown } from './exchange-unknown.js';
export { originsText, originsView, type OriginsView } from './origins-text.js';
