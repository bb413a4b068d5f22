import { frameRows } from '@tietovirta/messages';
import { homeOn } from '@tietovirta/population';
import { PlannedMessages } from '../planned-messages.js';
import { linesOf, sampleDay, sampleMessages, samplePlan, someone } from '../sample-content.js';
import { moves } from './moves.js';

const type = 'population-register.address-change';
const plan = samplePlan({ exchanges: 'population-register' });
/** Index of a Monday with moves of the weekend, of the working day after Easter, and of the first working day of the year. */
const daysOfMoves = [1, 64, 92, 211];

const stays = someone({ age: 40, area: '05' });
const notice = (person: number, kind: string) => sampleMessages(type, [{ person, values: { 'address-kind': kind } }]);

describe('Notices of moves', () => {
  it('are about people who move on the day, or on the days off before it', () => {
    const source = new PlannedMessages(plan.year);
    function* batches() {
      for (const day of daysOfMoves) yield* source.batches(type, day, 1);
    }
    const lines = linesOf(moves, plan, batches());
    expect(lines).toMatchObject({
      'moves.within': { value: 100, verdict: 'holds' },
      'moves.abroad': { value: 100, verdict: 'holds' },
    });
    expect(lines['moves.within']?.judged).toBeGreaterThan(frameRows / 8);
    expect(lines['moves.abroad']?.judged).toBeGreaterThan(20);
  });

  it('fail with one about somebody who stays', () => {
    expect(homeOn(stays, sampleDay).address).toBe(homeOn(stays, sampleDay - 5).address);
    const { 'moves.within': within } = linesOf(moves, plan, [notice(stays, 'permanent')]);
    expect(within).toMatchObject({ value: 0, judged: 1, verdict: 'fails' });
    expect(within?.findings[0]?.en).toBe('2024/population-register.address-change/0: the home does not change');
    expect(linesOf(moves, plan, [notice(stays, 'abroad')])['moves.abroad']?.verdict).toBe('fails');
  });

  it('are none where only a temporary or postal address is new', () => {
    const others = [notice(stays, 'temporary'), notice(stays, 'postal')];
    expect(linesOf(moves, plan, others)).toMatchObject({
      'moves.within': { judged: 0, verdict: 'unjudged' },
      'moves.abroad': { judged: 0, verdict: 'unjudged' },
    });
  });
});
