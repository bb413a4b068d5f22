import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { copiedRows } from '@tietovirta/messages/builders';
import { PlannedMessages } from '../planned-messages.js';
import { linesOf, samplePlan } from '../sample-content.js';
import { isSyntheticBusinessId, isSyntheticCode, laws } from './laws.js';

const scenario = { exchanges: 'kelmu,banks,eessi', from: '2024-03-04', to: '2024-03-06', scale: '1/100' };
const plan = samplePlan(scenario);

/** All messages of the window, in memory of their own. */
function allMessages(): MessageColumns[] {
  const source = new PlannedMessages(plan.year);
  const days = Array.from({ length: plan.toDay - plan.fromDay }, (_, place) => plan.fromDay + place);
  return days.flatMap((day) =>
    plan.year.types.flatMap(({ type }) =>
      [...source.batches(type.id, day, 1)].filter(({ rows }) => rows > 0).map(copiedRows),
    ),
  );
}
const verdicts = (batches: readonly MessageColumns[]) =>
  Object.fromEntries(Object.entries(linesOf(laws, plan, batches)).map(([id, { verdict }]) => [id, verdict]));
/** The first batch of a type. */
const batchOf = (batches: readonly MessageColumns[], type: string): MessageColumns =>
  batches.find((each) => each.type.id === type) as MessageColumns;

describe('Laws of single messages', () => {
  it('hold for the messages of a plan', () => {
    const lines = linesOf(laws, plan, allMessages());
    expect(Object.values(lines).map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'holds', 'holds', 'holds']);
    expect(lines['laws.addressable']?.judged).toBeGreaterThan(100);
  });

  it.each(['kelmu.query', 'kelmu.response', 'banks.payment', 'eessi.follow-up'])(
    '1: fails when a %s is about another person than its address says',
    (type) => {
      const batches = allMessages();
      arrayIn(batchOf(batches, type), 'person', 'uint32').forEach((person, row, all) => (all[row] = person ^ 1));
      expect(verdicts(batches)).toMatchObject({ 'laws.addressable': 'fails', 'laws.nothing-vanishes': 'holds' });
    },
  );

  it('1: fails when a follow-up has an ordinal that its conversation does not have', () => {
    const batches = allMessages();
    arrayIn(batchOf(batches, 'eessi.follow-up'), 'ordinal', 'uint32').forEach(
      (ordinal, row, all) => (all[row] = ordinal + 1),
    );
    expect(verdicts(batches)['laws.addressable']).toBe('fails');
  });

  it('3: fails when a batch comes twice', () => {
    const batches = allMessages();
    const line = linesOf(laws, plan, [...batches, batchOf(batches, 'kelmu.query')])['laws.once'];
    expect(line).toMatchObject({ verdict: 'fails', value: batchOf(batches, 'kelmu.query').rows });
  });

  it('4: fails when a batch does not come', () => {
    const batches = allMessages();
    const lost = batchOf(batches, 'kelmu.response');
    const line = linesOf(laws, plan, batches.filter((each) => each !== lost))['laws.nothing-vanishes']; // oxfmt-ignore
    expect(line).toMatchObject({ verdict: 'fails', value: lost.rows });
    expect(line?.findings[0]?.en).toMatch(/^kelmu\.response: \d+, planned \d+$/);
  });

  it('6: know a code and a business id that a real person or company could have', () => {
    // Of the examples of the Digital and Population Data Services Agency; an artificial one; none.
    expect(isSyntheticCode('131052-308T', 'resident')).toBe(false);
    expect(isSyntheticCode('010594Y9032', 'resident')).toBe(true);
    expect([isSyntheticCode(null, 'resident'), isSyntheticCode(null, 'foreigner')]).toEqual([false, true]);
    expect([isSyntheticBusinessId('0246246-0'), isSyntheticBusinessId('not an id')]).toEqual([false, false]);
  });
});
