export { Answering } from './answering.js';
export { AnswerFrames } from './answer-frames.js';
