import { Reading } from '../reading.js';
import { sampleMessages, samplePlan, times } from '../sample-content.js';
import { internationalMonths } from './international-months.js';

/** So many messages in each month, as the check sees them. */
const lineFor = (counts: readonly number[], plan = samplePlan({ exchanges: 'eessi' })) => {
  const check = internationalMonths.open(new Reading(plan, { wanted: () => Infinity, canSkip: true }));
  counts.forEach((count, month) => {
    const at = `${String(month + 1).padStart(2, '0')}-15 10:00`;
    check.look(sampleMessages('eessi.start', times(count, { at })));
  });
  return check.lines()[0];
};
const even = new Array<number>(12).fill(100);

describe('Messages of EESSI by month', () => {
  it('follow the season of the openings: at most 25 % more or fewer', () => {
    expect(lineFor(even)).toMatchObject({ judged: 1200, verdict: 'holds' });
    expect(lineFor(even)?.value).toBeGreaterThan(0);
  });

  it('fail when December takes what January lacks', () => {
    const line = lineFor(even.map((count, month) => (month === 0 ? 20 : month === 11 ? 180 : count)));
    expect(line?.verdict).toBe('fails');
    expect(line?.findings).toHaveLength(12);
    expect(line?.findings[11]?.en).toMatch(/^month 12: \d/);
  });

  it('say nothing of a part of the year', () => {
    const part = samplePlan({ exchanges: 'eessi', from: '2024-01-01', to: '2024-07-01' });
    expect(lineFor(even, part)).toMatchObject({ verdict: 'unjudged' });
  });
});
