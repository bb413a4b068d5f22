import { AnswerFrames } from '@tietovirta/conversations';
import { SliceFrames } from '@tietovirta/generation';
import { scenarioPlan } from '@tietovirta/plan';
import { findMessageType } from '@tietovirta/exchanges';
import { decodeFrame, ordinalAt, type Frame } from '@tietovirta/messages';
import type { Wire } from '@tietovirta/scenarios/wire';
import { DeadLetterFrames } from './dead-letter-frames.js';
import { shortScenario } from './testing/index.js';

const planned = scenarioPlan(shortScenario());
const day = planned.fromDay;
const openings = [...new SliceFrames(planned.year, '7-x').of({ messageType: 'kelmu.query', day })][0] as Frame;
const answers = [...new AnswerFrames(planned.year).to(openings)][0] as Frame;

const ordinalsIn = (frames: readonly Frame[]): readonly number[] =>
  frames.flatMap((frame) => {
    const columns = decodeFrame(frame, findMessageType(frame.header.messageType));
    return Array.from({ length: columns.rows }, (_, row) => ordinalAt(columns, row));
  });

const framesOf = (wire: Wire, messageType: string, index: number, next: number): readonly Frame[] =>
  [...new DeadLetterFrames(planned, '7-x', wire).of({ messageType, day, index, next })].map(({ frame }) => frame);

describe('what a dead letter stands for', () => {
  it('is made byte for byte as it was', () => {
    const { index, next } = openings.header;
    const [again] = framesOf('frames', 'kelmu.query', index, next);
    expect(again?.header).toEqual(openings.header);
    expect(Buffer.from(again?.body ?? [])).toEqual(Buffer.from(openings.body));
    const [answered] = framesOf('frames', 'kelmu.response', index, next);
    expect(answered?.header).toEqual(answers.header);
    expect(Buffer.from(answered?.body ?? [])).toEqual(Buffer.from(answers.body));
  });

  it('is a single message where single messages travel', () => {
    const all = ordinalsIn([openings]);
    const [one] = framesOf('messages', 'kelmu.query', 3, 4);
    expect(one?.header).toMatchObject({ index: 3, next: 4, rows: 1, run: '7-x' });
    expect(ordinalsIn([one as Frame])).toEqual([all[3]]);
  });

  it('is a single answer, found by its ordinal, where single messages travel', () => {
    const ordinal = ordinalsIn([answers])[2] as number;
    expect(ordinalsIn(framesOf('messages', 'kelmu.response', ordinal, ordinal + 1))).toEqual([ordinal]);
  });

  it('travels under the key of its conversation', () => {
    const [letter] = new DeadLetterFrames(planned, '7-x', 'frames').of({ messageType: 'kelmu.response', day, index: 0, next: 1 }); // oxfmt-ignore
    expect(letter?.key).toBe(`kelmu.query/${day}`);
  });

  it('is nothing where the scenario has no such messages', () => {
    expect(framesOf('frames', 'eessi.start', 0, 1)).toEqual([]);
  });
});
