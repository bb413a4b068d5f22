import type { LiveLayout, LiveState } from '@tietovirta/control-contract';
import { firstView, isKeptWaiting, isStale, viewAfter, type LiveEvent, type LiveView } from './live-view.js';

const hello = (run: number | null, server = '1'): LiveEvent => {
  const layout = run === null ? null : ({ run } as LiveLayout);
  return { kind: 'hello', hello: { v: 1, everyMs: 250, server, notesLost: 0, layout } };
};
const state = (run: number, second: number, changes: Partial<LiveState> = {}): LiveEvent => ({
  kind: 'state',
  state: {
    run,
    state: 'running',
    at: `2026-01-01T00:00:0${second}.000Z`,
    messagesPerSecond: 5,
    ...changes,
  } as LiveState,
});

/** What is known after events that came a second apart. */
const after = (...events: readonly LiveEvent[]): LiveView =>
  events.reduce((view, event, i) => viewAfter(view, event, i * 1000), firstView);

describe('the view of a run', () => {
  it('knows whether there is no run, or only nothing was told', () => {
    expect(after().layout).toBeUndefined();
    expect(after(hello(null)).layout).toBeNull();
  });

  it('takes the newest picture and none that came too late', () => {
    expect(after(hello(7), state(7, 2), state(7, 1)).state?.at).toBe('2026-01-01T00:00:02.000Z');
    expect(after(hello(7), state(7, 2), state(7, 3)).state?.at).toBe('2026-01-01T00:00:03.000Z');
  });

  it('takes no picture of a run whose layout was not told', () => {
    expect(after(hello(7), state(8, 1)).state).toBeUndefined();
  });

  it('forgets the numbers of the run before, and keeps them when only the connection was lost', () => {
    expect(after(hello(7), state(7, 1), hello(8))).toMatchObject({ state: undefined, rates: [] });
    expect(after(hello(7), state(7, 1), { kind: 'lost' }, hello(7)).state?.run).toBe(7);
  });

  it('says that the server is another version than the one that the page came from', () => {
    expect(after(hello(7), hello(7)).isOtherVersion).toBe(false);
    expect(after(hello(7), hello(7, '2')).isOtherVersion).toBe(true);
  });

  it('does not grow, however long it is open', () => {
    let view = after(hello(7));
    for (let i = 0; i < 1000; i += 1) {
      view = viewAfter(view, state(7, 1), i);
      const note = { kind: 'control', at: '', run: 7, text: { fi: '', en: '' } } as const;
      view = viewAfter(view, { kind: 'note', note }, i);
    }
    expect([view.rates.length, view.notes.length]).toEqual([240, 20]);
  });
});

describe('numbers', () => {
  const live = after(hello(7), state(7, 1)); // heard at 1 s

  it('are old three seconds after the connection was lost, or the server said that it stops', () => {
    const lost = viewAfter(live, { kind: 'lost' }, 2_000);
    expect([isStale(lost, 4_999), isStale(lost, 5_000)]).toEqual([false, true]);
    const ended = viewAfter(live, { kind: 'bye', bye: { why: 'shutdown', againInMs: 1 } }, 2_000);
    expect([isStale(ended, 4_999), isStale(ended, 5_000)]).toEqual([false, true]);
  });

  it('are of a server that stopped as long as none answers, where it said so; one that was too slow for it has lost it', () => {
    const bye = (why: 'shutdown' | 'too-slow'): LiveView =>
      viewAfter(live, { kind: 'bye', bye: { why, againInMs: 1 } }, 2_000);
    expect(viewAfter(bye('shutdown'), { kind: 'lost' }, 3_000).connection).toEqual({ kind: 'ended', sinceMs: 2_000 });
    expect(bye('too-slow').connection).toEqual({ kind: 'lost', sinceMs: 2_000, attempt: 1 });
    expect(viewAfter(bye('shutdown'), hello(7), 4_000).connection).toEqual({ kind: 'live' });
  });

  it('stay old from the moment of the loss, however often the page tries again', () => {
    const lost = viewAfter(viewAfter(live, { kind: 'lost' }, 2_000), { kind: 'lost' }, 4_900);
    expect(lost.connection).toEqual({ kind: 'lost', sinceMs: 2_000, attempt: 2 });
    expect(isStale(lost, 5_000)).toBe(true);
  });

  it('are old when nothing is heard of a run that is played, though the connection stands', () => {
    expect([isStale(live, 4_999), isStale(live, 5_000)]).toEqual([false, true]);
  });

  it('of a run that rests are as they are, as long as the server gives signs of life', () => {
    const resting = after(hello(7), state(7, 1, { state: 'finished' }));
    expect([isStale(resting, 40_999), isStale(resting, 41_000)]).toEqual([false, true]);
    expect(isStale(viewAfter(resting, { kind: 'beat' }, 16_000), 41_000)).toBe(false);
  });

  it('are fresh again with the next picture', () => {
    const back = viewAfter(viewAfter(live, { kind: 'lost' }, 2_000), hello(7), 60_000);
    expect(isStale(viewAfter(back, state(7, 9), 60_000), 60_001)).toBe(false);
  });
});

describe('a tab', () => {
  it('that gets no answer for three seconds is kept waiting', () => {
    const shown = viewAfter(firstView, { kind: 'shown' }, 1_000);
    expect([isKeptWaiting(shown, 3_999), isKeptWaiting(shown, 4_000)]).toEqual([false, true]);
    expect(isKeptWaiting(viewAfter(shown, hello(7), 2_000), 9_000)).toBe(false);
  });
});
