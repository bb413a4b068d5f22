export { Answering } from './answering.js';
