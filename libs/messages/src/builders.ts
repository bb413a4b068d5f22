export { exemplaryColumns, exemplaryFrame, type Example } from './exemplary-columns.js';
