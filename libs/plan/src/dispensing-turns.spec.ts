import { findMessageType, type Prescribed } from '@tietovirta/exchanges';
import { DispensingTurns } from './dispensing-turns.js';

const { person } = findMessageType('prescriptions.dispensing');
const rule = person as Prescribed;
const days = 366;
const everyDay = (count: number) => ({ dayCounts: new Uint32Array(days).fill(count) });

describe('Turns of dispensings', () => {
  it('are of no more dispensings than a day has, and of more and more from the first day on', () => {
    const turns = new DispensingTurns(rule, everyDay(1000), everyDay(2780));
    const named = Array.from({ length: days }, (_, day) => turns.on(day).reduce((sum, { count }) => sum + count, 0));
    // Of 278 dispensings 93 are first ones, 6 in 16 of which on the day itself.
    expect(named[0]).toBe(349); // 1000 × 0.93 × 6 / 16
    expect(named[365]).toBeGreaterThan(2_500);
    expect(Math.max(...named)).toBeLessThanOrEqual(2780);
  });

  it('share out the prescriptions of a day for a time one after the other, each once', () => {
    // Twice as many dispensings as a prescription has: what there is no prescription for has none.
    const turns = new DispensingTurns(rule, everyDay(100), everyDay(600));
    const next = new Map<string, number>();
    for (let day = 0; day < days; day += 1)
      for (const { time, day: written, from, count } of turns.on(day)) {
        const of = `${time} of ${written}`;
        expect([of, from]).toEqual([of, next.get(of) ?? 0]);
        next.set(of, from + count);
      }
    expect(Math.max(...next.values())).toBe(100);
  });

  it('are none where nothing was prescribed', () => {
    expect(new DispensingTurns(rule, everyDay(0), everyDay(10)).on(200)).toEqual([]);
  });
});
