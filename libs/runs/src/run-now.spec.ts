import { scenarioPlan } from '@tietovirta/plan';
import { resolveScenario } from '@tietovirta/scenarios';
import { runNow, runNowText } from './run-now.js';

const planned = scenarioPlan(
  resolveScenario({ overrides: { exchanges: 'tax-data', from: '2024-02-01', to: '2024-02-08', scale: '1/1000' } }),
);
const sums = (counted: number): { counted: number; setAside: number } => ({ counted, setAside: 0 });

describe('a run under way', () => {
  it('tells share, day, rate, time left and that it was heard of, from two looks at its ledger', () => {
    const now = runNow(planned, [
      { sums: sums(50), atMs: 0 },
      { sums: sums(60), atMs: 2_000 },
    ]);
    expect(now).toMatchObject({ progress: { messages: 60, messagesPerSecond: 5 }, heardSecondsAgo: 0 });
    expect(runNowText(7, now, 'en')).toMatch(/^run 7: [\d.]+ % {2}2024-02-0\d {2}60 messages {2}5 messages\/s {2}about .* left {2}heard of 0\.0 s ago$/); // oxfmt-ignore
    expect(runNowText(7, now, 'fi')).toMatch(/kuultu 0,0 s sitten$/);
  });

  it('is silent when nothing was counted between the looks', () => {
    const now = runNow(planned, [
      { sums: sums(50), atMs: 0 },
      { sums: sums(50), atMs: 1_000 },
    ]);
    expect(now.heardSecondsAgo).toBeUndefined();
    expect(runNowText(7, now, 'en')).toMatch(/silent just now$/);
  });

  it('stands at its first day with nothing counted, and at its last with everything', () => {
    const dateAt = (counted: number): string =>
      runNow(planned, [
        { sums: sums(counted), atMs: 0 },
        { sums: sums(counted), atMs: 1 },
      ]).progress.date;
    expect([dateAt(0), dateAt(1e9)]).toEqual(['2024-02-01', '2024-02-07']);
  });
});
