import { followsNone } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { copiedRows } from '@tietovirta/messages/builders';
import { linesOf, samplePlan } from '../sample-content.js';
import { recovery } from './recovery.js';

const plan = samplePlan({ exchanges: 'recovery', scale: '1/100' });
const setOffs = 'recovery.set-off';
const housingDay = plan.year.calendar.dayIndexOf('2024-10-01');
const { count } = plan.year.planOf(setOffs).slice(housingDay);
const ofTheDay = copiedRows(new Generator(plan.year).openSlice(setOffs, housingDay).make(0, count));
const linesAbout = (...batches: readonly MessageColumns[]) => linesOf(recovery, plan, batches);

/** Each set-off of the day, changed. */
function changed(change: (columns: MessageColumns, row: number) => unknown): MessageColumns {
  const columns = copiedRows(ofTheDay);
  for (let row = 0; row < columns.rows; row += 1) change(columns, row);
  return columns;
}

describe('Payments of debtors', () => {
  it('fit: of the case of the debtor, once a month, from a benefit that they have', () => {
    const lines = linesAbout(ofTheDay);
    expect(lines).toMatchObject({
      'recovery.case': { value: 0, verdict: 'holds' },
      'recovery.monthly': { value: 0, verdict: 'holds' },
      'recovery.entitled': { verdict: 'holds' },
    });
    expect(lines['recovery.monthly']?.judged).toBeGreaterThan(count / 3);
  });

  it.each<[string, (columns: MessageColumns, row: number) => unknown]>([
    ['of another person', (columns, row) => (arrayIn(columns, 'person', 'uint32')[row]! ^= 1)],
    ['of another benefit', (columns, row) => (arrayIn(columns, 'benefit', 'uint8')[row]! ^= 1)],
    ['that exists nowhere', (columns, row) => (arrayIn(columns, 'follows', 'uint32')[row] = followsNone - 1)],
  ])('are found when a case is %s', (_what, change) => {
    expect(linesAbout(changed(change))['recovery.case']).toMatchObject({ verdict: 'fails' });
  });

  it('are found before the case is decided', () => {
    const earlier = { ...ofTheDay, dayStartMs: ofTheDay.dayStartMs - 180 * 86_400_000 };
    expect(linesAbout(earlier)['recovery.case']).toMatchObject({ verdict: 'fails' });
  });

  it('are found when a case pays twice in a month', () => {
    expect(linesAbout(ofTheDay, ofTheDay)['recovery.monthly']).toMatchObject({ verdict: 'fails' });
  });

  it('are found when nothing is paid to the debtor', () => {
    // Of a newborn.
    const nobody = changed((columns, row) => (arrayIn(columns, 'person', 'uint32')[row] = 1));
    expect(linesAbout(nobody)['recovery.entitled']).toMatchObject({ verdict: 'fails' });
  });
});
