export { deleteTopics } from './delete-topics.js';
