import { assumption } from '@tietovirta/published';
import { atLeastPercent, atMostPercent, isReached, marginOf, nearPercent, noneAtAll, widened } from './bar.js';
import { contentLine, type LineFacts } from './content-line.js';

const origin = assumption('oma arviomme', 'ours');
const bar = atLeastPercent(97, origin);
const facts: LineFacts = {
  id: 'some.line',
  contentClass: 'own-residents',
  label: { fi: 'rivi', en: 'line' },
  bar,
  judged: 10_000,
  value: 96.8,
  findings: [{ fi: 'yksi', en: 'one' }],
  isWhole: true,
};

describe('A bar', () => {
  it('holds as it stands for a whole year: 96.8 % is not 97 %', () => {
    expect(contentLine(facts)).toMatchObject({ verdict: 'fails', bar: { value: 97 }, findings: [{ en: 'one' }] });
    expect(contentLine({ ...facts, value: 97 })).toMatchObject({ verdict: 'holds', findings: [] });
  });

  it('widens by three standard errors where fewer messages say less', () => {
    // 100 * sqrt(0.97 * 0.03 / 10 000) = 0.17 percentage points, three times.
    expect(marginOf(bar, 10_000, false)).toBeCloseTo(0.512, 3);
    expect(contentLine({ ...facts, isWhole: false }).verdict).toBe('holds');
    expect(contentLine({ ...facts, isWhole: false, value: 96.4 }).verdict).toBe('fails');
  });

  it('judges nothing when there is nothing, or when chance would widen it too far', () => {
    expect(contentLine({ ...facts, judged: 0 })).toMatchObject({ verdict: 'unjudged', value: null });
    expect(contentLine({ ...facts, judged: 20, isWhole: false, value: 0 })).toMatchObject({
      verdict: 'unjudged',
      value: 0,
    });
  });

  it('that lets nothing through does so however little there is', () => {
    const none = { ...facts, bar: noneAtAll(origin), judged: 1, isWhole: false };
    expect(contentLine({ ...none, value: 1 }).verdict).toBe('fails');
    expect(contentLine({ ...none, value: 0 }).verdict).toBe('holds');
  });

  it('is met from above, from below or on both sides', () => {
    expect([2.9, 3, 3.1].map((value) => isReached(atMostPercent(3, origin), value))).toEqual([true, true, false]);
    expect([50.9, 51.1, 51.4].map((value) => isReached(nearPercent(51.15, 0.2, origin), value))).toEqual([
      false,
      true,
      false,
    ]);
    expect(widened(nearPercent(51.15, 0.2, origin), 1)).toMatchObject({ value: 51.15, within: 1 });
    expect(widened(atLeastPercent(97, origin), 120).value).toBe(0);
  });
});
