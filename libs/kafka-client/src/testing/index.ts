export { openTransaction, type OpenTransaction } from './open-transaction.js';
