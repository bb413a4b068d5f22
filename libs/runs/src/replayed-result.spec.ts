import { generationVersion } from '@tietovirta/messages';
import { replayedResult } from './replayed-result.js';
import type { RunResult } from './run-result.js';

const difference = { messageType: 'kelmu.query', day: 3, date: '2024-01-04', expected: 9, found: 8 };
// Nothing else of a result is looked at.
const played = { planned: 9, sent: 8, firstDifference: difference } as RunResult;
const facts = { streamHash: 'ab', totals: { messages: 8 } };

describe('a replay', () => {
  it('of this generation keeps what the plan says against it', () => {
    const replayed = { streamHash: 'ab', generation: generationVersion };
    expect(replayedResult(played, { ...facts, ...replayed })).toEqual({ ...played, replayed });
  });

  it('of another generation is held against its recording and not against the plan', () => {
    const generation = generationVersion + 1;
    const { planned, firstDifference, replayed } = replayedResult(played, { ...facts, generation });
    expect([planned, firstDifference, replayed]).toEqual([8, undefined, { streamHash: 'ab', generation }]);
  });
});
