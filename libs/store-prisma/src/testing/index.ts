export { reopenedServerDatabase, type ReopenedDatabase } from './reopened-database.js';
export { temporaryDatabase, type TemporaryDatabase } from './temporary-database.js';
