import { formatsOf } from '../format/formats.js';
import { aSecond, millisText, plannedLike, valueText } from './load-figures.js';

const formats = formatsOf('en');
const none = { seconds: 1, values: [] };

describe('Figures of a load', () => {
  it('are a second, whatever a point stands for', () => {
    expect(aSecond({ seconds: 4, values: [8, 2] })).toEqual([2, 0.5]);
  });

  it('have the plan at the points of what was sent', () => {
    const curves = { planned: { seconds: 1, values: [1, 3, 5, 7] }, sent: { seconds: 2, values: [4, 12] }, dropped: none, lateness: none, lag: none }; // oxfmt-ignore
    // (1 + 3) / 2 s and (5 + 7) / 2 s
    expect(plannedLike(curves)).toEqual([2, 6]);
    expect(plannedLike({ ...curves, sent: { seconds: 1, values: [1, 3] } })).toEqual([1, 3]);
  });

  it('are milliseconds below a second, and what was never measured is a dash', () => {
    expect([3.21, 34.4, 1_234].map((ms) => millisText(ms, formats))).toEqual(['3.2 ms', '34 ms', '1.2 s']);
    const verdict = { metric: 'lag', threshold: 'max<1', holds: true, unit: 'records' };
    expect(valueText({ ...verdict, value: null }, formats)).toBe('–');
    expect(valueText({ ...verdict, value: 8_211 }, formats)).toBe('8,211');
  });
});
