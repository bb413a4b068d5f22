import { linesOf, sampleMessages, samplePlan, times, type SampleMessage } from '../sample-content.js';
import { bursts } from './bursts.js';

const plan = samplePlan({ exchanges: 'kelmu' });
const minute = (at: number): string => `03-05 10:${String(at).padStart(2, '0')}`;
const browser = { channel: 'user-interface', 'user-group': 'wellbeing-area' };
const pension = { channel: 'interface', 'user-group': 'pension-sector' };

/** Queries of an hour: so many together, in every so many-th minute. */
const everyNth = (step: number, together: number, values: SampleMessage['values']) =>
  Array.from({ length: 60 / step }, (_, place) => times(together, { values: values ?? {}, at: minute(place * step) })).flat(); // oxfmt-ignore

const indexOf = (id: string, messages: readonly SampleMessage[]) =>
  linesOf(bursts, plan, [sampleMessages('kelmu.query', messages)])[id];

describe.each([
  ['browser queries', 'bursts.browser-queries', browser, 3],
  ['pension batches', 'bursts.pension-batches', pension, 12],
])('The index of dispersion of %s', (_, id, values, together) => {
  it('holds when they come together', () => {
    // One minute in two has all: the variance is about the square of the mean.
    const line = indexOf(id, everyNth(2, 2 * together, values));
    expect(line).toMatchObject({ verdict: 'holds', judged: 60 * together });
    expect(line?.value).toBeCloseTo((together * 60) / 59, 6);
  });

  it('fails when as many come in every minute', () => {
    expect(indexOf(id, everyNth(1, together, values))).toMatchObject({ value: 0, verdict: 'fails' });
  });

  it('is not judged of hours with almost nothing', () => {
    expect(indexOf(id, everyNth(30, 2, values))).toMatchObject({ judged: 0, verdict: 'unjudged' });
  });
});
