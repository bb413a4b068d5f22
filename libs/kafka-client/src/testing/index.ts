export { openTransaction, type OpenTransaction } from './open-transaction.js';
export { deleteRecords } from './delete-records.js';
