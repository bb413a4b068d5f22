export { openTransaction, type OpenTransaction } from './open-transaction.js';
export { deleteRecords } from './delete-records.js';
export { makeTopics, topicEnds } from './topics-for-tests.js';
