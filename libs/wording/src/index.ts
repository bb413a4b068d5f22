export { alignColumns, type Alignment } from './columns.js';
export { dateText, timeText, windowText } from './date-text.js';
export { allowedText, both, didYouMean, faultCount, languages, same, type Label, type Language } from './label.js';
export { jsonText } from './json-text.js';
export { plainPen, type Pen } from './pen.js';
export { inEnglish, printedIn } from './printed-in.js';
export { printable } from './printable.js';
export { isSetAside, retryOf, TietovirtaError, type Retry, type SetAside } from './tietovirta-error.js';
export { textsOf, UserError, userTextsOf, type UserErrorTexts } from './user-error.js';
