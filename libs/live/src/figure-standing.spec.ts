import { figureStanding, type FigureNumbers } from './figure-standing.js';

const halfWay: FigureNumbers = { counted: 50, planned: 100, markFrom: 40, markTo: 60, setAside: 0, givenUp: 0, isPlayed: false }; // oxfmt-ignore

describe('a figure', () => {
  it.each([
    ['on plan between the days that are done and those that were begun', {}, ['on-plan', null, 0]],
    ['on plan at either mark', { counted: 60 }, ['on-plan', null, 0]],
    ['behind when days that are done should have brought more', { counted: 37 }, ['behind', null, 3]],
    ['ahead when more came than the newest day explains', { counted: 64 }, ['ahead', null, 4]],
    ['equal when all came, even while others are played', { counted: 100 }, ['equal', null, 0]],
    ['able to match after a resend of what was set aside', { setAside: 2 }, ['after-resend', 'set-aside', 2]],
    ['never short of more than it lacks', { counted: 99, setAside: 12 }, ['after-resend', 'set-aside', 1]],
    ['unable to match with one message too many', { counted: 101 }, ['cannot-match', 'too-many', 1]],
    [
      'unable to match when the run ended without them',
      { counted: 97, isPlayed: true },
      ['cannot-match', 'missing', 3],
    ],
    ['unable to match when a resend could not bring enough', { counted: 97, isPlayed: true, setAside: 1 }, ['cannot-match', 'missing', 2]], // oxfmt-ignore
    ['unable to match when what was set aside was given up', { counted: 97, isPlayed: true, givenUp: 3 }, ['cannot-match', 'given-up', 3]], // oxfmt-ignore
    ['absent when the run does not simulate it', { planned: null }, ['absent', null, 0]],
  ] as const)('is %s', (_, numbers, expected) => {
    const { status, reason, by } = figureStanding({ ...halfWay, ...numbers });
    expect([status, reason, by]).toEqual(expected);
  });
});
