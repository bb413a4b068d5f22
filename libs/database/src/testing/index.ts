export { temporaryDatabase } from './temporary-database.js';
export type { TemporaryDatabase } from './temporary-database.js';
