export { Answering } from './answering.js';
export { AnswerFrames } from './answer-frames.js';
export type { CarriedAnswers } from './carried-answers.js';
