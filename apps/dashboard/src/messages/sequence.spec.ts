import type { MessageResource } from '@tietovirta/control-contract';
import { sequenceOf } from './sequence.js';

type Line = MessageResource['conversation'][number];
const party = (id: string) => ({ id, name: { fi: id, en: id }, identifier: id, country: 'FI' });
const line = (from: string, to: string, time: string): Line =>
  ({ address: time, from: party(from), to: party(to), time }) as unknown as Line; // the picture asks for no more

describe('the picture of a conversation', () => {
  const { lifelines, arrows, width, height } = sequenceOf([
    line('fund', 'kela', '2024-01-01T00:00:00.000+02:00'),
    line('kela', 'fund', '2024-01-01T00:00:05.250+02:00'),
    line('kela', 'bank', '2024-03-31T05:00:00.000+03:00'),
  ]);

  it('has a lifeline for each party, in the order in which they come in', () => {
    expect(lifelines.map(({ id }) => id)).toEqual(['fund', 'kela', 'bank']);
    expect(new Set(lifelines.map(({ x }) => x)).size).toBe(3);
  });

  it('has an arrow from sender to receiver for each message, one below the other and inside the picture', () => {
    const [fund, kela, bank] = lifelines.map(({ x }) => x);
    expect(arrows.map(({ fromX, toX }) => [fromX, toX])).toEqual([
      [fund, kela],
      [kela, fund],
      [kela, bank],
    ]);
    expect(arrows.map(({ y }) => y)).toEqual(arrows.map(({ y }) => y).sort((a, b) => a - b));
    expect(Math.max(...arrows.map(({ y }) => y))).toBeLessThan(height);
    expect(Math.max(...lifelines.map(({ x }) => x))).toBeLessThan(width);
  });

  it('says how long each waited, through the change of the clocks', () => {
    // The clock says 90 days and 5 hours less 5.25 s; one of those hours was left out on the last day.
    const waited = (90 * 24 + 5 - 1) * 3_600 - 5.25;
    expect(arrows.map(({ waitedSeconds }) => waitedSeconds)).toEqual([undefined, 5.25, waited]);
  });
});
