import type { FrameHeader } from '@tietovirta/messages';
import { resolveScenario } from '@tietovirta/scenarios';
import { PlannedFrames } from './planned-frames.js';
import { scenarioPlan } from './scenario-plan.js';

const scenario = resolveScenario({ overrides: { exchanges: 'kelmu,banks', from: '2024-03-01', to: '2024-03-08' } });
const planned = scenarioPlan(scenario);
const frames = new PlannedFrames(planned);
const day = planned.fromDay + 3;
const { count, firstOrdinal } = planned.year.planOf('kelmu.query').slice(day);
const { slots } = planned.year.followUps.find(({ id }) => id === 'kelmu.response') as { readonly slots: number };

const queries: FrameHeader = {
  version: 2,
  year: 2024,
  run: '7-abc',
  messageType: 'kelmu.query',
  day,
  index: 100,
  next: 150,
  isLast: false,
  rows: 50,
  firstOrdinal: firstOrdinal + 100,
};
const last = { index: count - 50, next: count, isLast: true, firstOrdinal: firstOrdinal + count - 50 };
const answers: FrameHeader = {
  ...queries,
  messageType: 'kelmu.response',
  rows: 30,
  firstOrdinal: (firstOrdinal + 100) * slots,
};
const ordinal = (firstOrdinal + 120) * slots;
const single: FrameHeader = {
  ...answers,
  isSparse: true,
  index: ordinal,
  next: ordinal + 1,
  rows: 1,
  firstOrdinal: ordinal,
};
const timely: FrameHeader = {
  ...answers,
  isByTime: true,
  index: count * slots - 30,
  next: count * slots,
  isLast: true,
};
const below = (firstOrdinal + count) * slots;

describe('a frame that the plan of its run has', () => {
  it.each<[string, FrameHeader]>([
    ['of openings', queries],
    ['that ends its slice', { ...queries, ...last }],
    ['of answers', answers],
    ['of no answers', { ...answers, rows: 0 }],
    ['that withholds answers', { ...answers, rows: 0, isWithheld: true }],
    ['of a single answer', single],
    ['of openings by time', { ...queries, isByTime: true }],
    ['of answers by time, wherever they lie in the order of time', { ...timely, index: 0, next: 30 }],
    ['of the last answers by time', timely],
    ['of single answers with gaps', { ...single, next: below, rows: 3 }],
  ])('%s is told from others', (_, header) => {
    expect(frames.differenceOf(header)).toBeUndefined();
  });
});

describe('a frame that the plan of its run does not have', () => {
  it.each<[string, FrameHeader, Partial<FrameHeader>]>([
    ['is of another year', queries, { year: 2023 }],
    ['is of an exchange that the run leaves out', queries, { messageType: 'eessi.start' }],
    ['is of a type that there is not', queries, { messageType: 'fax.page' }],
    ['lies before the days of the run', queries, { day: planned.fromDay - 1 }],
    ['lies behind the days of the run', queries, { day: planned.toDay }],
    ['lies on no day', queries, { day: Number.NaN }],
    ['begins before its slice', queries, { index: -50, next: 0, firstOrdinal: firstOrdinal - 50 }],
    ['begins far beyond its slice', answers, { index: 4294967294, next: 4294967295, rows: 1 }],
    ['reaches beyond its slice', queries, { ...last, next: count + 1, rows: 51 }],
    ['covers nothing', queries, { next: 100, rows: 0 }],
    ['has the ordinals of other messages', queries, { firstOrdinal: firstOrdinal + 99 }],
    ['has more answers by time than can be', timely, { index: count * slots - 29, next: count * slots + 1 }],
    ['has other answers by time than it covers', timely, { rows: 31 }],
    ['has answers by time of another day', timely, { firstOrdinal: (firstOrdinal + count) * slots }],
    ['withholds answers by time', timely, { rows: 0, isWithheld: true }],
    ['has the ordinals of other answers', answers, { firstOrdinal: 0 }],
    ['ends its slice early', queries, { isLast: true }],
    ['does not end its slice where it ends', queries, { ...last, isLast: false }],
    ['has too few messages', queries, { rows: 49 }],
    ['has more answers than there can be', answers, { rows: 50 * slots + 1 }],
    ['withholds what nothing is waited for', queries, { isWithheld: true }],
    ['comes with gaps although it opens', queries, { isSparse: true }],
    ['is an answer before those of its slice', single, { index: firstOrdinal * slots - 1, firstOrdinal: firstOrdinal * slots - 1 }], // oxfmt-ignore
    ['is an answer beyond those of its slice', single, { index: below, next: below + 1, firstOrdinal: below }],
    ['is an answer with two ordinals', single, { firstOrdinal: ordinal + 1 }],
    ['has more answers than ordinals', single, { rows: 2 }],
  ])('because it %s is told, with what differs', (_, sound, change) => {
    const difference = frames.differenceOf({ ...sound, ...change });
    expect(difference?.code).toBe(change.year === undefined ? 'plan-differs' : 'year-differs');
    expect(difference?.reason.length).toBeGreaterThan(10);
  });
});
